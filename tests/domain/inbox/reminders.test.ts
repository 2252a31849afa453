import { describe, expect, it } from "vitest";
import { policy1400 } from "@/lib/domain/aid/policy-version";
import { type ReminderFacts, remindersOn } from "@/lib/domain/inbox/reminders";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { day } from "@/tests/domain/loan/day";

const province = { provinceId: "IR-09", officeId: null, centerId: null };
const office = { ...province, officeId: "mashhad" };
const center = { ...office, centerId: "mashhad-1" };

const facts = (override: Partial<ReminderFacts> = {}): ReminderFacts => ({
  month: jalaliMonth("1405-08"),
  unsubmitted: [center],
  toReview: [{ ...office, count: 3 }],
  toConfirm: [{ ...province, count: 12 }],
  unreported: [{ provinceId: "IR-09", name: "خراسان رضوی", lastToldOn: null }],
  ...override,
});
const nobody = { unsubmitted: [], toReview: [], toConfirm: [], unreported: [] };

const kindsOn = (today: CalendarDate, of = facts()) =>
  remindersOn(today, of, [policy1400]).map(({ message }) => message.kind);

describe("who is reminded of Aban 1405 on a day of Azar [S1 ح، ط]", () => {
  it.each([
    [2, []],
    [3, ["month.dueSoon"]],
    [5, ["month.dueSoon"]],
    [6, ["month.missing"]],
    [8, ["month.missing", "review.dueSoon"]],
    [11, ["month.missing", "review.overdue"]],
    [13, ["review.overdue", "confirmation.dueSoon"]],
    [16, ["review.overdue", "confirmation.overdue"]],
    [18, ["confirmation.overdue", "report.dueSoon"]],
    [20, ["confirmation.overdue", "report.dueSoon"]],
    [21, ["confirmation.overdue", "report.missing", "report.late"]],
    [27, ["report.missing", "report.late"]],
    [28, ["report.missing"]],
  ] as const)("on day %i: %j", (of, kinds) => expect(kindsOn(day(`1405/9/${of}`))).toEqual(kinds));

  it("nobody who has done it", () => {
    for (let of = 1; of <= 30; of += 1) expect(kindsOn(day(`1405/9/${of}`), facts(nobody))).toEqual([]);
  });

  it("nobody of a month that no policy is in force for", () => {
    expect(remindersOn(day("1405/9/5"), facts(), [])).toEqual([]);
    expect(kindsOn(day("1400/4/5"), facts({ month: jalaliMonth("1400-03") }))).toEqual([]);
  });
});

describe("Esfand ends on its 29th or 30th day", () => {
  const of = (month: string) => facts({ ...nobody, month: jalaliMonth(month), unsubmitted: [center] });
  const dueOn = (center: number) => ({
    ...policy1400,
    deadlineDays: { center, office: 29, province: 29, report: 29 },
  });
  it.each([
    ["1405-12", 1, day("1405/12/27"), []],
    ["1405-12", 1, day("1405/12/28"), ["month.dueSoon"]],
    ["1405-12", 1, day("1406/1/1"), ["month.dueSoon"]],
    ["1403-12", 1, day("1403/12/28"), []],
    ["1403-12", 1, day("1403/12/29"), ["month.dueSoon"]],
    ["1405-11", 29, day("1405/12/29"), ["month.dueSoon"]],
    ["1405-11", 29, day("1406/1/1"), ["month.missing"]],
    ["1403-11", 29, day("1403/12/30"), ["month.missing"]],
  ] as const)("%s, due on day %i of the next month, on %s: %j", (month, due, today, kinds) => {
    const told = remindersOn(today, of(month), [dueOn(due)]);
    expect(told.map(({ message }) => message.kind)).toEqual(kinds);
  });
});

describe("a reminder", () => {
  const on = (of: number, kind: string) => {
    const found = remindersOn(day(`1405/9/${of}`), facts(), [policy1400]).find(
      ({ message }) => message.kind === kind,
    );
    if (!found) throw new Error(`no ${kind}`);
    return found;
  };

  it.each([
    [3, "month.dueSoon", ["centerChair", "centerExecutive"], center],
    [6, "month.missing", ["centerChair", "centerExecutive"], center],
    [8, "review.dueSoon", ["officeEmployment"], { ...office, centerId: null }],
    [11, "review.overdue", ["officeEmployment"], { ...office, centerId: null }],
    [13, "confirmation.dueSoon", ["provinceEmployment"], province],
    [16, "confirmation.overdue", ["provinceEmployment"], province],
    [18, "report.dueSoon", ["provinceEmployment"], province],
    [21, "report.missing", ["provinceEmployment"], province],
    [21, "report.late", ["hqEmployment"], { provinceId: null, officeId: null, centerId: null }],
  ] as const)("on day %i, %s goes to %j at its place", (of, kind, roles, place) => {
    expect(on(of, kind)).toMatchObject({ roles, place });
  });

  it("has one key for all days of its step, so that it is told once", () => {
    expect(on(3, "month.dueSoon").message.onceKey).toBe(on(5, "month.dueSoon").message.onceKey);
    expect(on(6, "month.missing").message.onceKey).toBe(on(12, "month.missing").message.onceKey);
    expect(on(5, "month.dueSoon").message.onceKey).not.toBe(on(6, "month.missing").message.onceKey);
    expect(on(21, "report.late").message.onceKey).toBe(on(25, "report.late").message.onceKey);
    expect(on(21, "report.missing").message.onceKey).not.toBe(on(26, "report.missing").message.onceKey);
  });

  it("says what, until when, and how many", () => {
    expect(on(3, "month.dueSoon").message).toMatchObject({
      title: "مهلت ارسال کارکرد آبان ۱۴۰۵ نزدیک است",
      body: "آخرین روز ارسال کارکرد این ماه به اداره، ۵ آذر ۱۴۰۵ است.",
      href: "/centers/mashhad-1/months/1405-08",
    });
    expect(on(8, "review.dueSoon").message.body).toBe(
      "کارکرد ۳ مرکز منتظر بررسی شماست. آخرین روز بررسی اداره، ۱۰ آذر ۱۴۰۵ است.",
    );
  });

  it("to headquarters names the provinces once, in their order", () => {
    const unreported = ["تهران", "یزد"].map((name, index) => ({
      provinceId: `IR-0${index}`,
      name,
      lastToldOn: day("1405/9/21"),
    }));
    const told = remindersOn(day("1405/9/22"), facts({ ...nobody, unreported }), [policy1400]);
    expect(told).toHaveLength(1);
    expect(told[0]?.message).toMatchObject({
      title: "گزارش آبان ۱۴۰۵ از ۲ استان نرسیده است",
      body: "مهلت ارسال تا ۲۰ آذر ۱۴۰۵ بود. استان‌ها: تهران، یزد.",
      href: "/reports?month=1405-08",
    });
  });
});
