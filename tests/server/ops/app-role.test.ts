import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterAll, expect, it } from "vitest";
import { appDatabaseUrl } from "@/lib/ops/app-role";
import { migrate } from "@/lib/ops/migrate";
import { withClient } from "@/lib/ops/system/sql";

const owner = process.env.DATABASE_URL ?? "";
const folder = mkdtempSync(path.join(tmpdir(), "nikookari-role-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("the web process is never given a role that can go around row-level security", async () => {
  await expect(appDatabaseUrl(owner, folder, owner)).rejects.toThrow(/bypass row-level security/);
});

it("a given address of the application's role is taken as it is", async () => {
  const given = process.env.APP_DATABASE_URL ?? "";
  expect(await appDatabaseUrl(owner, folder, given)).toBe(given);
});

it("a database that has had migrations this program does not know is left alone", async () => {
  const remember =
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('f', '', $1, now())";
  const forget = "DELETE FROM _prisma_migrations WHERE id = 'f'";
  await withClient(owner, (client) => client.query(remember, ["29990101000000_future"]));
  try {
    await expect(migrate(owner)).rejects.toThrow(/29990101000000_future/);
  } finally {
    await withClient(owner, (client) => client.query(forget));
  }
  expect(await migrate(owner)).toEqual([]);
});
