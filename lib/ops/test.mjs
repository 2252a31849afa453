/**
 * `npm test`: completes the installation, then runs every check and test. `npm test -- lint domain` runs only the
 * named parts.
 */
import process from "node:process";
import { root } from "./bootstrap/paths.mjs";
import { install } from "./install.mjs";

process.chdir(root);
try {
  await install();
  const { register } = await import("tsx/esm/api");
  register();
  const { runChecks } = await import("./checks/run-checks.ts");
  process.exitCode = await runChecks(process.argv.slice(2));
} catch (error) {
  process.stdout.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.stdout.write("0 passed, 1 failed\n");
  process.exitCode = 1;
}
