import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";

const STATE = 0;
const PARENT = 1;
const TICKS_SINCE_BOOT = 19;

/**
 * A process that ended but was not yet collected by its parent does not count.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || linuxStat(pid)[STATE] !== "Z";
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM"; // alive, but another account's
  }
}

/**
 * When a process began, as text: with the number it names one process for good, since numbers are reused.
 * Empty where the system does not tell.
 * @param {number} pid
 */
export function startOf(pid) {
  if (process.platform === "linux") return linuxStat(pid)[TICKS_SINCE_BOOT] ?? "";
  if (process.platform === "win32") return "";
  return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/**
 * 0 where the system does not tell.
 * @param {number} pid
 */
export function parentOf(pid) {
  return process.platform === "linux" ? Number(linuxStat(pid)[PARENT] ?? 0) : 0;
}

/**
 * The fields after the process name, which may itself hold spaces and parentheses.
 * @param {number} pid
 * @returns {string[]}
 */
function linuxStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

/**
 * The command line of a process, empty when it cannot be read.
 * @param {number} pid
 */
export function commandLineOf(pid) {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    } catch {
      return "";
    }
  }
  if (process.platform === "win32") {
    return (
      spawnSync("tasklist", ["/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"], { encoding: "utf8" }).stdout ?? ""
    );
  }
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}
