import type { PlanStepInput, ReturnPlanInput } from "@/lib/domain/plan/input";
import { agreedPlan, changedMonths, type PlanTargets } from "@/lib/domain/plan/proposal";
import type { PlanStatus } from "@/lib/domain/plan/workflow";
import { ok, type Result } from "@/lib/domain/shared/result";
import { Prisma } from "@/lib/server/generated/client";
import { lockPlan, type PlanFacts } from "@/lib/server/plan/facts";
import { changePlan, placeOf } from "@/lib/server/plan/transition";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

type Moved = Promise<Result<PlanStatus>>;

/** Who speaks, and for which side; somebody with both posts speaks for the center. */
export const proposedBy = ({ actor, now }: Context, { sides }: PlanFacts) => ({
  proposedSide: sides[0] ?? null,
  proposedById: actor.userId,
  proposedByName: actor.name,
  proposedAt: now,
  returnReason: null,
});

export const UNPROPOSED = { proposedSide: null, proposedById: null, proposedByName: null, proposedAt: null };

/** Sends the draft as it stands to the other side. */
export const proposePlan = (ctx: Context, input: PlanStepInput): Moved =>
  step(ctx, input, async (tx, facts) => {
    if (isDone(facts, input, "proposed", facts.proposedById === ctx.actor.userId)) return ok(facts.status);
    const { proposal, open } = facts;
    if (facts.status === "draft" && proposal) {
      const lasting = agreedPlan(proposal, open);
      if (!lasting.ok) return lasting;
    }
    return moved(
      await changePlan(tx, ctx, facts, {
        action: "propose",
        version: input.version,
        data: proposedBy(ctx, facts),
        told: { after: { proposal } },
      }),
    );
  });

/** Takes the own proposal back to mend it, as long as the other side has not answered. */
export const recallPlan = (ctx: Context, input: PlanStepInput): Moved =>
  step(ctx, input, async (tx, facts) =>
    moved(await changePlan(tx, ctx, facts, { action: "recall", version: input.version, data: UNPROPOSED })),
  );

/** The other side sends a proposal back with its reason; it is a draft again that both may mend. */
export const returnPlan = (ctx: Context, { reason, ...input }: ReturnPlanInput): Moved =>
  step(ctx, input, async (tx, facts) =>
    moved(
      await changePlan(tx, ctx, facts, {
        action: "return",
        version: input.version,
        data: { ...UNPROPOSED, returnReason: reason },
        note: reason,
      }),
    ),
  );

/** Gives up a change: what was agreed before is all there is again. */
export const discardChange = (ctx: Context, input: PlanStepInput): Moved =>
  step(ctx, input, async (tx, facts) =>
    moved(
      await changePlan(tx, ctx, facts, {
        action: "discard",
        version: input.version,
        data: { ...UNPROPOSED, draftedById: null, proposal: Prisma.DbNull, returnReason: null },
        told: { before: { proposal: facts.proposal } },
      }),
    ),
  );

/** The other side agrees [S1 ب-4-4]: the months that are still open take the proposed targets, all others stay. */
export const agreePlan = (ctx: Context, input: PlanStepInput): Moved =>
  step(ctx, input, async (tx, facts) => {
    if (isDone(facts, input, "agreed", facts.agreedById === ctx.actor.userId)) return ok(facts.status);
    const effective = agreedPlan(facts.proposal ?? {}, facts.open);
    const before = facts.agreed;
    const changed = effective.ok ? changedMonths(effective.value, before) : [];
    const pick = (targets: PlanTargets) =>
      Object.fromEntries(changed.map((month) => [month, targets[month] ?? null]));
    const agreed = await changePlan(tx, ctx, facts, {
      action: "agree",
      version: input.version,
      data: {
        proposal: Prisma.DbNull,
        returnReason: null,
        agreedById: ctx.actor.userId,
        agreedByName: ctx.actor.name,
        agreedAt: ctx.now,
      },
      told: {
        before: { targets: pick(before) },
        after: { targets: pick(effective.ok ? effective.value : {}) },
      },
    });
    if (!agreed.ok) return agreed;
    if (!effective.ok) return effective;
    await putInForce(tx, facts, effective.value);
    return ok(agreed.value.status);
  });

async function putInForce(tx: Transaction, facts: PlanFacts, targets: PlanTargets): Promise<void> {
  const { centerId, officeId, provinceId } = placeOf(facts);
  const months = Object.entries(targets).map(([month, row]) => ({ month, targets: row }));
  await tx.$executeRaw`
    INSERT INTO plan_month (center_id, month, year, office_id, province_id, targets)
    SELECT ${centerId}, m.month, ${facts.year}, ${officeId}, ${provinceId}, m.targets
    FROM jsonb_to_recordset(${JSON.stringify(months)}::jsonb) AS m (month text, targets integer[])
    ON CONFLICT (center_id, month) DO UPDATE SET targets = excluded.targets`;
}

const step = (
  ctx: Context,
  { centerId, year }: PlanStepInput,
  work: (tx: Transaction, facts: PlanFacts) => Moved,
): Moved =>
  inScope(ctx, async (tx) => {
    const facts = await lockPlan(tx, ctx, { centerId, year });
    return facts.ok ? work(tx, facts.value) : facts;
  });

/** A step that the same person has taken already: a double click, or a retry after a lost answer. */
const isDone = (facts: PlanFacts, { version }: PlanStepInput, status: PlanStatus, own: boolean) =>
  own && facts.status === status && facts.version === version + 1;

const moved = (result: Result<PlanFacts>): Result<PlanStatus> =>
  result.ok ? ok(result.value.status) : result;
