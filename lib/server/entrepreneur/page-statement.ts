import { z } from "zod";
import { type Entitlement, ENTITLEMENTS } from "@/lib/domain/entitlement/catalogue";
import type { EntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import {
  isTickable,
  parseTickPeriod,
  type Tickable,
  type TickPeriod,
} from "@/lib/domain/entrepreneur/road-map";
import type { EntrepreneurPageFacts } from "@/lib/domain/entrepreneur/view";
import { LOAN_KINDS } from "@/lib/domain/loan/kinds";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { evidenceShape, evidenceSql } from "@/lib/server/entrepreneur/evidence";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";
import { timelineShape } from "@/lib/server/entrepreneur/timeline";
import { list, rial } from "@/lib/server/row-fields";
import type { Statement } from "@/lib/server/scope";

const day = z.string().transform((text) => text as CalendarDate);
const named = z.object({ id: z.string(), name: z.string() });

const row: z.ZodType<EntrepreneurPageFacts, unknown> = z.object({
  code: z.string().transform((text) => text as EntrepreneurCode),
  personId: z.number(),
  name: z.string(),
  nationalId: z.string().nullable(),
  mobile: z.string().nullable(),
  office: named,
  province: named,
  caseworkerId: z.number().nullable(),
  caseworkerName: z.string().nullable(),
  ownerId: z.number().nullable(),
  business: z.string(),
  field: z.string(),
  startedOn: day,
  enrolledOn: day,
  standing: z.number().transform(standingOf),
  sinceOn: day,
  endedOn: day.nullable(),
  endReason: z.string().nullable(),
  evidence: evidenceShape,
  months: list(
    z.object({ month: z.string().transform(jalaliMonth), incomeRial: rial, invoices: z.number() }),
  ),
  ticks: list(
    z.object({
      item: z.custom<Tickable>((text) => typeof text === "string" && isTickable(text)),
      period: z.custom<TickPeriod>((text) => typeof text === "string" && parseTickPeriod(text) !== null),
    }),
  ),
  proposedBy: z.string().nullable(),
  loans: list(
    z.object({
      kind: z.enum(LOAN_KINDS),
      status: z.enum(["running", "suspended", "settled"]),
      owedRial: rial,
      paidRial: rial,
      nextDueOn: day.nullable(),
    }),
  ),
  given: list(
    z.object({
      entitlement: z.enum(ENTITLEMENTS as [Entitlement, ...Entitlement[]]),
      givenOn: day,
      amountRial: rial,
    }),
  ),
  timeline: timelineShape,
});

/**
 * An entrepreneur with all that the page shows; $1 the code, $2 the first month of the picture of the income, $3 the one kind
 * of record that the timeline shows or null for all, $4 how long it is.
 */
export const entrepreneurStatement: Statement<EntrepreneurPageFacts> = {
  name: "entrepreneur-page",
  row,
  text: `
    SELECT e.code, e.beneficiary_id AS "personId", b.name, b.national_id AS "nationalId", b.mobile,
      json_build_object('id', o.id, 'name', o.name) AS office, json_build_object('id', p.id, 'name', p.name) AS province,
      e.caseworker_id AS "caseworkerId", e.caseworker_name AS "caseworkerName", e.user_id AS "ownerId", e.business, e.field,
      e.started_on::text AS "startedOn", e.enrolled_on::text AS "enrolledOn", e.standing, e.since_on::text AS "sinceOn",
      e.ended_on::text AS "endedOn", e.end_reason AS "endReason",
      ${evidenceSql} AS evidence,
      s.*, case_timeline(e.id, $3, NULL, $4::integer) AS timeline
    FROM entrepreneur e JOIN beneficiary b ON b.id = e.beneficiary_id JOIN office o ON o.id = e.office_id
      JOIN province p ON p.id = e.province_id CROSS JOIN LATERAL case_in_short(e.id, $2) s
    WHERE e.code = $1`,
};
