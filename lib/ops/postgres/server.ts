import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive } from "../bootstrap/process-identity.mjs";
import { freePort } from "../system/free-port";
import { writeSecret } from "../system/secret-file";
import { type Account, postgresAccount } from "./account";
import {
  type ClusterSettings,
  clusterPath,
  clusterSettings,
  createCluster,
  openCluster,
  postgresEnvironment,
  settingsFile,
} from "./cluster";
import { type Programs, postgresPrograms } from "./programs";
import { findRunning, waitUntilGone, waitUntilReady } from "./running";

export type PostgresServer = {
  port: number;
  /** True when the server was found running: its starter had been killed. */
  reused: boolean;
  /** The owner's connection to one database of the cluster. */
  url: (database: string) => string;
  isRunning: () => boolean;
  stop: () => Promise<void>;
};

type Options = {
  /** Holds the cluster (`pg`), its settings and its log. */
  folder: string;
  /** False for throw-away data: nothing is then forced to disk. */
  durable?: boolean;
};

const START_ATTEMPTS = 4;
const STOP_WITHIN_MS = 60_000;
const LOG_LIMIT_BYTES = 5_000_000;
const LOG_TAIL_CHARACTERS = 2_000;

const SETTINGS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "max_connections=60",
  "timezone=UTC",
  "jit=off", // costs more than it brings for short statements
  "max_parallel_workers_per_gather=0", // parallel workers slow the panel's aggregates
];
const THROW_AWAY_SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

export async function startPostgres({ folder, durable = true }: Options): Promise<PostgresServer> {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const cluster = clusterPath(folder);
  const account = postgresAccount(cluster);
  assertOwn(cluster);
  const settings = clusterSettings(folder);
  const running = findRunning(cluster, settings.name);
  const programs = await postgresPrograms(account, folder);
  if (running) {
    await waitUntilReady(cluster, running.pid, running.startedAt, () => !isAlive(running.pid));
    if (isAlive(running.pid)) return serverOf(running.pid, running.port, true, settings, cluster, programs);
  }
  if (!existsSync(cluster)) createCluster(programs, cluster, settings.password, account);

  for (let attempt = 1; ; attempt++) {
    const port = await freePort(settings.port);
    const log = path.join(folder, "postgres.log");
    const pid = await launch({ programs, cluster, account, port, log, settings, durable });
    if (pid !== null) {
      if (port !== settings.port) writeSecret(settingsFile(folder), { ...settings, port });
      return serverOf(pid, port, false, settings, cluster, programs);
    }
    // Somebody took the port meanwhile, or workers of a killed server are still leaving: both pass.
    if (attempt === START_ATTEMPTS)
      throw new Error(`PostgreSQL does not start. The end of ${log}:\n${tailOf(log)}`);
    await wait(attempt * 500);
  }
}

function assertOwn(cluster: string) {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  const self = process.getuid?.();
  if (owner === undefined || self === undefined || self === 0 || owner === self) return;
  throw new Error(
    `${cluster} belongs to another account (${owner}): start as that account, or as root as before.`,
  );
}

type Launch = {
  programs: Programs;
  cluster: string;
  account: Account | null;
  port: number;
  log: string;
  settings: ClusterSettings;
  durable: boolean;
};

/** The new server's process number, or null when it ended at once. */
async function launch({ programs, cluster, account, port, log, settings, durable }: Launch) {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) rmSync(log);
  const options = [...SETTINGS, ...(durable ? [] : THROW_AWAY_SETTINGS), `cluster_name=${settings.name}`];
  const since = Date.now();
  const output = openSync(log, "a", 0o600);
  const folder = openCluster(cluster, account);
  const child = spawn(
    programs.postgres,
    ["-D", folder.argument, "-p", String(port), ...options.flatMap((option) => ["-c", option])],
    {
      ...account,
      cwd: path.parse(cluster).root,
      env: postgresEnvironment(),
      detached: true, // Ctrl-C in a terminal goes to its whole process group: we stop the server, when it is time
      stdio: ["ignore", output, output, ...folder.inherited],
    },
  );
  closeSync(output);
  folder.close();
  let ended = false;
  child.on("error", () => (ended = true));
  child.on("exit", () => (ended = true));
  child.unref();
  const { pid } = child;
  return pid !== undefined && (await waitUntilReady(cluster, pid, since, () => ended)) ? pid : null;
}

function serverOf(
  pid: number,
  port: number,
  reused: boolean,
  settings: ClusterSettings,
  cluster: string,
  programs: Programs,
): PostgresServer {
  let stopped: Promise<void> | undefined;
  return {
    port,
    reused,
    url: (database) => `postgresql://postgres:${settings.password}@127.0.0.1:${port}/${database}`,
    isRunning: () => isAlive(pid),
    stop: () => (stopped ??= stopServer(pid, cluster, programs)),
  };
}

/** A fast shutdown: sessions are ended, everything is written, nothing needs recovery. */
async function stopServer(pid: number, cluster: string, programs: Programs) {
  if (!isAlive(pid)) return;
  if (process.platform === "win32") spawnSync(programs.pgCtl, ["stop", "-D", cluster, "-m", "fast"]);
  else process.kill(pid, "SIGINT");
  if (!(await waitUntilGone(pid, STOP_WITHIN_MS))) process.kill(pid, "SIGQUIT");
}

function tailOf(log: string): string {
  return existsSync(log) ? readFileSync(log, "utf8").slice(-LOG_TAIL_CHARACTERS) : "";
}
