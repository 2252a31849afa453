import { existsSync } from "node:fs";
import process from "node:process";
import { chromium } from "@playwright/test";
import { type BrowserLaunch, unpackedChromium } from "./unpacked-chromium";

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * A Chromium without any download: the one that CHROMIUM_PATH names, Playwright's own, the system's, else the one
 * inside an npm package (`CHROMIUM_PATH=packed` asks for that one).
 */
export async function browserLaunch(): Promise<BrowserLaunch> {
  const named = process.env.CHROMIUM_PATH;
  if (named === "packed") return unpackedChromium();
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names a file that does not exist: ${named}`);
    return { executablePath: named };
  }
  const found = [chromium.executablePath(), ...SYSTEM_BROWSERS].find((file) => existsSync(file));
  return found ? { executablePath: found } : unpackedChromium();
}
