import { z } from "zod";
import { canSome, scopeFor } from "@/lib/domain/access/policy";
import { type CaseTask, viewUrgentCase, viewWaitingPromotion } from "@/lib/domain/entrepreneur/tasks";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { countedCaseJson, caseShape } from "@/lib/server/caseload/case-rows";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const URGENT = 5;
const LISTED = 30;

const row = z.object({
  promotions: z
    .array(
      z.object({
        code: z.string(),
        name: z.string(),
        business: z.string(),
        office: z.string(),
        to: z.number().transform(standingOf),
        proposedAt: z.string().transform((text) => new Date(text)),
      }),
    )
    .nullable(),
  cases: z.array(z.object(caseShape)).nullable(),
});

// Nobody decides on what they have proposed, nor on somebody in their own caseload, now or when it was proposed (domain page 3).
const tasks: Statement<z.output<typeof row>> = {
  name: "case-tasks",
  row,
  text: `
    SELECT (SELECT json_agg(json_build_object('code', w.code, 'name', b.name, 'business', w.business, 'office', o.name, 'to', w.to_standing,
          'proposedAt', w.proposed_at) ORDER BY w.proposed_at)
        FROM (SELECT e.code, e.business, e.beneficiary_id, e.office_id, q.to_standing, q.proposed_at FROM promotion q JOIN entrepreneur e ON e.id = q.entrepreneur_id
          WHERE q.status = 'proposed' AND (e.office_id = ANY ($1) OR e.province_id = ANY ($2)) AND q.proposed_by_id <> $3::integer
            AND q.caseworker_id IS DISTINCT FROM $3::integer AND e.caseworker_id IS DISTINCT FROM $3::integer
          ORDER BY q.proposed_at LIMIT ${LISTED}) w JOIN beneficiary b ON b.id = w.beneficiary_id JOIN office o ON o.id = w.office_id) AS promotions,
      (SELECT json_agg(json_build_object(${countedCaseJson("$5::date")}) ORDER BY r.attention, r.id)
        FROM (SELECT e.id, e.code, e.business, e.standing, b.name, s.* FROM entrepreneur_state s JOIN entrepreneur e ON e.id = s.entrepreneur_id
            JOIN beneficiary b ON b.id = e.beneficiary_id
          WHERE $4::boolean AND s.caseworker_id = $3::integer AND e.caseworker_id = $3::integer AND e.ended_on IS NULL AND s.reasons <> '{}'
          ORDER BY s.attention, s.entrepreneur_id LIMIT ${URGENT}) r) AS cases`,
};

/** What of entrepreneurs waits for this person: promotions to decide on, and the most urgent of the own caseload. */
export async function listCaseTasks(ctx: Context): Promise<CaseTask[]> {
  const { actor, now } = ctx;
  const { offices, provinces } = scopeFor(actor, "promotion.decide");
  const follows = canSome(actor, "caseload.view");
  if (!follows && offices.length + provinces.length === 0) return [];
  const found = await readRow(ctx, tasks, [offices, provinces, actor.userId, follows, todayInTehran(now)]);
  return [
    ...(found?.promotions ?? []).map((promotion) => viewWaitingPromotion(promotion, now)),
    ...(found?.cases ?? []).flatMap(viewUrgentCase),
  ];
}
