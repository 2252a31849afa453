import { describe, expect, it } from "vitest";
import { LEVELS, STANDINGS } from "@/lib/domain/entrepreneur/level";
import {
  CASEWORKER_DUTIES,
  caseworkerDuties,
  checkTick,
  isDuty,
  isTickable,
  levelsReached,
  managementDuties,
  ONCE,
  parseTickPeriod,
  ROAD_MAP_ITEMS,
  roadMapItems,
  type Tickable,
  tickableLabel,
  type TickPeriod,
} from "@/lib/domain/entrepreneur/road-map";
import { viewRoadMap } from "@/lib/domain/entrepreneur/road-map-view";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { day } from "./build-evidence";

describe("the road map of the source [S5 نقشه راه هر سطح و نقش مددکار و مدیریت]", () => {
  it.each([
    [1, 4, 4, 3],
    [2, 4, 4, 3],
    [3, 4, 3, 3],
  ] as const)(
    "level %d has %d items, %d duties of the caseworker and %d of management",
    (level, items, duties, management) => {
      expect(ROAD_MAP_ITEMS.filter((item) => roadMapItems[item].level === level)).toHaveLength(items);
      expect(CASEWORKER_DUTIES.filter((duty) => caseworkerDuties[duty].level === level)).toHaveLength(duties);
      expect(managementDuties[level]).toHaveLength(management);
    },
  );

  it("names everything that can be ticked once, and differently", () => {
    const all: Tickable[] = [...ROAD_MAP_ITEMS, ...CASEWORKER_DUTIES];
    expect(new Set(all).size).toBe(23);
    expect(new Set(all.map(tickableLabel)).size).toBe(23);
    expect(all.every(isTickable)).toBe(true);
    expect(all.filter(isDuty)).toEqual(CASEWORKER_DUTIES);
    expect(["toString", "", "Mentoring"].filter(isTickable)).toEqual([]);
  });

  it("a graduate has reached every level", () => {
    expect(STANDINGS.map(levelsReached)).toEqual([[1], [1, 2], LEVELS, LEVELS]);
  });

  it.each([
    ["once", "once"],
    ["۱۴۰۵-۰۸", "1405-08"],
    ["1405-13", null],
    ["twice", null],
    ["", null],
  ])("the period %j is read as %j", (text, period) => {
    expect(parseTickPeriod(text)).toBe(period);
  });
});

describe("ticking", () => {
  const facts = { standing: 2 as const, enrolledOn: day("1405/03/10"), today: day("1405/08/20") };
  it.each([
    ["mentoring", ONCE, "1405/08/20", "ok"],
    ["mentoring", ONCE, "1405/03/10", "ok"],
    ["onlineShop", ONCE, "1405/08/20", "ok"],
    ["accelerators", ONCE, "1405/08/20", "form"],
    ["mentoring", ONCE, "1405/08/21", "doneOn"],
    ["mentoring", ONCE, "1405/03/09", "doneOn"],
    ["mentoring", "1405-08", "1405/08/20", "period"],
    ["figures", "1405-08", "1405/08/01", "ok"],
    ["figures", "1405-07", "1405/07/30", "ok"],
    ["figures", "1405-07", "1405/08/01", "doneOn"],
    ["figures", "1405-09", "1405/08/20", "doneOn"],
    ["figures", "1405-02", "1405/02/31", "doneOn"],
    ["figures", ONCE, "1405/08/20", "period"],
    ["closeSupport", "1405-04", "1405/04/05", "ok"],
    ["newPartnerships", "1405-08", "1405/08/20", "form"],
  ] as [Tickable, TickPeriod, string, string][])("%s for %s on %s: %s", (item, period, on, expected) => {
    const result = checkTick({ item, period, doneOn: day(on) }, facts);
    expect(result.ok ? "ok" : Object.keys(result.refusal.fields ?? {})[0]).toBe(expected);
  });
});

describe("the page of the road map", () => {
  const facts = {
    standing: 1 as const,
    enrolledOn: day("1405/07/10"),
    today: day("1405/08/20"),
    courses: ["pricing"] as const,
    ticks: [
      {
        item: "mentoring" as const,
        period: ONCE as TickPeriod,
        doneOn: day("1405/08/01"),
        evidence: "خانم کارآفرین",
        by: "مددکار",
      },
      {
        item: "feedback" as const,
        period: jalaliMonth("1405-07"),
        doneOn: day("1405/07/20"),
        evidence: null,
        by: "مددکار",
      },
    ],
  };
  const doneOf = (lines: readonly { item: string; done: unknown }[]) =>
    lines.flatMap(({ item, done }) => (done ? [item] : []));

  it("shows what is ticked, which levels have been reached, and the courses an item consists of", () => {
    const { levels } = viewRoadMap(facts, "");
    expect(levels.map(({ reached, present }) => [reached, present])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
    expect(doneOf(levels[0]?.items ?? [])).toEqual(["mentoring"]);
    expect(levels[0]?.items[0]?.hint).toBe("دوره‌های گذرانده: قیمت‌گذاری");
  });

  it.each([
    ["", "آبان ۱۴۰۵", [], "1405-07", null],
    ["1405-07", "مهر ۱۴۰۵", ["feedback"], null, "1405-08"],
    ["1405-06", "آبان ۱۴۰۵", [], "1405-07", null],
    ["1405-09", "آبان ۱۴۰۵", [], "1405-07", null],
    ["nonsense", "آبان ۱۴۰۵", [], "1405-07", null],
  ])("asked for %j shows the duties of %s", (asked, month, done, previous, next) => {
    const { duties } = viewRoadMap(facts, asked);
    expect(duties).toMatchObject({ month, previous, next });
    expect(doneOf(duties?.lines ?? [])).toEqual(done);
  });

  it("a graduate has neither duties nor guidance", () => {
    expect(viewRoadMap({ ...facts, standing: "graduated" }, "")).toMatchObject({
      duties: null,
      management: null,
      levels: [{ reached: true }, { reached: true }, { reached: true }],
    });
  });
});
