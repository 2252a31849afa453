import { can } from "@/lib/domain/access/policy";
import type {
  ApplicationStep,
  PartDecision,
  RejectApplicationInput,
  ReturnApplicationInput,
  ReviewPartsInput,
} from "@/lib/domain/licensing/application-input";
import type { ApplicationStatus } from "@/lib/domain/licensing/application-workflow";
import { PARTS } from "@/lib/domain/licensing/feasibility/parts";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { type ApplicationFacts, onApplication, partsOf } from "@/lib/server/application/facts";
import { moveApplication } from "@/lib/server/application/transition";
import { recordEvent } from "@/lib/server/events";
import type { Context, Transaction } from "@/lib/server/scope";

/** The employment department takes the form up [S1 ب-2-1]; from now on it is being reviewed. */
export const startReview = (
  ctx: Context,
  { number, version }: ApplicationStep,
): Promise<Result<ApplicationStatus>> =>
  onApplication(ctx, number, (tx, facts) =>
    moveApplication(tx, ctx, facts, { action: "review", version, data: async () => ok({}) }),
  );

/** Keeps what has been decided about sections and members so far; two reviewers cannot overwrite each other's decision. */
export const reviewParts = (ctx: Context, { number, decisions }: ReviewPartsInput): Promise<Result<number>> =>
  onApplication(ctx, number, async (tx, facts) => {
    const allowed = can(ctx.actor, "application.review", facts);
    if (!allowed.ok) return allowed;
    if (facts.status !== "underReview")
      return refuse("wrongStep", { params: { status: facts.status, action: "review" } });
    const before = new Map(
      (
        await tx.applicationPart.findMany({
          where: { applicationNumber: number },
          select: { part: true, version: true, review: true, reviewReason: true, reviewedByName: true },
        })
      ).map((row) => [row.part, row]),
    );
    const made: PartDecision[] = [];
    for (const decision of decisions) {
      const row = before.get(decision.part);
      if (!row) return refuse("notFound");
      const same = row.review === decision.decision && (row.reviewReason ?? "") === decision.reason;
      if (same) continue;
      if (row.version !== decision.version)
        return refuse("conflict", { params: { by: row.reviewedByName ?? "همکار شما" } });
      await writeDecision(tx, ctx, number, decision);
      made.push(decision);
    }
    if (made.length > 0)
      await recordEvent(tx, ctx, {
        kind: "application.reviewed",
        subject: "application",
        subjectId: number,
        place: facts,
        after: Object.fromEntries(made.map(({ part, decision, reason }) => [part, { decision, reason }])),
      });
    return ok(made.length);
  });

const writeDecision = (tx: Transaction, ctx: Context, number: string, decision: PartDecision) =>
  tx.applicationPart.update({
    where: { applicationNumber_part: { applicationNumber: number, part: decision.part } },
    data: {
      review: decision.decision,
      reviewReason: decision.reason || null,
      reviewedByName: ctx.actor.name,
      reviewedAt: ctx.now,
      version: { increment: 1 },
    },
    select: { part: true },
  });

/** Sends the form back to the office with the reasons of its parts; at least one part must have been sent back. */
export const returnApplication = (
  ctx: Context,
  { number, version, note }: ReturnApplicationInput,
): Promise<Result<ApplicationStatus>> =>
  onApplication(ctx, number, async (tx, facts) => {
    const returned = (await partsOf(tx, number)).filter(({ review }) => review === "returned");
    return moveApplication(tx, ctx, facts, {
      action: "return",
      version,
      data: async () => (returned.length > 0 ? ok({ note: note || null }) : refuse("reasonRequired")),
      note: note || undefined,
      told: { parts: returned.map(({ part }) => part) },
    });
  });

export const rejectApplication = (
  ctx: Context,
  { number, version, reason }: RejectApplicationInput,
): Promise<Result<ApplicationStatus>> =>
  onApplication(ctx, number, async (tx, facts) => {
    return moveApplication(tx, ctx, facts, {
      action: "reject",
      version,
      data: async () => ok({ note: reason }),
      note: reason,
    });
  });

/** The second condition of a license [S1 ب-3-1]: every section and every member has been accepted. */
export const endorseApplication = (
  ctx: Context,
  { number, version }: ApplicationStep,
): Promise<Result<ApplicationStatus>> =>
  onApplication(ctx, number, (tx, facts) =>
    moveApplication(tx, ctx, facts, {
      action: "endorse",
      version,
      data: () => endorsement(tx, ctx, facts),
    }),
  );

async function endorsement(tx: Transaction, ctx: Context, { number }: ApplicationFacts) {
  const accepted = (await partsOf(tx, number)).filter(({ review }) => review === "accepted").length;
  const left = PARTS.length - accepted;
  if (left > 0) return refuse("partsUndecided", { params: { count: left } });
  return ok({ endorsedAt: ctx.now, endorsedById: ctx.actor.userId, endorsedByName: ctx.actor.name });
}
