/**
 * `npm run seed:national -- [--centers 1000] [--months 60] [--entries 600000] [--offices 480] [--applications 5000]
 *   [--beneficiaries 1000000] [--entrepreneurs 200000] [--invoices 8000000] [--installments 2400000] [--force]`
 * fills the database of DATABASE_URL, or else the database `national` beside the portal's own.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { acquireLock } from "../bootstrap/file-lock.mjs";
import { dataFolder } from "../bootstrap/paths.mjs";
import { say } from "../bootstrap/progress.mjs";
import { StopList } from "../portal/stop-list";
import { startPostgres } from "../postgres/server";
import { createDatabaseIfAbsent } from "../system/sql";
import { NATIONAL_PASSWORD } from "./national/load";
import { nationalArguments } from "./national/options";
import { prepareNational } from "./national/prepare";
import { printProgress } from "./national/print-progress";

const DATABASE = "national";

async function main() {
  const { sizes, force } = nationalArguments(process.argv.slice(2));
  const fill = (ownerUrl: string) =>
    prepareNational(ownerUrl, { ...sizes, force, now: new Date() }, printProgress());
  const given = process.env.DATABASE_URL;
  if (given) await fill(given);
  else await inEmbeddedCluster(fill);
  say(
    `\n  National data are ready. Accounts national.hq, .province, .office, .caseworker, .executive, .administrator and .auditor,`,
  );
  say(
    `  password ${NATIONAL_PASSWORD}.${given ? "" : ` To serve them: PORTAL_DATABASE=${DATABASE} npm start`}\n`,
  );
}

/** Beside a running portal its server is used and left running; otherwise the server is ours, and nobody else's meanwhile. */
async function inEmbeddedCluster(work: (ownerUrl: string) => Promise<void>) {
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  const lock = await acquireLock(path.join(dataFolder, "portal.lock"), {
    note: "national data are being loaded",
  });
  const server = await startPostgres({ folder: dataFolder });
  const leave = async () => {
    if (!lock.ok) return;
    await server.stop();
    lock.release();
  };
  const stops = new StopList();
  stops.add(leave);
  stops.onSignals();
  try {
    await createDatabaseIfAbsent(server.url("postgres"), DATABASE);
    await work(server.url(DATABASE));
  } finally {
    await leave();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
