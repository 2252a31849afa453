/** `npm run evaluate`: evaluates all entrepreneurs for today, also when that has been done before. */
import path from "node:path";
import process from "node:process";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { acquireLock } from "./bootstrap/file-lock.mjs";
import { dataFolder } from "./bootstrap/paths.mjs";
import { evaluateCases } from "./nightly/evaluate-cases";
import { openOwnerDatabase } from "./portal/database";

async function main() {
  const { DATABASE_URL: given, PORTAL_DATABASE: name } = process.env;
  // Beside a running portal its embedded server is used and left running; otherwise it is ours to stop.
  const lock = given
    ? null
    : await acquireLock(path.join(dataFolder, "portal.lock"), { note: "entrepreneurs are being evaluated" });
  const database = await openOwnerDatabase(dataFolder, given, name);
  try {
    const begun = Date.now();
    const changed = await evaluateCases(database.ownerUrl, todayInTehran(new Date()), { again: true });
    console.log(`All entrepreneurs evaluated in ${Date.now() - begun} ms; ${changed} states have changed.`);
  } finally {
    if (lock?.ok) {
      await database.stop();
      lock.release();
    }
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
