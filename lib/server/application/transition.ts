import { type Action, can } from "@/lib/domain/access/policy";
import type { EventKind } from "@/lib/domain/event/kinds";
import {
  type ApplicationAction,
  type ApplicationStatus,
  deskOf,
  nextApplicationStatus,
} from "@/lib/domain/licensing/application-workflow";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { type ApplicationFacts, caseOf } from "@/lib/server/application/facts";
import { recordEvent } from "@/lib/server/events";
import type { Prisma } from "@/lib/server/generated/client";
import type { Context, Transaction } from "@/lib/server/scope";

type Step = Exclude<ApplicationAction, "edit">;
type Data = Prisma.LicenseApplicationUncheckedUpdateInput;
type Change = {
  action: Step;
  /** the version that the person saw when deciding */
  version: number;
  /** columns to set beside state and version, decided on the locked facts */
  data: () => Promise<Result<Data>>;
  note?: string;
  told?: object;
};

const rights: Record<Step, Action & `${"application" | "license"}.${string}`> = {
  submit: "application.prepare",
  review: "application.review",
  return: "application.review",
  reject: "application.review",
  endorse: "application.endorse",
  recordApproval: "application.recordDecision",
  recordDecline: "application.recordDecision",
  issue: "license.issue",
};

export const applicationEvents: Record<Step, EventKind> = {
  submit: "application.submitted",
  review: "application.reviewStarted",
  return: "application.returned",
  reject: "application.rejected",
  endorse: "application.endorsed",
  recordApproval: "application.councilApproved",
  recordDecline: "application.councilDeclined",
  issue: "license.issued",
};

const secondsColumns = {
  office: "officeSeconds",
  employment: "employmentSeconds",
  council: "councilSeconds",
  participation: "participationSeconds",
} as const;

/**
 * Moves a locked application one step: version, workflow, policy, change and event, in this order; the time of the spell
 * that ends is added to its desk.
 */
export async function moveApplication(
  tx: Transaction,
  ctx: Context,
  facts: ApplicationFacts,
  { action, version, data, note, told }: Change,
): Promise<Result<ApplicationStatus>> {
  if (facts.version !== version) return refuseApplicationConflict(tx, ctx, facts.number);
  const next = nextApplicationStatus(facts.status, action);
  if (!next.ok) return next;
  const allowed = can(ctx.actor, rights[action], caseOf(facts));
  if (!allowed.ok) return allowed;
  const values = await data();
  if (!values.ok) return values;
  const desk = deskOf(facts.status);
  const spell = Math.max(0, Math.round((ctx.now.getTime() - facts.statusAt.getTime()) / 1000));
  const { count } = await tx.licenseApplication.updateMany({
    where: { number: facts.number, status: facts.status, version },
    data: {
      ...values.value,
      status: next.value,
      version: version + 1,
      statusAt: ctx.now,
      ...(desk ? { [secondsColumns[desk]]: { increment: spell } } : {}),
    },
  });
  if (count !== 1) return refuseApplicationConflict(tx, ctx, facts.number);
  await recordEvent(tx, ctx, {
    kind: applicationEvents[action],
    subject: "application",
    subjectId: facts.number,
    place: facts,
    before: { status: facts.status },
    after: { status: next.value, ...told },
    note,
  });
  return ok(next.value);
}

/** Names who was faster. */
export async function refuseApplicationConflict(
  tx: Transaction,
  ctx: Context,
  number: string,
): Promise<Result<never>> {
  const last = await tx.event.findFirst({
    where: { subject: "application", subjectId: number },
    orderBy: { id: "desc" },
    select: { actorName: true, actorId: true },
  });
  return refuse("conflict", {
    params: { by: !last ? "همکار شما" : last.actorId === ctx.actor.userId ? "خود شما" : last.actorName },
  });
}
