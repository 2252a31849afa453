import type { MonthAction } from "@/lib/domain/month/workflow";
import { addDays, type CalendarDate, toJalali } from "@/lib/domain/shared/calendar-date";
import { addMonths, dayOfMonth, type JalaliMonth, lastDay } from "@/lib/domain/shared/jalali-month";
import type { Fate } from "./fate";
import type { Random } from "./random";

type Stage = "office" | "province";
export type Step = { action: Exclude<MonthAction, "log" | "pay">; at: Date; stage: Stage };

const HOUR_MS = 3_600_000;
const FRIDAY = 5;

/** An instant of a day in Tehran, whose clock has been 3:30 ahead all year since 1401. */
export const instant = (date: CalendarDate, hour: number, minute = 0): Date =>
  new Date(Date.parse(`${date}T00:00:00+03:30`) + hour * HOUR_MS + (minute * HOUR_MS) / 60);

/** The steps of a month in their order, none later than the horizon. */
export function timelineOf(fate: Fate, month: JalaliMonth, horizon: Date, random: Random): Step[] {
  const actions = stepsOf(fate);
  const next = addMonths(month, 1);
  let at = instant(
    dayOfMonth(next, fate.late ? random.int(6, 17) : random.int(1, 5)),
    random.int(8, 21),
    random.int(0, 59),
  );
  const steps = actions.map((step, index): Step => {
    if (index > 0) at = later(at, step.action, random);
    return { ...step, at };
  });
  return squeeze(steps, instant(lastDay(month), 17), horizon);
}

function stepsOf({ outcome, returnedBy, reopened }: Fate): Omit<Step, "at">[] {
  const step = (action: Step["action"], stage: Stage = "office") => ({ action, stage });
  const sentBack = returnedBy
    ? [...(returnedBy === "province" ? [step("verify")] : []), step("return", returnedBy)]
    : [];
  const again = sentBack.length > 0 ? [...sentBack, step("submit")] : [];
  const [submit, verify] = [step("submit"), step("verify")];
  const [confirm, reopen] = [step("confirm", "province"), step("reopen", "province")];
  switch (outcome) {
    case "silent":
    case "unsent":
      return [];
    case "submitted":
      return [submit, ...again];
    case "returned":
      return [submit, ...sentBack];
    case "officeVerified":
      return [submit, ...again, verify, ...(reopened ? [confirm, reopen] : [])];
    case "confirmed":
      return [submit, ...again, verify, confirm, ...(reopened ? [reopen, confirm] : [])];
  }
}

/** The day itself, or the day before it when that is a Friday. */
export const workday = (date: CalendarDate): CalendarDate =>
  new Date(date).getUTCDay() === FRIDAY ? addDays(date, -1) : date;

/** Days between a step and the one before it; offices work in the morning and not on Fridays. */
function later(before: Date, action: Step["action"], random: Random): Date {
  const days =
    action === "reopen" ? random.int(6, 20) : random.chance(0.1) ? random.int(7, 12) : random.int(1, 4);
  let date = addDays(dateOf(before), days);
  if (action !== "submit" && new Date(date).getUTCDay() === FRIDAY) date = addDays(date, 1);
  return instant(date, random.int(8, 13), random.int(0, 59));
}

const dateOf = (at: Date) =>
  new Date(at.getTime() + 3.5 * HOUR_MS).toISOString().slice(0, 10) as CalendarDate;

/** Pulls steps that would lie in the future back, in proportion, between the end of the month and the horizon. */
function squeeze(steps: Step[], base: Date, horizon: Date): Step[] {
  const last = steps.at(-1)?.at.getTime() ?? 0;
  if (last < horizon.getTime()) return steps;
  const scale = (horizon.getTime() - base.getTime()) / (last - base.getTime() + HOUR_MS);
  return steps.map((step) => ({
    ...step,
    at: new Date(Math.floor(base.getTime() + (step.at.getTime() - base.getTime()) * scale)),
  }));
}

/** How many days of the current month lie behind us, and what part of it: at least one day. */
export function elapsed(today: CalendarDate): { days: number; part: number } {
  const days = Math.max(1, toJalali(today).day - 1);
  return { days, part: days / 30 };
}
