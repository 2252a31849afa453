import { mkdirSync, writeFileSync } from "node:fs";
import process from "node:process";
import { inRoot } from "../bootstrap/paths.mjs";
import { runNode } from "../bootstrap/run.mjs";
import { nextProgram, TEST_BUILD_FOLDER } from "../portal/build";
import { oneFailed, onePassed, type Outcome } from "./check";

/**
 * The types of the routes are generated anew, and only these are read: what an older build left behind may speak
 * of pages that are gone.
 */
export async function checkTypes(): Promise<Outcome> {
  const env = { ...process.env, PORTAL_BUILD_DIR: TEST_BUILD_FOLDER, NEXT_TELEMETRY_DISABLED: "1" };
  const generated = await runNode([nextProgram, "typegen"], { env });
  if (generated.code !== 0) return oneFailed(generated.output);
  const { code, output } = await runNode([
    inRoot("node_modules/typescript/bin/tsc"),
    ...["--noEmit", "--pretty", "-p", writeConfiguration()],
  ]);
  return code === 0 ? onePassed() : oneFailed(output);
}

function writeConfiguration(): string {
  const file = inRoot(TEST_BUILD_FOLDER, "tsconfig.json");
  const configuration = {
    extends: "../tsconfig.json",
    compilerOptions: { tsBuildInfoFile: "./tsconfig.tsbuildinfo" },
    include: ["../next-env.d.ts", "../**/*.ts", "../**/*.tsx", "../**/*.mts", "./types/**/*.ts"],
    exclude: ["../node_modules", "../.next", "../.data"],
  };
  mkdirSync(inRoot(TEST_BUILD_FOLDER), { recursive: true });
  writeFileSync(file, JSON.stringify(configuration));
  return file;
}
