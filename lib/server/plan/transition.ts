import { type Action, can } from "@/lib/domain/access/policy";
import { movePlan, type PlanAction, type PlanStatus } from "@/lib/domain/plan/workflow";
import { ok, refuse, type Refused, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { type Prisma } from "@/lib/server/generated/client";
import { type PlanFacts, type PlanKey, planSubjectId } from "@/lib/server/plan/facts";
import { tellSides } from "@/lib/server/plan/tell-sides";
import type { Context, Transaction } from "@/lib/server/scope";

const actions = {
  write: { right: "plan.propose", kind: "plan.drafted" },
  propose: { right: "plan.propose", kind: "plan.proposed" },
  recall: { right: "plan.propose", kind: "plan.recalled" },
  return: { right: "plan.agree", kind: "plan.returned" },
  agree: { right: "plan.agree", kind: "plan.agreed" },
  discard: { right: "plan.propose", kind: "plan.discarded" },
} as const satisfies Record<PlanAction, { right: Action; kind: string }>;

type Change = {
  action: PlanAction;
  /** the version that the person saw when deciding */
  version: number;
  /** columns to set beside status and version */
  data: Prisma.AnnualPlanUncheckedUpdateInput;
  note?: string;
  told?: { before?: object; after?: object };
};

/** Moves a locked plan one step: policy, workflow, version, change and event, in this order. */
export async function changePlan(
  tx: Transaction,
  ctx: Context,
  facts: PlanFacts,
  { action, version, data, note, told }: Change,
): Promise<Result<PlanFacts>> {
  const { centerId, year, place } = facts;
  const { right, kind } = actions[action];
  const allowed = can(ctx.actor, right, { ...place, hands: action === "agree" ? handsOf(facts) : [] });
  if (!allowed.ok) return allowed;
  if (facts.version !== version) return refuseConflict(tx, ctx, facts);
  const next = movePlan({ ...facts, agreedBefore: facts.agreedById !== null }, action, facts.sides);
  if (!next.ok) return next;
  const status = next.value as Exclude<PlanStatus, "none">;
  const moved = { ...data, status, version: version + 1 };
  const { count } =
    facts.status === "none"
      ? await tx.annualPlan.createMany({
          data: { ...placeOf(facts), year, ...moved } as Prisma.AnnualPlanCreateManyInput,
          skipDuplicates: true,
        })
      : await tx.annualPlan.updateMany({
          where: { centerId, year, version, status: facts.status },
          data: moved,
        });
  if (count !== 1) return refuseConflict(tx, ctx, facts);
  await recordEvent(tx, ctx, {
    kind,
    subject: "plan",
    subjectId: planSubjectId(facts),
    place,
    before: { status: facts.status, version, ...told?.before },
    after: { status, version: version + 1, ...told?.after },
    note,
  });
  const proposedSide = action === "propose" ? (facts.sides[0] ?? null) : facts.proposedSide;
  const after: PlanFacts = { ...facts, proposedSide, status, version: version + 1 };
  await tellSides(tx, ctx, after, { action, reason: note ?? "" });
  return ok(after);
}

export const placeOf = ({ centerId, place }: PlanFacts) => ({
  centerId,
  officeId: place.officeId as string,
  provinceId: place.provinceId as string,
});

/** Whoever wrote or sent a proposal does not agree to it (separation of duties, domain page 0). */
export const handsOf = ({ proposedById, draftedById }: Pick<PlanFacts, "proposedById" | "draftedById">) => [
  proposedById,
  draftedById,
];

/** Names who was faster. */
export async function refuseConflict(tx: Transaction, ctx: Context, key: PlanKey): Promise<Refused> {
  const last = await tx.event.findFirst({
    where: { subject: "plan", subjectId: planSubjectId(key) },
    orderBy: { id: "desc" },
    select: { actorName: true, actorId: true },
  });
  const by = !last ? "همکار شما" : last.actorId === ctx.actor.userId ? "خود شما" : last.actorName;
  return refuse("conflict", { params: { by } });
}
