import { type Evaluation, evaluate } from "@/lib/domain/entrepreneur/evaluation";
import type { Evidence } from "@/lib/domain/entrepreneur/evidence";
import { stateOf } from "@/lib/domain/entrepreneur/state";
import { type CalendarDate, daysBetween, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { atMidnight, dateOf } from "@/lib/server/day-column";
import { evidenceOf } from "@/lib/server/entrepreneur/evidence";
import type { EntrepreneurFacts } from "@/lib/server/entrepreneur/facts";
import type { Context, Transaction } from "@/lib/server/scope";

type Judged = { evidence: Evidence; evaluation: Evaluation };

/** The entrepreneur judged today by all that is recorded. */
export async function judge(
  tx: Transaction,
  ctx: Context,
  { id, standing, sinceOn }: Pick<EntrepreneurFacts, "id" | "standing" | "sinceOn">,
): Promise<Judged> {
  const evidence = await evidenceOf(tx, id);
  return { evidence, evaluation: evaluate({ standing, sinceOn }, evidence, todayInTehran(ctx.now)) };
}

/**
 * Writes down for the lists what today's evaluation says; to be called by every command that records something, at its end
 * and with what it has changed. Gives the evaluation.
 */
export async function refreshState(
  tx: Transaction,
  ctx: Context,
  facts: Pick<EntrepreneurFacts, "id" | "standing" | "sinceOn" | "enrolledOn" | "caseworkerId"> &
    Partial<Pick<EntrepreneurFacts, "endedOn">>,
): Promise<Evaluation> {
  const { id, enrolledOn } = facts;
  // A debt is paid also after the end of a business; the case stands in nobody's list any more.
  const caseworkerId = facts.endedOn ? null : facts.caseworkerId;
  const today = todayInTehran(ctx.now);
  const { evidence, evaluation } = await judge(tx, ctx, facts);
  const overdueDays = await overdueDaysOf(tx, id, today);
  const waiting = await tx.promotion.count({ where: { entrepreneurId: id, status: "proposed" } });
  const found = stateOf({ evidence, evaluation, enrolledOn, overdueDays, proposed: waiting > 0 });
  const state = { caseworkerId, evaluatedOn: atMidnight(today), ...found };
  await tx.entrepreneurState.upsert({
    where: { entrepreneurId: id },
    create: { entrepreneurId: id, ...state },
    update: state,
  });
  return evaluation;
}

/** Days since the oldest unpaid installment of the running loans; 0 when none is overdue. */
async function overdueDaysOf(tx: Transaction, entrepreneurId: number, today: CalendarDate): Promise<number> {
  const { _min } = await tx.loan.aggregate({
    where: { entrepreneurId, status: "running" },
    _min: { nextDueOn: true },
  });
  return _min.nextDueOn ? Math.max(0, daysBetween(dateOf(_min.nextDueOn), today)) : 0;
}
