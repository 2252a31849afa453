import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { z } from "zod";
import { inRoot } from "../bootstrap/paths.mjs";
import { runNode } from "../bootstrap/run.mjs";
import { buildIfChanged, TEST_BUILD_FOLDER } from "../portal/build";
import { type Check, onePassed, type Outcome } from "./check";

type Counts = { passed: number; failed: number; skipped: number };

const REPORT = inRoot("node_modules/.cache/test-report.json");

export const build: Check = {
  name: "build",
  title: "Build (next)",
  run: async () => onePassed((await buildIfChanged(TEST_BUILD_FOLDER)) ? undefined : "unchanged"),
};

/** The parts are projects of the one run. */
export function unitTests(projects: string[]): Check {
  const args = [
    "run",
    "--reporter=default",
    "--reporter=json",
    ...projects.map((project) => `--project=${project}`),
  ];
  return {
    name: "unit",
    title: `Unit, property and database tests (vitest${projects.length > 0 ? `: ${projects.join(", ")}` : ""})`,
    run: () =>
      withReport(async (report) => {
        const program = inRoot("node_modules/vitest/vitest.mjs");
        const { code, output } = await runNode([program, ...args, `--outputFile.json=${report}`]);
        return outcome(code, output, () => vitestCounts(report));
      }),
  };
}

export const browserTests: Check = {
  name: "browser",
  title: "Browser tests (playwright)",
  run: () =>
    withReport(async (report) => {
      const program = inRoot("node_modules/@playwright/test/cli.js");
      const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
      const { code, output } = await runNode([program, "test", "--reporter=dot,json"], { env });
      return outcome(code, output, () => playwrightCounts(report));
    }),
};

async function withReport(run: (report: string) => Promise<Outcome>): Promise<Outcome> {
  rmSync(REPORT, { force: true }); // an interrupted run may have left one
  mkdirSync(path.dirname(REPORT), { recursive: true });
  return run(REPORT);
}

/** A runner that fails as a whole, leaves no report or runs no test has failed once, whatever it counted. */
function outcome(code: number, output: string, read: () => Counts): Outcome {
  let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = read();
  } catch {
    // no report: nothing was counted
  }
  const { passed, skipped } = counts;
  const isWhole = passed + counts.failed > 0 && (code === 0 || counts.failed > 0);
  return { passed, failed: counts.failed + (isWhole ? 0 : 1), skipped, output, note: `${passed} passed` };
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

function vitestCounts(file: string): Counts {
  const report = vitestReport.parse(JSON.parse(readFileSync(file, "utf8")));
  const broken = report.testResults.filter(
    (one) => one.status === "failed" && one.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

function playwrightCounts(file: string): Counts {
  const { stats, errors } = playwrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
