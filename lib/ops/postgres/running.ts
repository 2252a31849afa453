import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { commandLineOf, isAlive } from "../bootstrap/process-identity.mjs";

export type Running = { pid: number; startedAt: number; port: number; ready: boolean };

const POLL_MS = 20;

/** What PostgreSQL itself notes about its server in the cluster: process, port, and whether it takes connections. */
export function readPidFile(cluster: string): Running | null {
  const file = path.join(cluster, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  if (!(pid > 0)) return null;
  return {
    pid,
    startedAt: Number(lines[2]) * 1000,
    port: Number(lines[3]),
    ready: lines[7]?.trim() === "ready",
  };
}

/**
 * The server that still runs on this cluster although its starter was killed. After a crash the noted number may
 * belong to somebody else by now; PostgreSQL would then refuse to start, so such a note is removed. A note
 * whose process is gone is left to PostgreSQL, which checks more than we can.
 */
export function findRunning(cluster: string, name: string): Running | null {
  const running = readPidFile(cluster);
  if (!running || !isAlive(running.pid)) return null;
  if (isServer(running.pid, name)) return running;
  rmSync(path.join(cluster, "postmaster.pid"), { force: true });
  return null;
}

function isServer(pid: number, name: string): boolean {
  const command = commandLineOf(pid);
  return process.platform === "win32"
    ? command.includes("postgres.exe")
    : command.includes(`cluster_name=${name}`);
}

/**
 * Waits until the server of this process number takes connections; false when it ends before. A note older than
 * `since` is a killed server's, whose number may be the same (in containers it usually is).
 */
export async function waitUntilReady(cluster: string, pid: number, since: number, hasEnded: () => boolean) {
  while (!hasEnded()) {
    const running = readPidFile(cluster);
    if (running?.pid === pid && running.ready && running.startedAt + 1000 > since) return true;
    await wait(POLL_MS);
  }
  return false;
}

export async function waitUntilGone(pid: number, withinMs: number): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; isAlive(pid); await wait(POLL_MS)) {
    if (Date.now() > deadline) return false;
  }
  return true;
}
