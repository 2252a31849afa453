import { availableParallelism } from "node:os";
import process from "node:process";
import { say, seconds } from "../bootstrap/progress.mjs";
import { endRunning } from "../bootstrap/run.mjs";
import { type Check, outcomeOf } from "./check";
import { staticChecks } from "./static-checks";
import { browserTests, build, unitTests } from "./test-runners";

const INTERRUPTED = 130;
const PROJECTS = ["domain", "server"];

/** Runs the wanted checks (all, unless parts are named), prints one line of sums, gives the exit code. */
export async function runChecks(wanted: string[]): Promise<number> {
  const projects = PROJECTS.filter((project) => wanted.includes(project));
  const all = [...staticChecks, unitTests(projects), build, browserTests];
  assertKnown(
    wanted,
    all.map((check) => check.name),
  );
  const isWanted = ({ name }: Check) =>
    wanted.length === 0 || wanted.includes(name) || (name === "unit" && projects.length > 0);
  endOnInterrupt();
  if (!process.stdout.isTTY) process.env.NO_COLOR = "1"; // what a log file gets should be readable

  const begun = Date.now();
  const sums = { passed: 0, failed: 0, skipped: 0 };
  const runOne = async (check: Check) => {
    const outcome = await timed(check);
    sums.passed += outcome.passed;
    sums.failed += outcome.failed;
    sums.skipped += outcome.skipped;
  };
  await inParallel(staticChecks.filter(isWanted), Math.min(4, availableParallelism()), runOne);
  for (const check of [unitTests(projects), build, browserTests].filter(isWanted)) await runOne(check);

  say(`\nAll of it took ${seconds(Date.now() - begun)}.`);
  if (sums.skipped > 0) say(`${sums.skipped} skipped`);
  say(`${sums.passed} passed, ${sums.failed} failed`);
  return sums.failed > 0 ? 1 : 0;
}

function assertKnown(wanted: string[], names: string[]) {
  const unknown = wanted.filter((part) => ![...names, ...PROJECTS].includes(part));
  if (unknown.length > 0)
    throw new Error(`Unknown: ${unknown.join(", ")}. Parts: ${[...names, ...PROJECTS].join(" ")}`);
}

async function timed(check: Check) {
  const begun = Date.now();
  say(`  … ${check.title}`);
  const outcome = await outcomeOf(check);
  const note = outcome.note ? `: ${outcome.note}` : "";
  const time = seconds(Date.now() - begun);
  if (outcome.failed === 0) say(`  ✓ ${check.title}${note} (${time})`);
  else say(`  ✗ ${check.title}: ${outcome.failed} failed (${time})\n\n${outcome.output.trim()}\n`);
  return outcome;
}

async function inParallel(checks: Check[], limit: number, run: (check: Check) => Promise<void>) {
  const queue = [...checks];
  const worker = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) await run(check);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}

/** What the tests started notices our end by itself: databases and servers go with their starter. */
function endOnInterrupt() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      endRunning();
      process.exit(INTERRUPTED);
    });
  }
}
