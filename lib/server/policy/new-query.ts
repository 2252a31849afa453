import { z } from "zod";
import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { effectiveMonthChoices } from "@/lib/domain/aid/effective-month";
import { policyInForce, type PolicyVersion } from "@/lib/domain/aid/policy-version";
import { type JalaliMonth, monthAt } from "@/lib/domain/shared/jalali-month";
import { monthColumn, policyRow } from "@/lib/server/policy/row";
import { list } from "@/lib/server/row-fields";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const row = z.object({
  versions: list(policyRow),
  taken: list(monthColumn),
  lastComputed: monthColumn.nullable(),
});

const statement: Statement<z.output<typeof row>> = {
  name: "new-policy",
  row,
  text: `
    SELECT (SELECT json_agg(v) FROM policy_version v) AS versions,
      (SELECT json_agg(month) FROM (SELECT effective_month AS month FROM policy_version
        UNION SELECT effective_month FROM policy_draft WHERE status = 'prepared') t) AS taken,
      (SELECT max(month) FROM monthly_performance WHERE policy_version_id IS NOT NULL) AS "lastComputed"`,
};

export type NewPolicyView = { months: JalaliMonth[]; from: PolicyVersion };

/** What the form of a version begins with: the months it may hold from, and the version in force; null for whom it is not. */
export async function getNewPolicy(ctx: Context): Promise<NewPolicyView | null> {
  if (!can(ctx.actor, "policy.prepare", COUNTRY).ok) return null;
  const found = await readRow(ctx, statement, []);
  if (!found) return null;
  const { versions, ...inUse } = found;
  const current = monthAt(ctx.now);
  const inForce = policyInForce(versions, current);
  if (!inForce.ok) throw new Error(`no policy version covers ${current}`);
  return { months: effectiveMonthChoices({ ...inUse, current }), from: inForce.value };
}
