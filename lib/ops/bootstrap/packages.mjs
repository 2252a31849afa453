import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import process from "node:process";
import { contentHash } from "./content-hash.mjs";
import { inRoot, root } from "./paths.mjs";
import { say } from "./progress.mjs";

const STAMP = inRoot("node_modules/.portal-lock");
const PROGRESS_EVERY_MS = 5_000;

/** What the stamp must say: this lock, on this kind of machine (some packages carry binaries). */
const wantedStamp = () => `${process.platform}-${process.arch} ${contentHash(root, ["package-lock.json"])}`;

export function arePackagesCurrent() {
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wantedStamp()) return true;
  if (!isInstalledAsLocked()) return false;
  try {
    writeFileSync(STAMP, wantedStamp());
  } catch {
    // another account's folder: the comparison is then made again each time
  }
  return true;
}

/** Somebody may have run npm by hand: npm's own record of what it installed is compared with the lock. */
function isInstalledAsLocked() {
  const record = inRoot("node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const locked = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8")).packages;
  return Object.entries(locked).every(([place, { version, optional, devOptional, link }]) => {
    if (place === "" || link) return true;
    const found = installed[place];
    return found ? found.version === version && existsSync(inRoot(place)) : Boolean(optional || devOptional);
  });
}

/** @param {(text: string) => void} detail */
export async function installPackages(detail) {
  const begun = Date.now();
  const timer = setInterval(() => {
    say(`    npm ci is at work: ${Math.round((Date.now() - begun) / 1000)} s`);
  }, PROGRESS_EVERY_MS);
  try {
    await npmCi();
  } finally {
    clearInterval(timer);
  }
  writeFileSync(STAMP, wantedStamp());
  detail(`${countInstalled()} installed`);
}

function npmCi() {
  // No package needs its install script, and some would try to download what a closed network does not offer.
  const args = ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath; // set under `npm start`: the very npm that runs us
  const isNpm = npm?.endsWith("npm-cli.js");
  const [command, before] = isNpm ? [process.execPath, [npm]] : ["npm", []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...before, ...args], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
      shell: !isNpm && process.platform === "win32",
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(undefined) : reject(new Error(`npm ci failed (exit code ${code}).`)),
    );
  });
}

function countInstalled() {
  return readdirSync(inRoot("node_modules"))
    .filter((name) => !name.startsWith("."))
    .flatMap((name) => (name.startsWith("@") ? readdirSync(inRoot("node_modules", name)) : [name])).length;
}
