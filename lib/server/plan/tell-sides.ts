import { planAgreed, planProposed, planReturned } from "@/lib/domain/inbox/event-messages";
import type { Message } from "@/lib/domain/inbox/message";
import { rolesOfSide, type PlanAction, type PlanSide } from "@/lib/domain/plan/workflow";
import { tell } from "@/lib/server/inbox/tell";
import type { PlanFacts } from "@/lib/server/plan/facts";
import type { Context, Transaction } from "@/lib/server/scope";

const other: Record<PlanSide, PlanSide> = { center: "province", province: "center" };

type Step = { action: PlanAction; reason: string };

/** A proposal is news to the other side, its answer to the one that made it; what is only written is news to nobody. */
export async function tellSides(tx: Transaction, ctx: Context, facts: PlanFacts, step: Step): Promise<void> {
  const message = messageOf(facts, step);
  const { proposedSide, place } = facts;
  if (!message || !proposedSide) return;
  const side = step.action === "propose" ? other[proposedSide] : proposedSide;
  await tell(tx, ctx, message, rolesOfSide(side), place);
}

function messageOf(facts: PlanFacts, { action, reason }: Step): Message | null {
  if (action === "propose") return planProposed(facts);
  if (action === "return") return planReturned({ ...facts, reason });
  return action === "agree" ? planAgreed(facts) : null;
}
