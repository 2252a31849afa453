import pg from "pg";
import { nightlyRules } from "@/lib/domain/entrepreneur/nightly-rules";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import {
  APPLIED_EVALUATION,
  EVALUATION,
  EVALUATION_SETTINGS,
  evaluationValues,
} from "@/lib/ops/nightly/evaluate-cases";
import type { Country } from "./country";
import { milliseconds, type Row } from "./report";
import { median, medianRatio } from "./statistics";

const ROUNDS = 7;
const WARM_UP = 2;

type Statement = { text: string; values: unknown[] };

/** What nobody can do without: for each entrepreneur a look into the index for the invoices of the last months. */
const PROBE = `SELECT e.id, (SELECT count(*) FROM sales_invoice i WHERE i.entrepreneur_id = e.id AND i.voided_at IS NULL
  AND i.issued_on > $1::date AND i.issued_on <= $2::date) AS found FROM entrepreneur e WHERE e.ended_on IS NULL`;
const APPLIED_PROBE = `UPDATE entrepreneur_state s SET steps = p.found, attention = p.found, evaluated_on = $2::date
  FROM (${PROBE}) p WHERE s.entrepreneur_id = p.id`;
/** So that every state is written anew, as it would be if everything had changed overnight. */
const OUTDATE = "UPDATE entrepreneur_state SET attention = -1";
/** Runs a statement to its end without sending its rows anywhere. */
const run = (text: string) => `EXPLAIN (ANALYZE, TIMING OFF, BUFFERS OFF) ${text}`;

/** The nightly evaluation of all entrepreneurs beside the plainest statement that looks at each of them, in turns. */
export async function measureEvaluation(country: Country, say: (line: string) => void): Promise<Row[]> {
  const client = new pg.Client({ connectionString: country.ownerUrl });
  await client.connect();
  try {
    const today = todayInTehran(new Date());
    const ours = evaluationValues(today);
    const raw = [nightlyRules(today).invoicesSince, today];
    say(`Evaluation of all entrepreneurs: ${ROUNDS} rounds …`);
    const found = await compare(
      client,
      { text: run(EVALUATION), values: ours },
      { text: run(PROBE), values: raw },
      null,
    );
    say(`Evaluation with its results applied: ${ROUNDS} rounds …`);
    const applied = await compare(
      client,
      { text: APPLIED_EVALUATION, values: ours },
      { text: APPLIED_PROBE, values: raw },
      OUTDATE,
    );
    return [row("found", found, 1.2), row("found and written", applied, 1.5)];
  } finally {
    await client.end();
  }
}

const row = (name: string, pairs: [number, number][], goal: number): Row => ({
  section: "evaluation of all entrepreneurs: × raw SQL",
  name,
  measured: `${milliseconds(median(pairs.map(([ms]) => ms)))}, raw ${milliseconds(median(pairs.map(([, ms]) => ms)))}`,
  value: medianRatio(pairs),
  goal,
  must: "at most",
});

/** Everything is rolled back; what that leaves in the table is cleared before the next round. */
async function compare(client: pg.Client, ours: Statement, raw: Statement, before: string | null) {
  const pairs: [number, number][] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const pair: [number, number] = [await timed(client, ours, before), await timed(client, raw, before)];
    if (round >= 0) pairs.push(pair);
  }
  return pairs;
}

async function timed(client: pg.Client, { text, values }: Statement, before: string | null): Promise<number> {
  if (before) await client.query("VACUUM entrepreneur_state");
  await client.query(`BEGIN; ${EVALUATION_SETTINGS}`);
  try {
    if (before) await client.query(before);
    const begun = performance.now();
    await client.query(text, values);
    return performance.now() - begun;
  } finally {
    await client.query("ROLLBACK");
  }
}
