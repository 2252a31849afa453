import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { contentHash } from "../bootstrap/content-hash.mjs";
import { inRoot, root } from "../bootstrap/paths.mjs";
import { runNode } from "../bootstrap/run.mjs";

export const nextProgram = inRoot("node_modules/next/dist/bin/next");

export const BUILD_FOLDER = ".next";
/** A portal that runs from this folder keeps its build while the tests make theirs. */
export const TEST_BUILD_FOLDER = ".next-test";

const SOURCES = [
  ...["app", "components", "lib/domain", "lib/server", "lib/web", "public", "prisma", "proxy.ts"],
  ...["next.config.ts", "postcss.config.mjs", "tsconfig.json", "package-lock.json", "instrumentation.ts"],
];

/** Builds the web application unless the build at hand was made from these very sources. */
export async function buildIfChanged(folder: string): Promise<boolean> {
  const stamp = inRoot(folder, "portal-sources");
  const wanted = contentHash(root, SOURCES);
  if (existsSync(stamp) && existsSync(inRoot(folder, "BUILD_ID")) && readFileSync(stamp, "utf8") === wanted) {
    return false;
  }
  const env = buildEnvironment(folder, wanted);
  const { code, output } = await runNode([nextProgram, "build"], { env });
  if (code !== 0) throw new Error(`next build failed:\n${output.trim()}`);
  writeFileSync(stamp, wanted);
  return true;
}

/** A build must not depend on, nor contain, anything of a particular installation. It knows its own name: that of its sources. */
function buildEnvironment(folder: string, sources: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _owner, APP_DATABASE_URL: _app, AUTH_SECRET: _secret, ...rest } = process.env;
  const build = { PORTAL_BUILD_DIR: folder, PORTAL_BUILD: sources.slice(0, 12) };
  return { ...rest, ...build, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
}
