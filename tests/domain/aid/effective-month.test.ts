import { describe, expect, it } from "vitest";
import {
  effectiveMonthChoices,
  effectiveMonthProblem,
  type MonthsInUse,
} from "@/lib/domain/aid/effective-month";
import { addMonths, jalaliMonth } from "@/lib/domain/shared/jalali-month";

const inUse = (changes: Partial<MonthsInUse> = {}): MonthsInUse => ({
  current: jalaliMonth("1405-08"),
  lastComputed: jalaliMonth("1405-07"),
  taken: [jalaliMonth("1400-06"), jalaliMonth("1406-01")],
  ...changes,
});

describe("the month from which a version holds (domain page 2: a past month never changes)", () => {
  it.each<[string, Partial<MonthsInUse>, string | null]>([
    ["1405-07", {}, "گذشته است"],
    ["1400-06", {}, "گذشته است"],
    ["1405-08", {}, null],
    ["1405-08", { lastComputed: null }, null],
    ["1405-08", { lastComputed: jalaliMonth("1405-08") }, "محاسبه شده است"],
    ["1405-09", { lastComputed: jalaliMonth("1405-09") }, "محاسبه شده است"],
    ["1405-09", { lastComputed: jalaliMonth("1405-08") }, null],
    ["1405-12", {}, null],
    ["1406-01", {}, "نسخه دیگری آغاز می‌شود"],
    ["1406-02", {}, null],
  ])("%s (%j): %s", (month, changes, problem) => {
    const found = effectiveMonthProblem(jalaliMonth(month), inUse(changes));
    if (problem === null) expect(found).toBeNull();
    else expect(found).toContain(problem);
  });

  it("offers exactly the months without a problem, two years ahead", () => {
    const choices = effectiveMonthChoices(inUse({ lastComputed: jalaliMonth("1405-08") }));
    expect(choices[0]).toBe("1405-09");
    expect(choices.at(-1)).toBe(addMonths(jalaliMonth("1405-08"), 24));
    expect(choices).toHaveLength(23);
    expect(choices).not.toContain("1406-01");
  });
});
