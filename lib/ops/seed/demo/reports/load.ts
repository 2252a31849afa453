import type pg from "pg";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { liveFigures, liveValues } from "@/lib/server/report/live-figures";
import type { ReportRow } from "./rows";

type Sent = Pick<ReportRow, "province_id" | "month" | "sent_at">;

/** Loads the reports into the transaction that is open, each with the figures that it froze when it was sent. */
export async function loadReports(client: pg.Client, rows: readonly ReportRow[]): Promise<void> {
  for (const revision of new Set(rows.map((row) => row.revision))) {
    const own = rows.filter((row) => row.revision === revision);
    const figures = await figuresAt(
      client,
      own.filter(({ sent_at: at }) => at !== null),
    );
    await client.query(
      "INSERT INTO monthly_report SELECT * FROM json_populate_recordset(null::monthly_report, $1::json)",
      [JSON.stringify(own.map((row) => ({ ...row, figures: figures.get(row) ?? null })))],
    );
  }
}

/** What the report would have put together at each of these instants. The months are taken back to then, and return. */
async function figuresAt<S extends Sent>(client: pg.Client, sent: readonly S[]): Promise<Map<S, object>> {
  const figures = new Map<S, object>();
  await client.query("SAVEPOINT figures");
  await client.query("SELECT set_config('app.country', 'on', true)");
  await client.query("ALTER TABLE monthly_performance DISABLE TRIGGER USER");
  await client.query(backThen, [JSON.stringify(sent)]);
  for (const report of sent) {
    const { rows } = await client.query<{ figures: object }>({
      name: liveFigures.name,
      text: liveFigures.text,
      values: liveValues(report.province_id, jalaliMonth(report.month)),
    });
    if (!rows[0]) throw new Error(`no figures of ${report.province_id} in ${report.month}`);
    figures.set(report, rows[0].figures);
  }
  await client.query("ROLLBACK TO SAVEPOINT figures");
  return figures;
}

// A month that was paid later was only confirmed then; one that was confirmed later was being checked or had not been handed in.
const backThen = `
  WITH sent AS (SELECT * FROM json_to_recordset($1::json) AS s (province_id text, month text, sent_at timestamptz)),
    unpaid AS (
      UPDATE monthly_performance m SET status = 'confirmed', batch_number = NULL, paid_on = NULL, bank_reference = NULL
      FROM sent s, payment_batch b
      WHERE s.province_id = m.province_id AND s.month = m.month AND b.number = m.batch_number AND m.confirmed_at <= s.sent_at AND b.paid_at > s.sent_at)
  UPDATE monthly_performance m SET
    status = CASE WHEN m.first_submitted_at <= s.sent_at THEN 'submitted' ELSE 'open' END::month_status,
    first_submitted_at = CASE WHEN m.first_submitted_at <= s.sent_at THEN m.first_submitted_at END,
    submitted_late = CASE WHEN m.first_submitted_at <= s.sent_at THEN m.submitted_late END,
    submitted_entries = CASE WHEN m.first_submitted_at <= s.sent_at THEN m.submitted_entries END,
    submitted_at = CASE WHEN m.first_submitted_at <= s.sent_at THEN m.submitted_at END,
    submitted_by_id = CASE WHEN m.first_submitted_at <= s.sent_at THEN m.submitted_by_id END,
    verified_at = NULL, verified_by_id = NULL, verified_late = NULL, confirmed_at = NULL, confirmed_by_id = NULL, confirmed_late = NULL,
    return_reasons = NULL, policy_version_id = NULL, base_aid_rial = NULL, payable_rial = NULL, breakdown = NULL, entry_count = NULL,
    beneficiary_count = NULL, raised_rial = NULL, targets = '{}', confirmed_counts = '{}', ceilings_rial = '{}', payables_rial = '{}',
    costs_rial = '{}', batch_number = NULL, paid_on = NULL, bank_reference = NULL
  FROM sent s
  WHERE s.province_id = m.province_id AND s.month = m.month
    AND (m.confirmed_at > s.sent_at OR m.confirmed_at IS NULL AND m.first_submitted_at > s.sent_at)`;
