import type {
  ApplicationAction,
  ApplicationStatus,
  StatusChange,
} from "@/lib/domain/licensing/application-workflow";
import { nextApplicationStatus } from "@/lib/domain/licensing/application-workflow";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Random } from "../random";
import { instant, workday } from "../timeline";
import type { Case } from "./case";

type Action = Exclude<ApplicationAction, "edit">;
export type CourseStep = StatusChange & { action: Action | "create"; on: CalendarDate };

const paths: Record<ApplicationStatus, Action[]> = {
  draft: [],
  submitted: ["submit"],
  underReview: ["submit", "review"],
  returned: ["submit", "review", "return"],
  rejected: ["submit", "review", "reject"],
  endorsed: ["submit", "review", "endorse"],
  councilApproved: ["submit", "review", "endorse", "recordApproval"],
  councilDeclined: ["submit", "review", "endorse", "recordDecline"],
  licensed: ["submit", "review", "endorse", "recordApproval", "issue"],
};

/** Days between a step and the one before it. */
const gaps: Record<Action, [min: number, max: number]> = {
  submit: [14, 42],
  review: [2, 6],
  return: [3, 9],
  reject: [4, 12],
  endorse: [4, 13],
  recordApproval: [8, 26],
  recordDecline: [8, 26],
  issue: [2, 8],
};

/** The steps of an application in the order of time; the last one on the day that the case ends with. */
export function courseOf({ outcome, again, endOn }: Case, random: Random): CourseStep[] {
  const actions: Action[] = [...(again ? paths.returned : []), ...paths[outcome]];
  const days: CalendarDate[] = [endOn];
  for (const [index, action] of actions.toReversed().entries()) {
    const [least, most] = gaps[action];
    const isMending = action === "submit" && index < actions.length - 1;
    const gap = isMending ? random.int(5, 16) : random.int(least, most);
    days.unshift(workday(addDays(days[0] ?? endOn, -gap)));
  }
  let status: ApplicationStatus = "draft";
  return ["create" as const, ...actions].map((action, index) => {
    if (action !== "create") {
      const next = nextApplicationStatus(status, action);
      if (!next.ok) throw new Error(`${action} from ${status} is no step of the workflow`);
      status = next.value;
    }
    const on = days[index] ?? endOn;
    return { action, status, on, at: instant(on, random.int(8, 13), random.int(0, 59)) };
  });
}
