import { z } from "zod";
import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { effectiveMonthProblem } from "@/lib/domain/aid/effective-month";
import { type PolicyEffect, policyEffect } from "@/lib/domain/aid/policy-effect";
import { policyInForce, type PolicyVersion } from "@/lib/domain/aid/policy-version";
import { POLICY_DRAFT_STATUSES } from "@/lib/domain/aid/policy-workflow";
import {
  addMonths,
  compareMonths,
  type JalaliMonth,
  lastMonths,
  monthAt,
} from "@/lib/domain/shared/jalali-month";
import { mayWithdraw } from "@/lib/server/policy/decide";
import {
  activeCentersStatement,
  type EffectLine,
  effectValues,
  policyEffectStatement,
} from "@/lib/server/policy/effect-statement";
import { monthColumn, policyRow } from "@/lib/server/policy/row";
import { instant, list } from "@/lib/server/row-fields";
import { type Context, readRow, readRows, type Statement } from "@/lib/server/scope";

const row = z.object({
  policy: policyRow,
  status: z.enum(POLICY_DRAFT_STATUSES),
  version: z.number(),
  preparedById: z.number(),
  preparedBy: z.string(),
  preparedAt: instant,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  reason: z.string().nullable(),
  others: list(policyRow),
  lastComputed: monthColumn.nullable(),
});

const statement: Statement<z.output<typeof row>> = {
  name: "policy-draft",
  row,
  text: `
    SELECT to_json(d) AS policy, d.status::text, d.version, d.prepared_by_id AS "preparedById", d.prepared_by_name AS "preparedBy",
      to_json(d.prepared_at) AS "preparedAt", d.decided_by_name AS "decidedBy", to_json(d.decided_at) AS "decidedAt", d.reason,
      (SELECT json_agg(v) FROM policy_version v WHERE v.id IS DISTINCT FROM d.policy_version_id) AS others,
      (SELECT max(month) FROM monthly_performance WHERE policy_version_id IS NOT NULL) AS "lastComputed"
    FROM policy_draft d WHERE d.id = $1`,
};

/** What the version would have done with the last twelve complete months; the rows are there to look into one province. */
export type Preview = { effect: PolicyEffect; months: JalaliMonth[]; rows: EffectLine[] };

export type PolicyDraftView = Omit<z.output<typeof row>, "others" | "lastComputed" | "preparedById"> & {
  /** the version that would hold instead */
  before: PolicyVersion | null;
  /** why it cannot come in force any more */
  problem: string | null;
  preview: Preview | null;
  may: { enact: boolean; withdraw: boolean };
  /** the only obstacle is that the actor entered it */
  ownHands: boolean;
};

/** A version that waits, or has been decided on, with its effect; null for whom versions are no business. */
export async function getPolicyDraft(ctx: Context, id: number): Promise<PolicyDraftView | null> {
  if (!can(ctx.actor, "policy.view", COUNTRY).ok) return null;
  const found = await readRow(ctx, statement, [id]);
  if (!found) return null;
  const { others, lastComputed, preparedById, ...draft } = found;
  const { effectiveMonth } = draft.policy;
  const before = policyInForce(others, effectiveMonth);
  const waits = draft.status === "prepared";
  const current = monthAt(ctx.now);
  const inUse = { current, lastComputed, taken: others.map((version) => version.effectiveMonth) };
  const enact = can(ctx.actor, "policy.enact", { ...COUNTRY, hands: [preparedById] });
  const coming = draft.status === "enacted" && compareMonths(effectiveMonth, current) > 0;
  return {
    ...draft,
    before: before.ok ? before.value : null,
    problem: waits ? effectiveMonthProblem(effectiveMonth, inUse) : null,
    preview: waits || coming ? await previewOf(ctx, draft.policy) : null,
    may: { enact: waits && enact.ok, withdraw: waits && mayWithdraw(ctx).ok },
    ownHands: waits && !enact.ok && enact.refusal.code === "sameHandsForbidden",
  };
}

async function previewOf(ctx: Context, policy: PolicyVersion): Promise<Preview> {
  const last = addMonths(monthAt(ctx.now), -1);
  const months = lastMonths(last, 12);
  const [rows, provinces] = await Promise.all([
    readRows(ctx, policyEffectStatement, effectValues(policy, { first: months[0] ?? last, last })),
    readRows(ctx, activeCentersStatement, [policy.effectiveMonth]),
  ]);
  return { effect: policyEffect({ capRial: policy.capRial, months }, provinces, rows), months, rows };
}
