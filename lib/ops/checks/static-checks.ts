import { inRoot } from "../bootstrap/paths.mjs";
import { runNode } from "../bootstrap/run.mjs";
import { type Check, oneFailed, onePassed } from "./check";
import { checkImportRules } from "./import-rules";
import { checkSchemaDrift } from "./schema-drift";
import { checkTypes } from "./types";

/** Checks of the text alone: independent of each other, each counts as one. */
export const staticChecks: Check[] = [
  tool("format", "Format (prettier)", "prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."),
  tool("lint", "Lint (eslint)", "eslint/bin/eslint.js", "--max-warnings=0", "."),
  { name: "types", title: "Types (tsc)", run: checkTypes },
  {
    name: "imports",
    title: "Import rules (dependency-cruiser)",
    run: async () => onePassed(await checkImportRules()),
  },
  tool("unused", "Unused code (knip)", "knip/bin/knip.js", "--no-progress"),
  { name: "schema", title: "Migrations match the schema (prisma)", run: checkSchemaDrift },
];

function tool(name: string, title: string, program: string, ...args: string[]): Check {
  const run = async () => {
    const { code, output } = await runNode([inRoot("node_modules", program), ...args]);
    return code === 0 ? onePassed() : oneFailed(output || `exit code ${code}`);
  };
  return { name, title, run };
}
