import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Account, isReachableByOthers } from "./account";
import type { Programs } from "./programs";
import { readSecret, writeSecret } from "../system/secret-file";

/** The address by which PostgreSQL enters a folder that it got as an open file: needs no right on its parents. */
const INHERITED_FOLDER = "/proc/self/fd/3";

export type ClusterFolder = { argument: string; inherited: number[]; close: () => void };

const settingsSchema = z.object({ name: z.string(), password: z.string(), port: z.number().optional() });
export type ClusterSettings = z.infer<typeof settingsSchema>;

export const settingsFile = (folder: string) => path.join(folder, "postgres.json");
export const clusterPath = (folder: string) => path.join(folder, "pg");

export function clusterSettings(folder: string): ClusterSettings {
  const file = settingsFile(folder);
  const known = readSecret(file, settingsSchema);
  if (known) return known;
  if (existsSync(clusterPath(folder))) {
    throw new Error(`${file} is missing: it holds the password of the database in ${clusterPath(folder)}.`);
  }
  const fresh = {
    name: `portal_${randomBytes(6).toString("hex")}`,
    password: randomBytes(24).toString("base64url"),
  };
  writeSecret(file, fresh);
  return fresh;
}

/** How the account gets at the cluster: by its path, or where folders above are closed to it, by an open file. */
export function openCluster(cluster: string, account: Account | null): ClusterFolder {
  if (!account || isReachableByOthers(path.dirname(cluster))) {
    return { argument: cluster, inherited: [], close: () => undefined };
  }
  if (process.platform !== "linux") {
    throw new Error(
      `The account that runs PostgreSQL may not enter ${path.dirname(cluster)}: do not start as root.`,
    );
  }
  const descriptor = openSync(cluster, "r");
  return { argument: INHERITED_FOLDER, inherited: [descriptor], close: () => closeSync(descriptor) };
}

/** Made aside and renamed, so that an interrupted first start leaves nothing half-made behind. */
export function createCluster(
  programs: Programs,
  cluster: string,
  password: string,
  account: Account | null,
) {
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o755 });
  const passwordFile = path.join(unfinished, "password");
  const target = path.join(unfinished, "pg");
  mkdirSync(target, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const entry of [passwordFile, target]) chownSync(entry, account.uid, account.gid);

  const folder = openCluster(target, account);
  const secret = openSync(passwordFile, "r");
  const result = spawnSync(
    programs.initdb,
    [
      ...["-D", folder.argument, "-U", "postgres", "-A", "scram-sha-256", "-E", "UTF8"],
      // the built-in UTF-8 locale exists everywhere
      ...["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
      ...[`--pwfile=${process.platform === "win32" ? passwordFile : "/dev/stdin"}`, "--no-instructions"],
    ],
    {
      ...account,
      cwd: path.parse(cluster).root,
      env: postgresEnvironment(),
      stdio: [secret, "pipe", "pipe", ...folder.inherited],
      encoding: "utf8",
    },
  );
  folder.close();
  closeSync(secret);
  if (result.status !== 0) throw new Error(`initdb failed: ${result.stderr || String(result.error)}`);
  renameSync(target, cluster);
  rmSync(unfinished, { recursive: true });
}

/** Nothing of our own environment reaches the server, except what Windows cannot do without. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const own = process.platform === "win32" ? process.env : {};
  return { NODE_ENV: process.env.NODE_ENV, ...own, PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}
