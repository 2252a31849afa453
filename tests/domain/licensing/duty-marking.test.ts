import { describe, expect, it } from "vitest";
import { DELEGABLE_DUTIES, type DelegableDuty } from "@/lib/domain/licensing/delegable-duties";
import { markDutiesInput } from "@/lib/domain/licensing/duty-input";
import { changeDuties, type DutyTerm } from "@/lib/domain/licensing/duty-marking";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { parseInput } from "@/lib/domain/shared/parse-input";

const day = (text: string) => text as CalendarDate;
const bounds = { today: day("2026-11-11"), startedOn: day("2024-03-20") };
const term = (duty: DelegableDuty, fromOn: string, toOn: string | null = null): DutyTerm => ({
  duty,
  fromOn: day(fromOn),
  toOn: toOn === null ? null : day(toOn),
});
const marked = (...duties: DelegableDuty[]) => new Set(duties);

describe("marking the delegated duties [S1 د]", () => {
  const terms = [term("1", "2026-01-01"), term("12-3", "2026-02-01"), term("7", "2025-01-01", "2025-06-01")];

  it.each([
    ["as before", marked("1", "12-3"), { begin: [], end: [] }],
    ["one more", marked("1", "12-3", "15"), { begin: ["15"], end: [] }],
    ["one less", marked("1"), { begin: [], end: ["12-3"] }],
    ["one that ended before", marked("1", "7", "12-3"), { begin: ["7"], end: [] }],
    ["others", marked("2", "12-5"), { begin: ["2", "12-5"], end: ["1", "12-3"] }],
    ["none", marked(), { begin: [], end: ["1", "12-3"] }],
    [
      "all",
      new Set(DELEGABLE_DUTIES),
      { begin: DELEGABLE_DUTIES.filter((duty) => duty !== "1" && duty !== "12-3"), end: [] },
    ],
  ])("%s", (_case, set, change) => {
    expect(changeDuties(terms, set, day("2026-11-01"), bounds)).toEqual({ ok: true, value: change });
  });

  it.each([
    ["today", marked("1", "12-3", "15"), "2026-11-11", true],
    ["tomorrow", marked("1", "12-3", "15"), "2026-11-12", false],
    ["on the center's first day", marked("1", "12-3", "15"), "2024-03-20", true],
    ["before the center's first day", marked("1", "12-3", "15"), "2024-03-19", false],
    ["ending on the day it began", marked("1"), "2026-02-01", true],
    ["ending before it began", marked("1"), "2026-01-31", false],
    ["again from the day it ended", marked("1", "7", "12-3"), "2025-06-01", true],
    ["again from before it ended", marked("1", "7", "12-3"), "2025-05-31", false],
  ])("%s: %s", (_case, set, on, taken) => {
    const result = changeDuties(terms, set, day(on), bounds);
    expect(result.ok || Object.keys(result.refusal.fields ?? {})).toEqual(taken || ["on"]);
  });

  it("knows no first day before a center has opened", () => {
    expect(changeDuties([], marked("1"), day("2026-11-01"), { ...bounds, startedOn: null }).ok).toBe(true);
  });
});

describe("what is typed", () => {
  const raw = { centerId: "mashhad-1", shown: "4,17", on: "۱۴۰۵/۰۸/۲۰" };

  it.each([
    ["no box", {}, []],
    ["only the mark of the form", { duties: "" }, []],
    ["one box", { duties: ["", "12-3"] }, ["12-3"]],
    ["several, one twice", { duties: ["", "1", "15", "1"] }, ["1", "15"]],
  ])("%s", (_case, boxes, duties) => {
    expect(parseInput(markDutiesInput, { ...raw, ...boxes })).toMatchObject({
      ok: true,
      value: { duties, on: "2026-11-11" },
    });
  });

  it.each([
    ["a duty that is none", { duties: ["16"] }, "duties"],
    ["something else than text", { duties: [{ toString: "1" }] }, "duties"],
    ["30 Esfand of a common year", { on: "1404/12/30" }, "on"],
    ["a forged list of what was shown", { shown: "1;2" }, "shown"],
  ])("%s is refused", (_case, change, field) => {
    const result = parseInput(markDutiesInput, { ...raw, duties: ["1"], ...change });
    expect(result.ok ? null : Object.keys(result.refusal.fields ?? {})).toEqual([field]);
  });
});
