import { type Action, can } from "@/lib/domain/access/policy";
import { licenseStep } from "@/lib/domain/licensing/license-step";
import type { LicenseAction, LicenseStatus } from "@/lib/domain/licensing/license-workflow";
import { type CalendarDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import type { Prisma } from "@/lib/server/generated/client";
import { atMidnight } from "@/lib/server/day-column";
import { findLicense, type LicenseFacts, lockLicense } from "@/lib/server/license/facts";
import { endRunningNotice } from "@/lib/server/notice/end";
import { inScope, type Context, type Transaction } from "@/lib/server/scope";

export type Now = { facts: LicenseFacts; today: CalendarDate };

/** What a step does beside the new state. */
export type Effect = {
  license?: Prisma.LicenseUncheckedUpdateInput;
  center: Prisma.CenterUncheckedUpdateInput;
  /** the board's terms and a running notice end today, for this reason */
  boardEnds?: string;
  note?: string;
  /** what the event tells beside the state */
  told?: { before?: object; after?: object };
};

type Step = {
  action: LicenseAction;
  /** decided on the locked facts */
  effect: (tx: Transaction, now: Now) => Promise<Result<Effect>>;
};

/** What the person saw when deciding. */
type Seen = { number: string; version: number };

const kinds = {
  open: "license.opened",
  suspend: "license.suspended",
  resume: "license.resumed",
  expire: "license.expired",
  renew: "license.renewed",
  revoke: "license.revoked",
} as const satisfies Record<LicenseAction, string>;

/** S1 ب-3-2: opening is the end of the participation department's checklist, all else its government of the license. */
const right = (action: LicenseAction) =>
  (action === "open" ? "opening.participation" : "license.govern") satisfies Action;

/**
 * Moves a license one step, and its center along: policy, version, workflow, change and event, in this order. The same
 * person asking a second time for the step just taken (a double click, a retry after a lost answer) is told it is done.
 */
export function moveLicense(
  ctx: Context,
  { number, version, ...step }: Seen & Step,
): Promise<Result<LicenseStatus>> {
  return inScope(ctx, async (tx) => {
    const place = await findLicense(tx, ctx, { applicationNumber: number });
    if (!place) return refuse("notFound");
    const allowed = can(ctx.actor, right(step.action), place);
    if (!allowed.ok) return allowed;
    const facts = await lockLicense(tx, place);
    if (facts.version !== version) return answerLate(tx, ctx, facts, { action: step.action, version });
    return takeStep(tx, ctx, facts, step);
  });
}

/** One step of a locked license whose policy has been asked. */
export async function takeStep(
  tx: Transaction,
  ctx: Context,
  facts: LicenseFacts,
  { action, effect: decide }: Step,
): Promise<Result<LicenseStatus>> {
  const today = todayInTehran(ctx.now);
  const next = licenseStep(facts, action, today);
  if (!next.ok) return next;
  const effect = await decide(tx, { facts, today });
  if (!effect.ok) return effect;
  return apply(tx, ctx, { facts, today }, { action, next: next.value, effect: effect.value });
}

type Move = { action: LicenseAction; next: LicenseStatus; effect: Effect };

async function apply(tx: Transaction, ctx: Context, { facts, today }: Now, { action, next, effect }: Move) {
  const { number, centerId, status, version } = facts;
  const { count } = await tx.license.updateMany({
    where: { number, status, version },
    data: {
      suspendedUntil: null,
      reason: null,
      ...effect.license,
      status: next,
      statusAt: ctx.now,
      version: version + 1,
    },
  });
  if (count !== 1) return refuse("conflict");
  await tx.center.update({
    where: { id: centerId },
    data: { ...effect.center, version: { increment: 1 } },
  });
  if (effect.boardEnds !== undefined) {
    await tx.boardMember.updateMany({
      where: { centerId, toOn: null },
      data: { toOn: atMidnight(today), endReason: effect.boardEnds },
    });
    await endRunningNotice(tx, ctx, facts, effect.boardEnds);
  }
  await recordEvent(tx, ctx, {
    kind: kinds[action],
    subject: "license",
    subjectId: number,
    place: facts,
    before: { status, version, ...effect.told?.before },
    after: { status: next, version: version + 1, ...effect.told?.after },
    note: effect.note,
  });
  return ok(next);
}

/** Names who was faster, or tells the same person that it is done. */
async function answerLate(
  tx: Transaction,
  ctx: Context,
  facts: LicenseFacts,
  { action, version }: { action: LicenseAction; version: number },
): Promise<Result<LicenseStatus>> {
  const last = await tx.event.findFirst({
    where: { subject: "license", subjectId: facts.number, kind: { in: Object.values(kinds) } },
    orderBy: { id: "desc" },
    select: { kind: true, actorId: true, actorName: true },
  });
  const own = last?.actorId === ctx.actor.userId;
  if (own && last.kind === kinds[action] && facts.version === version + 1) return ok(facts.status);
  return refuse("conflict", { params: { by: own ? "خود شما" : (last?.actorName ?? "همکار شما") } });
}
