import type { Course } from "@/lib/domain/entrepreneur/course";
import type { Standing } from "@/lib/domain/entrepreneur/level";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { type CaseDraft, record } from "./draft";
import { contractNotes, jobTitles, productLines } from "./texts";

/** Records what happened on a day, unless it has not happened yet. */
function on(draft: CaseDraft, days: number, tell: (day: CalendarDate) => void): void {
  const day = addDays(draft.sinceOn, days);
  if (day <= draft.untilOn) tell(day);
}

const complete = (draft: CaseDraft, course: Course) => (day: CalendarDate) =>
  draft.rows.course_completion.push({
    ...record(draft, "course_completion", day),
    course,
    completed_on: day,
    note: null,
  });

export function offer(draft: CaseDraft, name: string, day: CalendarDate): void {
  draft.rows.product.push({ ...record(draft, "product", day), name, first_offered_on: day });
}

const nextProduct = (draft: CaseDraft) => (day: CalendarDate) => {
  const line = productLines[draft.rows.product.length - 1] ?? "نو";
  offer(draft, `${draft.trade.product} ${line}`, day);
};

const contract = (draft: CaseDraft, reputable: boolean) => (day: CalendarDate) => {
  const { random, rows, outlets, office } = draft;
  const taken = rows.outlet_contract.map(({ outlet_id: id }) => id);
  const open = outlets.filter(
    (outlet) =>
      outlet.reputable === reputable &&
      (outlet.province_id ?? office.provinceId) === office.provinceId &&
      !taken.includes(outlet.id),
  );
  rows.outlet_contract.push({
    ...record(draft, "outlet_contract", day),
    outlet_id: random.pick(open).id,
    starts_on: day,
    ends_on: null,
    note: random.pick(contractNotes),
  });
};

const hire = (draft: CaseDraft) => (day: CalendarDate) =>
  draft.rows.job.push({
    ...record(draft, "job", day),
    title: draft.random.pick(jobTitles[draft.trade.sector]),
    monthly_wage_rial: String(draft.random.int(60, 110) * 1_000_000),
    starts_on: day,
    ends_on: null,
  });

const withBothCourses = ["twoInvoices", "oneInvoice", "ready", "waiting"];

/** What somebody does on a level besides selling: all that the condition asks for, or what the mood of the case leaves of it. */
export function grow(draft: CaseDraft, standing: Standing, climbing: boolean): void {
  const { plan, random } = draft;
  switch (standing) {
    case 1:
      on(draft, random.int(20, 40), complete(draft, "personalFinance"));
      if (climbing || withBothCourses.includes(plan.mood))
        on(draft, random.int(45, 75), complete(draft, "pricing"));
      return;
    case 2:
      on(draft, random.int(25, 60), complete(draft, "digitalMarketing"));
      if (climbing || plan.mood === "waiting") on(draft, random.int(30, 50), nextProduct(draft));
      if (plan.mood === "unsold" && !climbing) nextProduct(draft)(addDays(draft.untilOn, -random.int(8, 20)));
      return;
    case 3:
      on(draft, random.int(25, 60), complete(draft, "advancedBranding"));
      on(draft, random.int(10, 20), contract(draft, false));
      if (climbing || plan.mood !== "quiet") on(draft, random.int(20, 30), contract(draft, true));
      if (climbing || plan.mood === "waiting") on(draft, random.int(40, 60), contract(draft, true));
      if (climbing || ["contract", "waiting"].includes(plan.mood)) on(draft, random.int(45, 70), hire(draft));
      return;
    case "graduated":
      on(draft, random.int(25, 60), complete(draft, "corporateFinance"));
      on(draft, random.int(20, 40), hire(draft));
  }
}
