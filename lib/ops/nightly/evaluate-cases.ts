import type pg from "pg";
import { nightlyRules } from "@/lib/domain/entrepreneur/nightly-rules";
import { type CalendarDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { withTransaction } from "../system/sql";

const HOUR_MS = 3_600_000;

/**
 * The day whose evaluation should be there at an instant. A new day's is made from one o'clock in Tehran on, when nobody works;
 * a portal that stood still at that hour makes it when it runs again.
 */
export const dayOfEvaluation = (now: Date) => todayInTehran(new Date(now.getTime() - HOUR_MS));

const found = [
  ...["caseworker_id", "condition_met", "steps", "gap", "reasons", "attention"],
  ...["overdue_days", "sales_fall", "silent_days"],
];
const of = (table: string) => found.map((column) => `${table}.${column}`).join(", ");

/** The day ($1) and the rules of the domain library for it ($2). */
export const EVALUATION = "SELECT * FROM evaluate_entrepreneurs($1::date, $2::jsonb)";

/** Writes down what the evaluation finds, where it differs from what is written. */
export const APPLIED_EVALUATION = `MERGE INTO entrepreneur_state s USING evaluate_entrepreneurs($1::date, $2::jsonb) f ON s.entrepreneur_id = f.entrepreneur_id
  WHEN MATCHED AND (${of("s")}) IS DISTINCT FROM (${of("f")}) THEN
    UPDATE SET evaluated_on = $1, ${found.map((column) => `${column} = f.${column}`).join(", ")}
  WHEN NOT MATCHED THEN
    INSERT (entrepreneur_id, evaluated_on, ${found.join(", ")}) VALUES (f.entrepreneur_id, $1, ${of("f")})`;

/** What the statements above work with best: everybody's figures fit into memory. */
export const EVALUATION_SETTINGS =
  "SET LOCAL work_mem = '64MB'; SET LOCAL max_parallel_workers_per_gather = 0";

export const evaluationValues = (on: CalendarDate): [string, string] => [
  on,
  JSON.stringify(nightlyRules(on)),
];

/**
 * Evaluates all entrepreneurs whose business runs, and measures all offices anew. Once a day: of several processes that begin
 * together one does it. Gives how many states have changed; null when the day has its evaluation already.
 */
export const evaluateCases = (
  ownerUrl: string,
  on: CalendarDate,
  { again = false }: { again?: boolean } = {},
): Promise<number | null> =>
  withTransaction(ownerUrl, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('portal.evaluation'))");
    return again || !(await isEvaluated(client, on)) ? evaluateIn(client, on) : null;
  });

async function isEvaluated(client: pg.Client, on: CalendarDate): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM case_evaluation WHERE evaluated_on = $1", [on]);
  return Boolean(rowCount);
}

/** The evaluation of a day in the transaction that is open. */
export async function evaluateIn(client: pg.ClientBase, on: CalendarDate): Promise<number> {
  await client.query(EVALUATION_SETTINGS);
  // Whoever records something meanwhile writes their own evaluation after this one, never beneath it.
  await client.query("LOCK TABLE entrepreneur_state IN SHARE ROW EXCLUSIVE MODE");
  const { rowCount } = await client.query(APPLIED_EVALUATION, evaluationValues(on));
  await client.query("SELECT refresh_case_measures($1)", [on]);
  await client.query(
    `INSERT INTO case_evaluation (evaluated_on, changed, finished_at) VALUES ($1, $2, clock_timestamp())
     ON CONFLICT (evaluated_on) DO UPDATE SET changed = excluded.changed, finished_at = excluded.finished_at`,
    [on, rowCount ?? 0],
  );
  return rowCount ?? 0;
}
