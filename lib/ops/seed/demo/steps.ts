import type { Targets } from "@/lib/domain/aid/confirmed-rows";
import type { PolicyVersion } from "@/lib/domain/aid/policy-version";
import { deadlineOf, isLate } from "@/lib/domain/month/deadline";
import { nextStatus } from "@/lib/domain/month/workflow";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { decide } from "./decisions";
import { freeze, notFrozen } from "./figures";
import type { Person } from "./people";
import type { Random } from "./random";
import type { EntryRow, EventRow, MonthRow, ReturnReasons } from "./rows";
import { officeReturnNotes, provinceReturnNotes, reopenReasons, rowReturnReasons } from "./texts/reasons";
import type { Step } from "./timeline";

/** The hands of a month: each step by another one. */
export type Hands = { submit: Person; verify: Person; confirm: Person; reopen: Person };

export type MonthCourse = {
  month: MonthRow;
  entries: EntryRow[];
  events: EventRow[];
  policy: PolicyVersion;
  targets: Targets;
  hands: Hands;
};

const kinds = {
  submit: "month.submitted",
  verify: "month.verified",
  return: "month.returned",
  confirm: "month.confirmed",
  reopen: "month.reopened",
} as const;

/** Takes a month one step on, as the command of that name would, and writes its event. */
export function take(course: MonthCourse, step: Step, random: Random): void {
  const { month, policy, hands } = course;
  const next = nextStatus(month.status, step.action);
  if (!next.ok) throw new Error(`${step.action} from ${month.status} is no step of the workflow`);
  const at = step.at.toISOString();
  const late = (of: "center" | "office" | "province") =>
    isLate(deadlineOf(policy, month.month as JalaliMonth, of), step.at);
  let hand: Person;
  let told: { before?: object; after?: object; note?: string } = {};
  switch (step.action) {
    case "submit":
      hand = hands.submit;
      if (month.first_submitted_at === null)
        Object.assign(month, { first_submitted_at: at, submitted_late: late("center") });
      Object.assign(month, {
        submitted_at: at,
        submitted_by_id: hand.id,
        submitted_entries: course.entries.filter(({ removed_at }) => removed_at === null).length,
        return_reasons: null,
      });
      break;
    case "verify":
      hand = hands.verify;
      decideAll(course, step.at, random);
      Object.assign(month, { verified_at: at, verified_by_id: hand.id, verified_late: late("office") });
      break;
    case "return": {
      hand = step.stage === "office" ? hands.verify : hands.confirm;
      const reasons = reasonsOf(course, step, hand, random);
      Object.assign(month, {
        return_reasons: reasons,
        verified_at: null,
        verified_by_id: null,
        verified_late: null,
      });
      told = { after: { services: reasons.services }, note: reasons.note };
      break;
    }
    case "confirm": {
      hand = hands.confirm;
      const baseAid = 500_000n * BigInt(random.int(6, 24));
      Object.assign(month, freeze(policy, course.entries, course.targets, baseAid), {
        confirmed_at: at,
        confirmed_by_id: hand.id,
        confirmed_late: late("province"),
        reopen_reason: null,
      });
      told = { after: amountsOf(month) };
      break;
    }
    case "reopen":
      hand = hands.reopen;
      told = {
        before: { ...amountsOf(month), breakdown: month.breakdown },
        note: random.pick(reopenReasons),
      };
      Object.assign(month, notFrozen, {
        confirmed_at: null,
        confirmed_by_id: null,
        confirmed_late: null,
        reopen_reason: told.note,
      });
      break;
  }
  course.events.push({
    at,
    request_id: random.uuid(),
    actor_id: hand.id,
    actor_name: hand.name,
    kind: kinds[step.action],
    subject: "month",
    subject_id: `${month.center_id}/${month.month}`,
    province_id: month.province_id,
    office_id: month.office_id,
    center_id: month.center_id,
    before: { status: month.status, version: month.version, ...told.before },
    after: { status: next.value, version: month.version + 1, ...told.after },
    note: told.note ?? null,
  });
  month.status = next.value;
  month.version += 1;
}

const amountsOf = (month: MonthRow) => ({
  payableRial: month.payable_rial,
  baseAidRial: month.base_aid_rial,
  policyVersionId: month.policy_version_id,
});

/** Decides what is undecided, in the half hour before the verification. */
function decideAll(course: MonthCourse, at: Date, random: Random): void {
  const decidedAt = new Date(at.getTime() - 60_000 * random.int(3, 30));
  const open = course.entries.filter((entry) => entry.decision === "pending" && entry.removed_at === null);
  if (open.length === 0) return;
  course.entries = course.entries.map((entry) =>
    open.includes(entry) ? decide(entry, course.hands.verify, decidedAt, random) : entry,
  );
  course.month.version += 1;
}

function reasonsOf(
  { entries }: MonthCourse,
  { stage, at }: Step,
  hand: Person,
  random: Random,
): ReturnReasons {
  const services = [...new Set(entries.map(({ service }) => service))];
  const named = random.sample(services, Math.min(services.length, random.int(1, 3))).sort((a, b) => a - b);
  return {
    note: random.pick(stage === "office" ? officeReturnNotes : provinceReturnNotes),
    byName: hand.name,
    at: at.toISOString(),
    stage,
    services: Object.fromEntries(
      named.map((service) => [String(service), rowReturnReasons[service as keyof typeof rowReturnReasons]]),
    ),
  };
}
