/**
 * `npm run bench -- [--rounds 200] [--bursts 20] [--flat] [--json]`
 * Measures the production build on a country of 1,000 centers and 1,000,000 people (loaded once into .data/bench), all on 127.0.0.1.
 */
import process from "node:process";
import { StopList } from "../portal/stop-list";
import { benchArguments } from "./arguments";
import { openCountry, removeSubmitted, startBenchServer } from "./country";
import { measureEvaluation } from "./evaluation";
import { measureFlatness } from "./flatness";
import { measurePages, measureSql } from "./measure";
import { measureMoney } from "./money";
import { type Row, tableOf, verdictOf } from "./report";
import { measureSearch } from "./search";

const CENTERS = 1_000;
const MANY_CENTERS = 10_000;

async function main() {
  const options = benchArguments(process.argv.slice(2));
  const say = (line: string) => void process.stderr.write(`  ${line}\n`);
  const { server, stop } = await startBenchServer();
  const stops = new StopList();
  stops.add(stop);
  stops.onSignals();
  try {
    const country = await openCountry(server, CENTERS, say);
    await removeSubmitted(country);
    const rows: Row[] = [];
    try {
      rows.push(...(await measurePages(country, options, say)));
      await removeSubmitted(country);
      rows.push(...(await measureSql(country, say)));
      rows.push(...(await measureSearch(country, options.rounds, say)));
      rows.push(...(await measureEvaluation(country, say)));
      rows.push(...(await measureMoney(country, say)));
    } finally {
      await removeSubmitted(country);
    }
    if (options.flat) {
      const large = await openCountry(server, MANY_CENTERS, say);
      rows.push(...(await measureFlatness(country, large, options.rounds, say)));
    }
    print(rows, options.json);
  } finally {
    await stop();
  }
}

function print(rows: Row[], asJson: boolean) {
  if (asJson) {
    const result = rows.map((row) => ({ ...row, verdict: verdictOf(row) }));
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  const missed = rows.filter((row) => verdictOf(row) === "MISSED").length;
  process.stdout.write(
    `\n${tableOf(rows)}\n\n${missed === 0 ? "Every goal is met." : `${missed} goals are missed.`}\n`,
  );
}

try {
  await main();
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
