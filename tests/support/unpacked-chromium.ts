import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { execFile } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { acquireLock } from "@/lib/ops/bootstrap/file-lock.mjs";
import { inRoot } from "@/lib/ops/bootstrap/paths.mjs";

export type BrowserLaunch = { executablePath: string; env?: Record<string, string> };

const FOLDER = inRoot("node_modules/.cache/chromium-147");
const UNPACK_MS = 120_000;
const SCRIPT = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';

/** The Chromium packed in @sparticuz/chromium, with the libraries and the font it brings along. */
export async function unpackedChromium(): Promise<BrowserLaunch> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chromium was found. Set CHROMIUM_PATH to one.");
  }
  const stamp = path.join(FOLDER, "complete");
  if (!existsSync(stamp)) await unpack(stamp);
  const libraries = [path.join(FOLDER, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  const env = { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: path.join(FOLDER, "fonts.conf") };
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { executablePath: path.join(FOLDER, "chromium"), env: { ...Object.fromEntries(inherited), ...env } };
}

async function unpack(stamp: string) {
  const lock = await acquireLock(`${FOLDER}.lock`, { waitMs: UNPACK_MS });
  if (!lock.ok) throw new Error(`Process ${lock.holder.pid} is still unpacking Chromium.`);
  try {
    if (existsSync(stamp)) return;
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    // The package unpacks into the temporary folder, and its libraries only where it believes to be on AWS.
    const env = { ...process.env, TMPDIR: FOLDER, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
    await promisify(execFile)(process.execPath, ["--input-type=module", "-e", SCRIPT], {
      cwd: inRoot(),
      env,
    });
    // Its own font list names another folder; without any font Chromium aborts.
    writeFileSync(path.join(FOLDER, "fonts.conf"), fontList(path.join(FOLDER, "fonts")));
    writeFileSync(stamp, "");
  } finally {
    lock.release();
  }
}

const fontList = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}-cache</cachedir>
</fontconfig>
`;
