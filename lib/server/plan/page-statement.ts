import { z } from "zod";
import { HISTORY_MONTHS } from "@/lib/domain/plan/forecast-method";
import { PLAN_SIDES } from "@/lib/domain/plan/workflow";
import { MONTH_STATUSES } from "@/lib/domain/month/workflow";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { monthTargets } from "@/lib/server/plan/agreed-targets";
import { planTargets } from "@/lib/server/plan/facts";
import { policyRow } from "@/lib/server/policy/row";
import { instant, list, rial } from "@/lib/server/row-fields";
import type { Statement } from "@/lib/server/scope";

const named = z.object({ id: z.string(), name: z.string() });
const month = z.string().transform(jalaliMonth);

const row = z.object({
  id: z.string(),
  name: z.string(),
  office: named,
  province: named,
  startedMonth: month.nullable(),
  endedMonth: month.nullable(),
  plan: z
    .object({
      status: z.enum(["draft", "proposed", "agreed"]),
      version: z.number(),
      proposal: planTargets.nullable(),
      proposedSide: z.enum(PLAN_SIDES).nullable(),
      proposedById: z.number().nullable(),
      proposedByName: z.string().nullable(),
      draftedById: z.number().nullable(),
      returnReason: z.string().nullable(),
      agreedById: z.number().nullable(),
    })
    .nullable(),
  agreed: list(z.object({ month, targets: monthTargets })),
  months: list(
    z.object({
      month,
      status: z.enum(MONTH_STATUSES),
      payable: rial.nullable(),
      confirmed: z.array(z.number()),
    }),
  ),
  history: z.object({ months: z.number(), quantities: z.array(z.number()).length(10) }),
  events: list(
    z.object({ kind: z.string(), at: instant, actorName: z.string(), note: z.string().nullable() }),
  ),
  policies: z.array(policyRow),
});
export type PlanPageRow = z.output<typeof row>;

/** A center with its plan of a year and what became of it; $1 the center, $2 the year, $3 the subject of its events. */
export const planPage: Statement<PlanPageRow> = {
  name: "plan-page",
  row,
  text: `SELECT c.id, c.name, json_build_object('id', o.id, 'name', o.name) AS office, json_build_object('id', p.id, 'name', p.name) AS province,
      c.started_month AS "startedMonth", c.ended_month AS "endedMonth",
      (SELECT json_build_object('status', a.status, 'version', a.version, 'proposal', a.proposal, 'proposedSide', a.proposed_side,
          'proposedById', a.proposed_by_id, 'proposedByName', a.proposed_by_name, 'draftedById', a.drafted_by_id,
          'returnReason', a.return_reason, 'agreedById', a.agreed_by_id)
        FROM annual_plan a WHERE a.center_id = c.id AND a.year = $2::integer) AS plan,
      (SELECT json_agg(json_build_object('month', t.month, 'targets', to_json(t.targets)))
        FROM plan_month t WHERE t.center_id = c.id AND t.month BETWEEN ($2 || '-01')::char(7) AND ($2 || '-12')::char(7)) AS agreed,
      (SELECT json_agg(json_build_object('month', m.month, 'status', m.status, 'payable', m.payable_rial::text, 'confirmed', to_json(m.confirmed_counts)))
        FROM monthly_performance m WHERE m.center_id = c.id AND m.month BETWEEN ($2 || '-01')::char(7) AND ($2 || '-12')::char(7)) AS months,
      (SELECT json_build_object('months', count(*), 'quantities', to_json(sum_each(h.confirmed_counts)))
        FROM (SELECT confirmed_counts FROM monthly_performance WHERE center_id = c.id AND status IN ('confirmed', 'paid')
          ORDER BY month DESC LIMIT ${HISTORY_MONTHS}) h) AS history,
      (SELECT json_agg(json_build_object('kind', v.kind, 'at', v.at, 'actorName', v.actor_name, 'note', v.note))
        FROM (SELECT kind, at, actor_name, note FROM event WHERE subject = 'plan' AND subject_id = $3 ORDER BY id DESC LIMIT 30) v) AS events,
      (SELECT json_agg(to_json(y)) FROM policy_version y) AS policies
    FROM center c JOIN office o ON o.id = c.office_id JOIN province p ON p.id = c.province_id WHERE c.id = $1`,
};
