import process from "node:process";
import { describe, expect, it } from "vitest";
import { withClient, withTransaction } from "@/lib/ops/system/sql";
import { asOwner } from "@/tests/support/world";

const url = () => String(process.env.DATABASE_URL);

describe("a connection for a piece of work", () => {
  it("that is cut off fails the work, and nothing else", async () => {
    const work = withClient(url(), async (client) => {
      const waiting = client.query("SELECT pg_sleep(10)");
      (
        client as unknown as { connection: { stream: { destroy: (error: Error) => void } } }
      ).connection.stream.destroy(new Error("cut off"));
      await waiting;
    });
    await expect(work).rejects.toThrow("cut off");
  });

  it("undoes what the work began when it fails", async () => {
    const name = "test:undone";
    const work = withTransaction(url(), async (client) => {
      await client.query("INSERT INTO sign_in_throttle (key, failures, window_at) VALUES ($1, 1, now())", [
        name,
      ]);
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    expect(await asOwner("SELECT key FROM sign_in_throttle WHERE key = $1", [name])).toEqual([]);
  });
});
