import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PostgresServer, startPostgres } from "@/lib/ops/postgres/server";
import { waitUntilGone } from "@/lib/ops/postgres/running";
import { withClient } from "@/lib/ops/system/sql";

let folder: string;
let server: PostgresServer | undefined;
const start = async () => (server = await startPostgres({ folder }));
const pidFile = () => path.join(folder, "pg/postmaster.pid");
const pid = () => Number(readFileSync(pidFile(), "utf8").split("\n")[0]);
const notes = async ({ url }: PostgresServer) => {
  const { rows } = await withClient(url("postgres"), (client) =>
    client.query<{ text: string }>("SELECT text FROM note ORDER BY text"),
  );
  return rows.map((row) => row.text);
};
const write = ({ url }: PostgresServer, text: string) =>
  withClient(url("postgres"), async (client) => {
    await client.query("CREATE TABLE IF NOT EXISTS note (text text)");
    await client.query("INSERT INTO note VALUES ($1)", [text]);
  });

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "nikookari-server-"));
  chmodSync(folder, 0o755);
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("the embedded database", () => {
  it("keeps its rows and its port from one start to the next", async () => {
    const first = await start();
    await write(first, "first");
    await first.stop();
    const second = await start();
    expect(second).toMatchObject({ port: first.port, reused: false });
    expect(await notes(second)).toEqual(["first"]);
  });

  it("is found running when its starter did not stop it", async () => {
    const before = pid();
    expect((await start()).reused).toBe(true);
    expect(pid()).toBe(before);
  });

  it("loses nothing acknowledged when its process is killed", async () => {
    await write(await start(), "killed at once");
    const killed = pid();
    process.kill(killed, "SIGKILL");
    await waitUntilGone(killed, 5_000);
    const again = await start();
    expect(again.reused).toBe(false);
    expect(await notes(again)).toEqual(["first", "killed at once"]);
  });

  it("starts although the number of a killed server now belongs to another process", async () => {
    const killed = pid();
    process.kill(killed, "SIGKILL");
    await waitUntilGone(killed, 5_000);
    writeFileSync(pidFile(), readFileSync(pidFile(), "utf8").replace(/^\d+/, String(process.pid)));
    expect(await notes(await start())).toHaveLength(2);
  });

  it("listens on this machine only, and keeps its password to itself", async () => {
    const { url } = await start();
    const { rows } = await withClient(url("postgres"), (client) => client.query("SHOW listen_addresses"));
    expect(rows).toEqual([{ listen_addresses: "127.0.0.1" }]);
    expect(statSync(path.join(folder, "postgres.json")).mode & 0o077).toBe(0);
    const wrong = url("postgres").replace(/:[^:@]*@/, ":wrong@");
    await expect(withClient(wrong, (client) => client.query("SELECT 1"))).rejects.toThrow(/password/);
  });
});
