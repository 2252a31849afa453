/**
 * `node lib/ops/run.mjs <program> [arguments]`: completes the installation, then runs one of the programs beside
 * this file (`seed/national`, `bench` …), which reads its arguments as if it had been started directly.
 */
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { root } from "./bootstrap/paths.mjs";
import { install } from "./install.mjs";

const program = path.join(import.meta.dirname, `${process.argv[2]}.ts`);
process.argv.splice(1, 2, program);
process.chdir(root);
try {
  await install();
  const { register } = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(program).href);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
