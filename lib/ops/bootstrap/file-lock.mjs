import { linkSync, mkdirSync, readFileSync, rmSync, rmdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive, startOf } from "./process-identity.mjs";

/** @typedef {{ pid: number, start: string, note: string }} Holder */

const RETRY_MS = 100;
const ABANDONED_GUARD_MS = 10_000;

/**
 * A lock held by a process: the file names its holder, and a holder that no longer lives does not count.
 * @param {string} file
 * @param {{ waitMs?: number, note?: string, onWait?: (holder: Holder) => void }} [options]
 * @returns {Promise<{ ok: true, recovered: boolean, release: () => void } | { ok: false, holder: Holder }>}
 *   recovered: the last holder did not let go by itself, it was killed
 */
export async function acquireLock(file, { waitMs = 0, note = "", onWait } = {}) {
  const own = { pid: process.pid, start: startOf(process.pid), note };
  const deadline = Date.now() + waitMs;
  mkdirSync(path.dirname(file), { recursive: true });
  let recovered = false;
  for (let told = false; ;) {
    if (tryCreate(file, own)) return { ok: true, recovered, release: () => rmSync(file, { force: true }) };
    const holder = liveHolder(file);
    if (!holder) {
      removeStale(file);
      recovered = true;
      continue;
    }
    if (Date.now() >= deadline) return { ok: false, holder };
    if (!told) onWait?.(holder);
    told = true;
    await wait(RETRY_MS);
  }
}

/** The file appears with its content or not at all: it is written aside, then linked. */
function tryCreate(file, own) {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(own));
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** @returns {Holder | null} */
function liveHolder(file) {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8"));
    const lives = isAlive(holder.pid) && (holder.start === "" || holder.start === startOf(holder.pid));
    return lives ? holder : null;
  } catch {
    return null; // gone meanwhile, or unreadable after a power cut
  }
}

/** Two waiting processes must not remove each other's fresh lock: a folder guards look-and-remove. */
function removeStale(file) {
  const guard = `${file}.guard`;
  try {
    mkdirSync(guard);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    const age = Date.now() - (statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > ABANDONED_GUARD_MS) rmSync(guard, { recursive: true, force: true });
    return;
  }
  try {
    if (!liveHolder(file)) rmSync(file, { force: true });
  } finally {
    rmdirSync(guard);
  }
}
