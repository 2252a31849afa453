import { z } from "zod";
import { decodeBreakdown } from "@/lib/domain/aid/formula";
import { SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { MONTH_STATUSES } from "@/lib/domain/month/workflow";
import { viewMonth, type MonthView } from "@/lib/domain/month/view";
import { targetsByService } from "@/lib/domain/plan/month-targets";
import { ENTRY_DECISIONS } from "@/lib/domain/service-entry/decision";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { type JalaliMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { showsMonth } from "@/lib/server/month/facts";
import { monthTargets } from "@/lib/server/plan/agreed-targets";
import { policyRow } from "@/lib/server/policy/row";
import { instant } from "@/lib/server/row-fields";
import { readRow, type Context } from "@/lib/server/scope";

const monthText = z.string().transform(jalaliMonth);

const entryRow = z.object({
  id: z.string(),
  service: z.literal(SERVICE_NUMBERS),
  deliveredOn: z.string().transform((text) => text as CalendarDate),
  title: z.string(),
  quantity: z.number(),
  unit: z.string(),
  costRial: z.number().transform(BigInt),
  beneficiaryCount: z.number(),
  evidenceCount: z.number(),
  decision: z.enum(ENTRY_DECISIONS),
  confirmedQuantity: z.number().nullable(),
  decisionReason: z.string().nullable(),
  loggedById: z.number(),
  loggedByName: z.string(),
});

const rialText = z.string().transform(BigInt);
const paymentRow = z.object({
  batchNumber: z.string(),
  amountRial: rialText,
  settledRial: rialText,
  paidOn: z
    .string()
    .transform((text) => text as CalendarDate)
    .nullable(),
  bankReference: z.string().nullable(),
});
const correctionRow = z.object({ amountRial: rialText, reason: z.string(), recordedAt: instant });

const performanceRow = z.object({
  status: z.enum(MONTH_STATUSES),
  version: z.number(),
  firstSubmittedAt: instant.nullable(),
  submittedById: z.number().nullable(),
  verifiedAt: instant.nullable(),
  verifiedById: z.number().nullable(),
  confirmedAt: instant.nullable(),
  returned: z
    .object({
      note: z.string(),
      byName: z.string(),
      at: z.string(),
      stage: z.enum(["office", "province"]),
      services: z.record(z.string(), z.string()),
    })
    .nullable(),
  reopenReason: z.string().nullable(),
  baseAidRial: z.number().transform(BigInt).nullable(),
  breakdown: z.unknown(),
});

const row = z.object({
  center: z.object({
    id: z.string(),
    name: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    provinceId: z.string(),
    provinceName: z.string(),
    startedMonth: monthText,
    endedMonth: monthText.nullable(),
  }),
  performance: performanceRow.nullable(),
  targets: monthTargets.nullable(),
  payment: paymentRow.nullable(),
  corrections: z.array(correctionRow).nullable(),
  entries: z.array(entryRow).nullable(),
  events: z
    .array(z.object({ kind: z.string(), at: instant, actorName: z.string(), note: z.string().nullable() }))
    .nullable(),
  policies: z.array(policyRow),
});

const monthPage = {
  name: "month-page",
  text: `
    SELECT
      json_build_object('id', c.id, 'name', c.name, 'officeId', c.office_id, 'officeName', o.name, 'provinceId', c.province_id,
        'provinceName', p.name, 'startedMonth', c.started_month, 'endedMonth', c.ended_month) AS center,
      CASE WHEN m.center_id IS NOT NULL THEN json_build_object('status', m.status, 'version', m.version,
        'firstSubmittedAt', m.first_submitted_at, 'submittedById', m.submitted_by_id, 'verifiedAt', m.verified_at,
        'verifiedById', m.verified_by_id, 'confirmedAt', m.confirmed_at, 'returned', m.return_reasons,
        'reopenReason', m.reopen_reason, 'baseAidRial', m.base_aid_rial, 'breakdown', m.breakdown) END AS performance,
      (SELECT to_json(t.targets) FROM plan_month t WHERE t.center_id = c.id AND t.month = $2) AS targets,
      (SELECT json_build_object('batchNumber', i.batch_number, 'amountRial', i.amount_rial::text, 'settledRial', i.adjustments_rial::text,
          'paidOn', m.paid_on, 'bankReference', m.bank_reference)
        FROM payment_item i WHERE i.center_id = c.id AND i.month = $2 AND i.living) AS payment,
      (SELECT json_agg(json_build_object('amountRial', j.amount_rial::text, 'reason', j.reason, 'recordedAt', j.recorded_at) ORDER BY j.id)
        FROM payment_adjustment j WHERE j.center_id = c.id AND j.month = $2) AS corrections,
      (SELECT json_agg(json_build_object('id', e.id, 'service', e.service, 'deliveredOn', e.delivered_on, 'title', e.title,
          'quantity', e.quantity, 'unit', e.unit, 'costRial', e.cost_rial, 'beneficiaryCount', e.beneficiary_count,
          'evidenceCount', (SELECT count(*) FROM evidence_file f WHERE f.entry_id = e.id), 'decision', e.decision,
          'confirmedQuantity', e.confirmed_quantity, 'decisionReason', e.decision_reason, 'loggedById', e.logged_by_id,
          'loggedByName', e.logged_by_name) ORDER BY e.delivered_on, e.logged_at, e.id)
        FROM service_entry e WHERE e.center_id = c.id AND e.month = $2 AND e.removed_at IS NULL) AS entries,
      (SELECT json_agg(json_build_object('kind', v.kind, 'at', v.at, 'actorName', v.actor_name, 'note', v.note))
        FROM (SELECT kind, at, actor_name, note FROM event WHERE subject = 'month' AND subject_id = $3 ORDER BY id DESC LIMIT 30) v) AS events,
      (SELECT json_agg(to_json(y)) FROM policy_version y) AS policies
    FROM center c
      JOIN office o ON o.id = c.office_id
      JOIN province p ON p.id = c.province_id
      LEFT JOIN monthly_performance m ON m.center_id = c.id AND m.month = $2
    WHERE c.id = $1 AND c.started_month IS NOT NULL`,
  row,
};

/** The page of a center's month; null where the actor has no business, or the center owes no such month (yet). */
export async function getMonthPage(
  ctx: Context,
  centerId: string,
  month: JalaliMonth,
): Promise<MonthView | null> {
  const found = await readRow(ctx, monthPage, [centerId, month, `${centerId}/${month}`]);
  if (!found) return null;
  const { center, performance, payment, corrections, targets, entries, events, policies } = found;
  if (!showsMonth(ctx, { ...center, centerId: center.id }, month)) return null;
  const view = viewMonth(
    {
      center,
      month,
      ...(performance ?? untouched),
      breakdown: performance?.breakdown ? decodeBreakdown(performance.breakdown) : null,
      targets: targetsByService(targets),
      payment: { ...(payment ?? unpaid), corrections: corrections ?? [] },
      entries: entries ?? [],
      events: events ?? [],
      policies,
    },
    ctx.actor,
    ctx.now,
  );
  if (!view.ok) throw new Error(`no policy version covers ${month}`);
  return view.value;
}

const unpaid = { batchNumber: null, amountRial: null, settledRial: null, paidOn: null, bankReference: null };

/** A month in which nobody has logged anything has no row yet. */
const untouched = {
  status: "open",
  version: 0,
  firstSubmittedAt: null,
  submittedById: null,
  verifiedAt: null,
  verifiedById: null,
  confirmedAt: null,
  returned: null,
  reopenReason: null,
  baseAidRial: null,
} as const;
