/**
 * Makes the working copy complete: the packages of package-lock.json and the generated database client.
 * Runs before anything is installed, therefore with Node's own modules only.
 */
import process from "node:process";
import { acquireLock } from "./bootstrap/file-lock.mjs";
import { generateClient, isClientCurrent } from "./bootstrap/generated-client.mjs";
import { arePackagesCurrent, installPackages } from "./bootstrap/packages.mjs";
import { inRoot } from "./bootstrap/paths.mjs";
import { say, step } from "./bootstrap/progress.mjs";

const OTHER_INSTALL_MS = 15 * 60_000;

export async function install() {
  if (arePackagesCurrent() && isClientCurrent()) return;
  const lock = await acquireLock(inRoot(".install.lock"), {
    waitMs: OTHER_INSTALL_MS,
    onWait: (holder) => say(`  … waiting for another installation in this folder (process ${holder.pid})`),
  });
  if (!lock.ok) throw new Error(`Process ${lock.holder.pid} is still installing in this folder.`);
  try {
    if (!arePackagesCurrent()) await step("Packages", installPackages);
    if (!isClientCurrent()) await step("Database client", generateClient);
  } finally {
    lock.release();
  }
}

if (process.argv[1] === import.meta.filename) await install();
