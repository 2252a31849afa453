import type { z } from "zod";
import { calculateAid, encodeBreakdown } from "@/lib/domain/aid/formula";
import { policyInForce } from "@/lib/domain/aid/policy-version";
import { monthConfirmed, monthReturned } from "@/lib/domain/inbox/event-messages";
import { deadlineOf, isLate } from "@/lib/domain/month/deadline";
import { checkAllDecided } from "@/lib/domain/month/guards";
import type {
  confirmMonthInput,
  reopenMonthInput,
  returnMonthInput,
  submitMonthInput,
  verifyMonthInput,
} from "@/lib/domain/month/input";
import type { MonthStatus } from "@/lib/domain/month/workflow";
import { summariseConfirmed } from "@/lib/domain/month/summary";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { Prisma } from "@/lib/server/generated/client";
import { lockMonth, openMonth } from "@/lib/server/month/facts";
import { aidRowsOf, policyVersions } from "@/lib/server/month/aid";
import { checkNotInBatch } from "@/lib/server/month/in-batch";
import { moveMonth } from "@/lib/server/month/transition";
import { holdPolicies } from "@/lib/server/policy/lock";
import { inScope, type Context } from "@/lib/server/scope";

type Input<S extends z.ZodType> = z.output<S>;

/**
 * The chair or the executive hands the month to the office; the first time decides on punctuality, the last one on whether there was
 * anything in it.
 */
export function submitMonth(
  ctx: Context,
  input: Input<typeof submitMonthInput>,
): Promise<Result<MonthStatus>> {
  return inScope(ctx, async (tx) => {
    const month = await openMonth(tx, ctx, input);
    if (!month.ok) return month;
    return moveMonth(tx, ctx, month.value, {
      action: "submit",
      version: input.version,
      data: async (facts) => {
        const policy = policyInForce(await policyVersions(tx), facts.month);
        if (!policy.ok) return policy;
        const first = facts.firstSubmittedAt
          ? {}
          : {
              firstSubmittedAt: ctx.now,
              submittedLate: isLate(deadlineOf(policy.value, facts.month, "center"), ctx.now),
            };
        const submittedEntries = await tx.serviceEntry.count({
          where: { centerId: facts.centerId, month: facts.month, removedAt: null },
        });
        return ok({
          ...first,
          submittedAt: ctx.now,
          submittedById: ctx.actor.userId,
          submittedEntries,
          returnReasons: Prisma.DbNull,
        });
      },
    });
  });
}

/** The office, having decided on every entry, hands the month to the province. */
export function verifyMonth(
  ctx: Context,
  input: Input<typeof verifyMonthInput>,
): Promise<Result<MonthStatus>> {
  return inScope(ctx, async (tx) => {
    const facts = await lockMonth(tx, input);
    if (!facts) return refuse("notFound");
    return moveMonth(tx, ctx, facts, {
      action: "verify",
      version: input.version,
      data: async () => {
        const entries = await tx.serviceEntry.findMany({
          where: { centerId: facts.centerId, month: facts.month, removedAt: null },
          select: { decision: true },
        });
        const decided = checkAllDecided(entries.map((entry) => entry.decision));
        const policy = policyInForce(await policyVersions(tx), facts.month);
        if (!decided.ok) return decided;
        if (!policy.ok) return policy;
        const late = isLate(deadlineOf(policy.value, facts.month, "office"), ctx.now);
        return ok({ verifiedAt: ctx.now, verifiedById: ctx.actor.userId, verifiedLate: late });
      },
    });
  });
}

/** Office or province sends the month back with reasons by row; what was decided on unchanged entries stays. */
export function returnMonth(
  ctx: Context,
  input: Input<typeof returnMonthInput>,
): Promise<Result<MonthStatus>> {
  return inScope(ctx, async (tx) => {
    const facts = await lockMonth(tx, input);
    if (!facts) return refuse("notFound");
    const reasons = {
      note: input.note,
      byName: ctx.actor.name,
      at: ctx.now.toISOString(),
      stage: facts.status === "officeVerified" ? "province" : "office",
      services: Object.fromEntries(input.reasons.map(({ service, reason }) => [String(service), reason])),
    };
    return moveMonth(tx, ctx, facts, {
      action: "return",
      version: input.version,
      data: async () =>
        ok({ returnReasons: reasons, verifiedAt: null, verifiedById: null, verifiedLate: null }),
      note: input.note,
      told: { after: { services: reasons.services } },
      message: monthReturned({ ...facts, note: input.note }),
    });
  });
}

/** The province confirms [S1 ح نکته 3]: the aid is computed with the version in force for the month, and frozen. */
export function confirmMonth(
  ctx: Context,
  input: Input<typeof confirmMonthInput>,
): Promise<Result<MonthStatus>> {
  return inScope(ctx, async (tx) => {
    const facts = await lockMonth(tx, input);
    if (!facts) return refuse("notFound");
    await holdPolicies(tx);
    const policy = policyInForce(await policyVersions(tx), facts.month);
    if (!policy.ok) return policy;
    const { rows, entries } = await aidRowsOf(tx, facts);
    const breakdown = calculateAid(policy.value, rows);
    return moveMonth(tx, ctx, facts, {
      action: "confirm",
      version: input.version,
      data: async () =>
        ok({
          confirmedAt: ctx.now,
          confirmedById: ctx.actor.userId,
          confirmedLate: isLate(deadlineOf(policy.value, facts.month, "province"), ctx.now),
          reopenReason: null,
          policyVersionId: policy.value.id,
          baseAidRial: input.baseAidRial,
          payableRial: breakdown.payableRial,
          breakdown: encodeBreakdown(breakdown),
          ...summariseConfirmed(breakdown, entries),
        }),
      told: {
        after: {
          payableRial: breakdown.payableRial,
          baseAidRial: input.baseAidRial,
          policyVersionId: policy.value.id,
        },
      },
      message: monthConfirmed({ ...facts, payableRial: breakdown.payableRial }),
    });
  });
}

/** Only the province manager, before payment, with a reason: the amounts are cleared here and kept in the event. */
export function reopenMonth(
  ctx: Context,
  input: Input<typeof reopenMonthInput>,
): Promise<Result<MonthStatus>> {
  return inScope(ctx, async (tx) => {
    const facts = await lockMonth(tx, input);
    if (!facts) return refuse("notFound");
    const before = await tx.monthlyPerformance.findUniqueOrThrow({
      where: { centerId_month: { centerId: facts.centerId, month: facts.month } },
      select: { payableRial: true, baseAidRial: true, policyVersionId: true, breakdown: true },
    });
    return moveMonth(tx, ctx, facts, {
      action: "reopen",
      version: input.version,
      data: async () => {
        const free = await checkNotInBatch(tx, facts);
        if (!free.ok) return free;
        return ok({
          reopenReason: input.reason,
          confirmedAt: null,
          confirmedById: null,
          confirmedLate: null,
          policyVersionId: null,
          baseAidRial: null,
          payableRial: null,
          breakdown: Prisma.DbNull,
          entryCount: null,
          beneficiaryCount: null,
          raisedRial: null,
          targets: [],
          confirmedCounts: [],
          ceilingsRial: [],
          payablesRial: [],
          costsRial: [],
        });
      },
      note: input.reason,
      told: { before },
    });
  });
}
