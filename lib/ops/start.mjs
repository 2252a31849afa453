/**
 * `npm start` and, with `--dev`, `npm run dev`. Completes the installation first, then hands over to TypeScript.
 */
import process from "node:process";
import { root } from "./bootstrap/paths.mjs";
import { install } from "./install.mjs";

process.chdir(root);
try {
  await install();
  const { register } = await import("tsx/esm/api");
  register();
  const { runPortal } = await import("./start.ts");
  await runPortal(process.argv.includes("--dev") ? "dev" : "start");
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
