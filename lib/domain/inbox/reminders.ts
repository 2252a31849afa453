import { COUNTRY, type Place } from "../access/actor";
import { policyInForce, type PolicyVersion } from "../aid/policy-version";
import { deadlineOf } from "../month/deadline";
import type { CalendarDate } from "../shared/calendar-date";
import type { JalaliMonth } from "../shared/jalali-month";
import type { Told } from "./recipients";
import {
  confirmationReminder,
  reportDueSoon,
  reportMissing,
  reportsLate,
  reviewReminder,
  submissionReminder,
} from "./reminder-messages";
import { isToldOfMissing, stepOn } from "./reminder-step";

/** Of a policy version, what days depend on. */
export type Deadlines = Pick<PolicyVersion, "id" | "effectiveMonth" | "deadlineDays">;

type Waiting = Place & { count: number };

/** What is not done of a month, by those who owe it. */
export type ReminderFacts = {
  month: JalaliMonth;
  /** centers that owe the month and have never submitted it */
  unsubmitted: readonly (Place & { centerId: string })[];
  /** offices with submitted months */
  toReview: readonly (Waiting & { officeId: string })[];
  /** provinces with months that their offices have verified */
  toConfirm: readonly (Waiting & { provinceId: string })[];
  /** provinces with centers that owe the month, whose report has not been sent */
  unreported: readonly { provinceId: string; name: string; lastToldOn: CalendarDate | null }[];
};

const ofProvince = (provinceId: string): Place => ({ provinceId, officeId: null, centerId: null });

/**
 * Who is told what about a month on a day [S1 ح، ط]: each step two days before its last day and when it has passed; a missing report
 * every five days; headquarters once which reports are missing. Deadlines are those of the policy in force for the month; without one
 * nothing is due. What has been told already is kept from being told twice by its key.
 */
export function remindersOn(
  today: CalendarDate,
  facts: ReminderFacts,
  policies: readonly Deadlines[],
): Told[] {
  const policy = policyInForce(policies, facts.month);
  if (!policy.ok) return [];
  const dueOn = (step: keyof PolicyVersion["deadlineDays"]) => {
    const deadline = deadlineOf(policy.value, facts.month, step);
    return { month: facts.month, deadline, step: stepOn(today, deadline) };
  };
  return [
    ...ofCenters(dueOn("center"), facts),
    ...ofOffices(dueOn("office"), facts),
    ...ofProvinces(dueOn("province"), facts),
    ...ofReports(dueOn("report"), facts, today),
  ];
}

type Due = { month: JalaliMonth; deadline: CalendarDate; step: ReturnType<typeof stepOn> };

function ofCenters({ step, ...due }: Due, { unsubmitted }: ReminderFacts): Told[] {
  if (!step) return [];
  return unsubmitted.map(({ provinceId, officeId, centerId }) => ({
    message: submissionReminder({ ...due, step }, centerId),
    roles: ["centerChair", "centerExecutive"],
    place: { provinceId, officeId, centerId },
  }));
}

function ofOffices({ step, ...due }: Due, { toReview }: ReminderFacts): Told[] {
  if (!step) return [];
  return toReview.map(({ provinceId, officeId, count }) => ({
    message: reviewReminder({ ...due, step }, officeId, count),
    roles: ["officeEmployment"],
    place: { provinceId, officeId, centerId: null },
  }));
}

function ofProvinces({ step, ...due }: Due, { toConfirm }: ReminderFacts): Told[] {
  if (!step) return [];
  return toConfirm.map(({ provinceId, count }) => ({
    message: confirmationReminder({ ...due, step }, provinceId, count),
    roles: ["provinceEmployment"],
    place: ofProvince(provinceId),
  }));
}

function ofReports(due: Due, { unreported }: ReminderFacts, today: CalendarDate): Told[] {
  const told: Told[] = unreported.flatMap(({ provinceId, lastToldOn }) => {
    const message =
      due.step === "dueSoon"
        ? reportDueSoon(due, provinceId)
        : isToldOfMissing(today, due.deadline, lastToldOn)
          ? reportMissing(due, provinceId, today)
          : null;
    return message
      ? [{ message, roles: ["provinceEmployment"] as const, place: ofProvince(provinceId) }]
      : [];
  });
  if (due.step !== "overdue" || unreported.length === 0) return told;
  const names = unreported.map(({ name }) => name);
  return [...told, { message: reportsLate(due, names), roles: ["hqEmployment"], place: COUNTRY }];
}
