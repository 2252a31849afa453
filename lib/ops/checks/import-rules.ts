import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { inRoot, root } from "../bootstrap/paths.mjs";
import { runNode } from "../bootstrap/run.mjs";
import { plantedFiles } from "./planted-violations";

const CRUISER = inRoot("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const CONFIGURATION = ".dependency-cruiser.mjs";
const SOURCES = ["app", "components", "lib", "prisma", "tests", "proxy.ts"];
const FEWEST_MODULES = 20;

const report = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
});

/** The import rules, and beforehand the proof that the checker reads TypeScript and would see a violation. */
export async function checkImportRules(): Promise<string> {
  await assertChecksAtAll();
  const { modules, summary } = await cruise(root, SOURCES);
  const own = modules.filter(({ source }) => /^(app|components|lib)\/.*\.tsx?$/.test(source)).length;
  if (own <= FEWEST_MODULES) throw new Error(`Only ${own} modules were visited.`);
  if (summary.violations.length > 0) {
    throw new Error(
      summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).join("\n"),
    );
  }
  return `${own} modules`;
}

async function assertChecksAtAll() {
  const folder = mkdtempSync(path.join(tmpdir(), "nikookari-imports-"));
  try {
    for (const [file, text] of Object.entries(plantedFiles)) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    for (const file of [CONFIGURATION, "tsconfig.json", "package.json"])
      cpSync(inRoot(file), path.join(folder, file));
    symlinkSync(inRoot("node_modules"), path.join(folder, "node_modules"), "junction");
    const { summary } = await cruise(folder, ["app", "components", "lib", "tests"]);
    const seen = new Set(summary.violations.map(({ rule }) => rule.name));
    const blind = summary.ruleSetUsed.forbidden.map(({ name }) => name).filter((name) => !seen.has(name));
    if (blind.length > 0) throw new Error(`A deliberate violation was not seen by: ${blind.join(", ")}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function cruise(cwd: string, sources: string[]) {
  const args = ["--config", CONFIGURATION, "--output-type", "json", ...sources];
  const { output } = await runNode([CRUISER, ...args], { cwd });
  try {
    return report.parse(JSON.parse(output));
  } catch (cause) {
    throw new Error(`dependency-cruiser failed:\n${output.slice(0, 2_000)}`, { cause });
  }
}
