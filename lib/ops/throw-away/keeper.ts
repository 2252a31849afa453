/**
 * Keeps a throw-away PostgreSQL for the program that started it, in a process group of its own: when that program
 * ends, even killed, or on Ctrl-C, the server is stopped and its folder removed.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { type PostgresServer, startPostgres } from "../postgres/server";
import { prepareDatabase } from "../prepare-database";
import { createDatabaseIfAbsent } from "../system/sql";
import type { KeeperAnswer } from "./database";

const folder = mkdtempSync(path.join(tmpdir(), "nikookari-"));
let server: PostgresServer | undefined;
let leaving = false;

async function leave() {
  if (leaving) return;
  leaving = true;
  await server?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(0);
}

async function open(name: string, demo: boolean): Promise<KeeperAnswer> {
  chmodSync(folder, 0o755); // the account that runs PostgreSQL must be able to enter
  server = await startPostgres({ folder, durable: false });
  if (leaving) await server.stop();
  await createDatabaseIfAbsent(server.url("postgres"), name);
  const ownerUrl = server.url(name);
  const appUrl = await prepareDatabase({
    ownerUrl,
    folder,
    evidenceFolder: path.join(folder, "evidence"),
    demo,
  });
  return { ok: true, ownerUrl, appUrl, adminUrl: server.url("postgres"), folder };
}

process.on("disconnect", () => void leave());
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void leave());

const [, , name = "portal", demo] = process.argv;
try {
  process.send?.(await open(name, demo === "demo"));
} catch (error) {
  process.send?.({ ok: false, message: error instanceof Error ? error.message : String(error) });
  await leave();
}
