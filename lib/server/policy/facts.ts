import { z } from "zod";
import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import type { MonthsInUse } from "@/lib/domain/aid/effective-month";
import type { NewPolicy } from "@/lib/domain/aid/policy-version";
import { jalaliMonth, monthAt } from "@/lib/domain/shared/jalali-month";
import type { PolicyDraft } from "@/lib/server/generated/client";
import type { Context, Transaction } from "@/lib/server/scope";

export const draftSubject = (id: number) => ({
  subject: "policyDraft",
  subjectId: String(id),
  place: COUNTRY,
});

const inUseRow = z.object({ lastComputed: z.string().nullable(), taken: z.array(z.string()) });

/** What decides on the month from which a version may hold; whoever asks sees the whole country. */
export async function monthsInUse(tx: Transaction, ctx: Context): Promise<MonthsInUse> {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT (SELECT max(month)::text FROM monthly_performance WHERE policy_version_id IS NOT NULL) AS "lastComputed",
      ARRAY(SELECT effective_month::text FROM policy_version) AS taken`;
  const { lastComputed, taken } = inUseRow.parse(row);
  return {
    current: monthAt(ctx.now),
    lastComputed: lastComputed === null ? null : jalaliMonth(lastComputed),
    taken: taken.map(jalaliMonth),
  };
}

/** A draft, locked until the transaction ends; null for whom versions are no business. */
export async function lockDraft(tx: Transaction, ctx: Context, id: number): Promise<PolicyDraft | null> {
  if (!can(ctx.actor, "policy.view", COUNTRY).ok) return null;
  await tx.$queryRaw`SELECT id FROM policy_draft WHERE id = ${id} FOR UPDATE`;
  return tx.policyDraft.findUnique({ where: { id } });
}

/** The version that a draft would become. */
export const versionOf = (draft: PolicyDraft): NewPolicy => ({
  effectiveMonth: jalaliMonth(draft.effectiveMonth),
  circular: draft.circular,
  capRial: draft.capRial,
  shares: draft.shares,
  limitToApprovedCost: draft.limitToApprovedCost,
  deadlineDays: {
    center: draft.centerDeadlineDay,
    office: draft.officeDeadlineDay,
    province: draft.provinceDeadlineDay,
    report: draft.reportDeadlineDay,
  },
});

/** The columns of a version, in drafts and in versions alike. */
export const versionColumns = ({ deadlineDays, shares, ...version }: NewPolicy) => ({
  ...version,
  shares: [...shares],
  centerDeadlineDay: deadlineDays.center,
  officeDeadlineDay: deadlineDays.office,
  provinceDeadlineDay: deadlineDays.province,
  reportDeadlineDay: deadlineDays.report,
});
