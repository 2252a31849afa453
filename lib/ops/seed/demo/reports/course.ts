import type { PolicyVersion } from "@/lib/domain/aid/policy-version";
import { deadlineOf } from "@/lib/domain/month/deadline";
import { addDays, todayInTehran } from "@/lib/domain/shared/calendar-date";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import type { Random } from "../random";
import { instant, workday } from "../timeline";
import type { ReportFate } from "./fate";

/** When a revision took which step; null for what it has not reached. */
export type RevisionCourse = {
  begunAt: Date;
  sentAt: Date | null;
  decidedAt: Date | null;
  decision: "returned" | "acknowledged" | null;
};

const MINUTE_MS = 60_000;

/** The revisions of a month's report, none of their steps after the horizon. */
export function revisionsOf(
  fate: ReportFate,
  month: JalaliMonth,
  policy: PolicyVersion,
  horizon: Date,
  random: Random,
): RevisionCourse[] {
  const deadline = deadlineOf(policy, month, "report");
  const sentOn = workday(addDays(deadline, fate.late ? random.int(2, 8) : -random.int(0, 3)));
  const sentAt = instant(sentOn, random.int(9, 13), random.int(0, 59));
  const begunAt = new Date(sentAt.getTime() - random.int(30, 26 * 60) * MINUTE_MS);
  if (fate.outcome === "none") return [];
  if (fate.outcome === "draft") {
    const writtenAt = instant(workday(addDays(todayInTehran(horizon), -2)), 11, 15);
    return [{ begunAt: writtenAt, sentAt: null, decidedAt: null, decision: null }];
  }
  const first = { begunAt, sentAt };
  const revisions = fate.corrected
    ? [decided(first, "returned", random), decided(again(first, random), "acknowledged", random)]
    : [decided(first, fate.outcome === "sent" ? null : fate.outcome, random)];
  return revisions.flatMap((course) => upTo(course, horizon));
}

type Sent = { begunAt: Date; sentAt: Date };

function decided(sent: Sent, decision: RevisionCourse["decision"], random: Random) {
  const on = workday(addDays(todayInTehran(sent.sentAt), random.int(2, 5)));
  const decidedAt = decision ? instant(on, random.int(8, 13), random.int(0, 59)) : null;
  return { ...sent, decidedAt, decision };
}

/** Begun anew and sent a week later. */
function again({ sentAt }: Sent, random: Random): Sent {
  const on = workday(addDays(todayInTehran(sentAt), random.int(8, 11)));
  const at = instant(on, 12, random.int(0, 59));
  return { begunAt: new Date(at.getTime() - random.int(40, 150) * MINUTE_MS), sentAt: at };
}

function upTo(course: Sent & RevisionCourse, horizon: Date): RevisionCourse[] {
  if (course.sentAt >= horizon) return [];
  const isDecided = course.decidedAt !== null && course.decidedAt < horizon;
  return [isDecided ? course : { ...course, decidedAt: null, decision: null }];
}
