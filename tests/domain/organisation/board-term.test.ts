import { describe, expect, it } from "vitest";
import { appointInput, resignInput } from "@/lib/domain/organisation/input";
import {
  checkResignation,
  checkTerm,
  earliestAfter,
  SEAT_STATES,
  seatState,
  seatTags,
} from "@/lib/domain/organisation/board-term";
import { addDays, type CalendarDate, fromJalali } from "@/lib/domain/shared/calendar-date";
import { parseInput } from "@/lib/domain/shared/parse-input";

const day = (text: string) => text as CalendarDate;
const jalali = (year: number, month: number, at: number) => {
  const date = fromJalali(year, month, at);
  if (!date.ok) throw new Error("no such day");
  return date.value;
};
const today = jalali(1405, 8, 20);

describe("how a seat stands [S1 ج]", () => {
  it.each([
    ["nobody holds it", null, "vacant"],
    ["no last day was agreed on", { untilOn: null }, "filled"],
    ["61 days are left", { untilOn: addDays(today, 61) }, "filled"],
    ["60 days are left", { untilOn: addDays(today, 60) }, "expiring"],
    ["it is the last day", { untilOn: today }, "expiring"],
    ["the last day was yesterday", { untilOn: addDays(today, -1) }, "expired"],
  ] as const)("%s", (_case, holder, state) => {
    expect(seatState(holder, today)).toBe(state);
  });

  it("has a word for every state but the one that is in order", () => {
    expect(SEAT_STATES.filter((state) => seatTags[state] === null)).toEqual(["filled"]);
    expect(Object.values(seatTags).flatMap((tag) => tag?.label ?? [])).toEqual([
      "جای خالی",
      "رو به پایان",
      "پایان‌یافته",
    ]);
  });
});

describe("an appointment [S1 ج]", () => {
  const bounds = { today, earliest: null, replaces: false };
  const term = { fromOn: jalali(1405, 1, 1), untilOn: jalali(1407, 1, 1), reason: null };

  it.each([
    ["of two years", {}, {}, null],
    ["of one day", { untilOn: jalali(1405, 1, 2) }, {}, null],
    ["of five years to the day", { untilOn: jalali(1410, 1, 1) }, {}, null],
    ["of a day more than five years", { untilOn: jalali(1410, 1, 2) }, {}, "untilOn"],
    ["without any length", { untilOn: jalali(1405, 1, 1) }, {}, "untilOn"],
    ["that ends before it begins", { untilOn: jalali(1404, 12, 29) }, {}, "untilOn"],
    ["that begins today", { fromOn: today }, {}, null],
    ["that begins tomorrow", { fromOn: addDays(today, 1) }, {}, "fromOn"],
    ["on the first free day", {}, { earliest: jalali(1405, 1, 1) }, null],
    ["a day before the seat is free", {}, { earliest: jalali(1405, 1, 2) }, "fromOn"],
    ["in somebody's place without a reason", {}, { replaces: true }, "reason"],
    ["in somebody's place with a reason", { reason: "پایان دوره" }, { replaces: true }, null],
  ])("%s", (_case, change, bound, field) => {
    const result = checkTerm({ ...term, ...change }, { ...bounds, ...bound });
    expect(result.ok ? null : Object.keys(result.refusal.fields ?? {})).toEqual(field && [field]);
  });

  it("counts five years from 30 Esfand of a leap year to 29 Esfand", () => {
    const leap = { fromOn: jalali(1403, 12, 30), reason: null };
    expect(checkTerm({ ...leap, untilOn: jalali(1408, 12, 29) }, bounds).ok).toBe(true);
    expect(checkTerm({ ...leap, untilOn: jalali(1409, 1, 1) }, bounds).ok).toBe(false);
  });

  it("names everything that is wrong at once", () => {
    const wrong = { fromOn: addDays(today, 1), untilOn: today, reason: null };
    const result = checkTerm(wrong, { ...bounds, replaces: true });
    expect(result.ok ? null : Object.keys(result.refusal.fields ?? {})).toEqual([
      "fromOn",
      "untilOn",
      "reason",
    ]);
  });

  it.each([
    ["the day after it ended", { fromOn: day("2026-03-21"), toOn: day("2026-06-01") }, "2026-06-02"],
    ["the day after it began, while it runs", { fromOn: day("2026-03-21"), toOn: null }, "2026-03-22"],
  ])("follows the last term %s", (_case, last, earliest) => {
    expect(earliestAfter(last)).toBe(earliest);
  });
});

it.each([
  ["on the first day of the term", "2026-03-21", true],
  ["today", today, true],
  ["before the term", "2026-03-20", false],
  ["tomorrow", addDays(today, 1), false],
])("a resignation %s: %s", (_case, toOn, taken) => {
  const result = checkResignation(day(toOn), { fromOn: day("2026-03-21"), today });
  expect(result.ok || Object.keys(result.refusal.fields ?? {})).toEqual(taken || ["toOn"]);
});

describe("what is typed", () => {
  const raw = {
    centerId: "mashhad-1",
    seat: "۲",
    holderId: "0",
    name: "زهرا كاظمي",
    nationalId: "۰۰۱۲۳۴۵۶۷۹",
    mobile: "",
    business: "",
    fromOn: "۱۴۰۵/۸/۱",
    untilOn: "۱۴۰۷/۸/۱",
    reason: "",
  };

  it("is read in Persian digits and letters", () => {
    expect(parseInput(appointInput, raw)).toMatchObject({
      ok: true,
      value: { seat: 2, name: "زهرا کاظمی", nationalId: "0012345679", fromOn: "2026-10-23", reason: null },
    });
  });

  it.each([
    ["a national id with a wrong check digit", "nationalId", "0012345678"],
    ["no national id", "nationalId", ""],
    ["30 Esfand of a common year", "fromOn", "1405/12/30"],
    ["30 Esfand of a common year", "untilOn", "۱۴۰۶/۱۲/۳۰"],
    ["no last day", "untilOn", ""],
    ["a ninth seat", "seat", "9"],
    ["a reason without end", "reason", "آ".repeat(501)],
  ])("%s is refused", (_case, field, value) => {
    const result = parseInput(appointInput, { ...raw, [field]: value });
    expect(result.ok ? null : Object.keys(result.refusal.fields ?? {})).toEqual([field]);
  });

  it("of a resignation needs a holder, a day and a reason", () => {
    const result = parseInput(resignInput, { centerId: "mashhad-1", holderId: "0", toOn: "", reason: " " });
    expect(result.ok ? null : Object.keys(result.refusal.fields ?? {})).toEqual([
      "holderId",
      "toOn",
      "reason",
    ]);
  });
});
