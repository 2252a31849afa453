import type { DecideNoticeInput, HearingInput, ReplyInput } from "@/lib/domain/licensing/notice-input";
import {
  checkDecision,
  checkHearingDay,
  nextNoticeStatus,
  type NoticeStatus,
} from "@/lib/domain/licensing/notice-workflow";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { suspendCenter } from "@/lib/server/license/suspend-center";
import type { NoticeFacts } from "@/lib/server/notice/facts";
import { moveNotice } from "@/lib/server/notice/transition";
import type { Context } from "@/lib/server/scope";
import { atMidnight } from "@/lib/server/day-column";

type Moved = Promise<Result<NoticeStatus>>;

/** The center's chair or executive gives its reasons; a late reply is taken as long as nothing has been decided. */
export function replyToNotice(ctx: Context, { reply, ...key }: ReplyInput): Moved {
  return moveNotice(ctx, {
    action: "reply",
    rights: ["notice.reply"],
    key,
    move: async ({ status }) => {
      const next = nextNoticeStatus(status, "reply");
      if (!next.ok) return next;
      const data = { reply, repliedByName: ctx.actor.name, repliedAt: ctx.now };
      return ok({ next: next.value, data, note: reply });
    },
  });
}

/** The minutes of a meeting in which the center has been heard. */
export function recordHearing(ctx: Context, { heardOn, hearing, ...key }: HearingInput): Moved {
  return moveNotice(ctx, {
    action: "hear",
    rights: ["notice.serve"],
    key,
    move: async ({ status, servedOn }) => {
      const next = nextNoticeStatus(status, "hear");
      if (!next.ok) return next;
      const day = checkHearingDay(heardOn, { servedOn, today: todayInTehran(ctx.now) });
      if (!day.ok) return day;
      return ok({ next: next.value, data: { heardOn: atMidnight(heardOn), hearing }, note: hearing });
    },
  });
}

/** Lifts the notice, or suspends the license in the same transaction: both happen or neither. */
export function decideNotice(ctx: Context, { decision, reason, until, ...key }: DecideNoticeInput): Moved {
  return moveNotice(ctx, {
    action: decision,
    rights: decision === "suspend" ? ["notice.serve", "license.govern"] : ["notice.serve"],
    key,
    move: async (facts, tx) => {
      const today = todayInTehran(ctx.now);
      const next = checkDecision(facts, decision, today);
      if (!next.ok) return next;
      if (hadAHand(ctx, facts)) return sameHands;
      if (decision === "suspend") {
        if (until === null) return refuseField("until", "پایان تعلیق را بنویسید.");
        const suspended = await suspendCenter(tx, ctx, { centerId: facts.centerId, until, reason });
        if (!suspended.ok) return suspended.refusal.code === "notFound" ? noLicense : suspended;
      }
      const data = { decidedOn: atMidnight(today), decidedByName: ctx.actor.name, decisionReason: reason };
      return ok({ next: next.value, data, note: reason });
    },
  });
}

/** Whoever served a notice, or runs the center it concerns, does not judge it (separation of duties, domain page 0). */
const hadAHand = ({ actor }: Context, { servedById, centerId }: NoticeFacts): boolean =>
  servedById === actor.userId || actor.grants.some((grant) => grant.centerId === centerId);

const sameHands = refuse("sameHandsForbidden", {
  fields: { form: "کسی که اخطار را ابلاغ کرده یا عضو هیئت عامل همین مرکز است دربارهٔ آن تصمیم نمی‌گیرد." },
});
const noLicense = refuse("wrongStep", {
  fields: { form: "این مرکز مجوزی در سامانه ندارد که تعلیق شود." },
});
