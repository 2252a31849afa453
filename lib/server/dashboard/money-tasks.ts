import { z } from "zod";
import { type Action, canSome, scopeFor } from "@/lib/domain/access/policy";
import { MONEY_TASKS, type MoneyTask, viewMoneyTask } from "@/lib/domain/dashboard/money-tasks";
import { addMonths, firstDay, jalaliMonth, monthAt } from "@/lib/domain/shared/jalali-month";
import { type Context, readRows, type Statement } from "@/lib/server/scope";

const LISTED = 20;

const row = z.object({
  kind: z.enum(MONEY_TASKS),
  id: z.string(),
  name: z.string(),
  month: z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : jalaliMonth(text))),
  year: z.number().nullable(),
  since: z.date(),
});

// The last revision of a report stands for it. Nobody is asked to approve what they have prepared.
const tasks: Statement<z.output<typeof row>> = {
  name: "money-tasks",
  row,
  text: `
    WITH last_report AS (
      SELECT DISTINCT ON (r.province_id, r.month) r.* FROM monthly_report r WHERE r.month >= $1
      ORDER BY r.province_id, r.month, r.revision DESC
    ), waiting AS (
      SELECT 'reportReturned' AS kind, province_id AS id, month, NULL::integer AS year, decided_at AS since, NULL AS name FROM last_report
      WHERE status = 'returned' AND province_id = ANY ($3)
      UNION ALL
      SELECT 'reportDue', p.id, $2, NULL, $12::date::timestamptz, NULL FROM province p
      WHERE p.id = ANY ($4)
        AND EXISTS (SELECT FROM center c WHERE c.province_id = p.id AND c.started_month <= $2 AND (c.ended_month IS NULL OR c.ended_month > $2))
        AND NOT EXISTS (SELECT FROM last_report r WHERE r.province_id = p.id AND r.month = $2 AND (r.status <> 'draft' OR r.revision > 1))
      UNION ALL
      SELECT 'reportSent', province_id, month, NULL, sent_at, NULL FROM last_report WHERE status = 'sent' AND $5::boolean AND sent_by_id <> $11::integer
      UNION ALL
      SELECT 'batchPrepared', number, month, NULL, prepared_at, NULL FROM payment_batch
      WHERE status = 'prepared' AND province_id = ANY ($6) AND prepared_by_id <> $11::integer
      UNION ALL
      SELECT 'batchApproved', number, month, NULL, approved_at, NULL FROM payment_batch WHERE status = 'approved' AND province_id = ANY ($7)
      UNION ALL
      SELECT 'accountPending', a.center_id, NULL, NULL, a.entered_at, c.name FROM center_account a JOIN center c ON c.id = a.center_id
      WHERE a.status = 'pending' AND a.province_id = ANY ($8) AND a.entered_by_id <> $11::integer
      UNION ALL
      SELECT CASE n.proposed_side WHEN 'center' THEN 'planOfCenter' ELSE 'planOfProvince' END, n.center_id, NULL, n.year, n.proposed_at, c.name
      FROM annual_plan n JOIN center c ON c.id = n.center_id
      WHERE n.status = 'proposed' AND n.proposed_by_id <> $11::integer AND n.drafted_by_id IS DISTINCT FROM $11::integer
        AND ((n.proposed_side = 'center' AND n.province_id = ANY ($9)) OR (n.proposed_side = 'province' AND n.center_id = ANY ($10)))
      UNION ALL
      SELECT 'policyPrepared', id::text, effective_month, NULL, prepared_at, circular FROM policy_draft
      WHERE status = 'prepared' AND $13::boolean AND prepared_by_id <> $11::integer
    )
    SELECT w.kind, w.id, w.month, w.year, w.since,
      coalesce(w.name, 'استان ' || (SELECT p.name FROM province p WHERE p.id = w.id), 'استان ' ||
        (SELECT p.name FROM payment_batch b JOIN province p ON p.id = b.province_id WHERE b.number = w.id)) AS name
    FROM waiting w ORDER BY array_position($14::text[], w.kind), w.since LIMIT ${LISTED}`,
};

const REMEMBERED_MONTHS = 12;

/** What of money and reports waits for this person: batches, accounts, plans, reports, versions of the table. */
export async function listMoneyTasks(ctx: Context): Promise<MoneyTask[]> {
  const { actor, now } = ctx;
  const provincesOf = (action: Action) => scopeFor(actor, action).provinces;
  const agrees = scopeFor(actor, "plan.agree");
  const decides = canSome(actor, "report.decide");
  const enacts = canSome(actor, "policy.enact");
  const writes = provincesOf("report.write");
  const approves = provincesOf("payment.approve");
  if (!decides && !enacts && writes.length + approves.length + agrees.centers.length === 0) return [];
  const last = addMonths(monthAt(now), -1);
  const rows = await readRows(ctx, tasks, [
    ...[addMonths(last, -REMEMBERED_MONTHS), last, writes, provincesOf("report.send"), decides],
    ...[
      approves,
      provincesOf("payment.markPaid"),
      provincesOf("account.confirm"),
      agrees.provinces,
      agrees.centers,
    ],
    ...[actor.userId, firstDay(monthAt(now)), enacts, MONEY_TASKS],
  ]);
  return rows.map((task) => viewMoneyTask(task, now));
}
