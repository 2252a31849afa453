import { z } from "zod";
import { type Entitlement, ENTITLEMENTS } from "@/lib/domain/entitlement/catalogue";
import type { EntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import { type EntrepreneurPageFacts, type LoanRow } from "@/lib/domain/entrepreneur/view";
import { LOAN_KINDS } from "@/lib/domain/loan/kinds";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { evidenceShape } from "@/lib/server/entrepreneur/evidence";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";
import { tickOf } from "@/lib/server/entrepreneur/tick";
import { timelineShape } from "@/lib/server/entrepreneur/timeline";
import { oneOf, tuples } from "@/lib/server/row-fields";
import type { Statement } from "@/lib/server/scope";

const LOAN_STATUSES = ["running", "suspended", "settled"] as const;

const day = z.custom<CalendarDate>((text) => typeof text === "string");

const file: z.ZodType<EntrepreneurPageFacts, unknown> = z.object({
  code: z.custom<EntrepreneurCode>((text) => typeof text === "string"),
  personId: z.number(),
  name: z.string(),
  nationalId: z.string().nullable(),
  mobile: z.string().nullable(),
  officeId: z.string(),
  office: z.string(),
  provinceId: z.string(),
  province: z.string(),
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
  months: tuples(([month, income, invoices]: [string, string, number]) => ({
    month: jalaliMonth(month),
    incomeRial: BigInt(income),
    invoices,
  })),
  ticks: tuples(tickOf),
  proposedBy: z.string().nullable(),
  loans: tuples(
    ([kind, status, owed, paid, nextDueOn]: [
      string,
      string,
      string,
      string,
      CalendarDate | null,
    ]): LoanRow => ({
      kind: oneOf(LOAN_KINDS, kind),
      status: oneOf(LOAN_STATUSES, status),
      owedRial: BigInt(owed),
      paidRial: BigInt(paid),
      nextDueOn,
    }),
  ),
  given: tuples(([entitlement, givenOn, amount]: [string, CalendarDate, string]) => ({
    entitlement: oneOf<Entitlement>(ENTITLEMENTS, entitlement),
    givenOn,
    amountRial: BigInt(amount),
  })),
  timeline: timelineShape,
});

const row = z.object({ file: file.nullable() });

/**
 * An entrepreneur with all that the page shows; $1 the code, $2 the first month of the picture of the income, $3 the one kind
 * of record that the timeline shows or null for all, $4 how long it is.
 */
export const entrepreneurStatement: Statement<z.output<typeof row>> = {
  name: "entrepreneur-page",
  row,
  text: "SELECT case_file($1, $2, $3, $4::integer) AS file",
};
