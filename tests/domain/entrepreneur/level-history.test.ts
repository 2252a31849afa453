import { describe, expect, it } from "vitest";
import { nextStanding, STANDINGS } from "@/lib/domain/entrepreneur/level";
import { enrolled, levelOn, type LevelRow, promoted } from "@/lib/domain/entrepreneur/level-history";
import { standingLabels } from "@/lib/domain/entrepreneur/level-labels";
import { day } from "./build-evidence";

const begun = enrolled(day("1405/02/10"));
const grown: LevelRow[] = [...begun, { standing: 2, sinceOn: day("1405/08/20") }];

describe("the level history [page 3, promotion]", () => {
  it("begins on level 1 and grows by the next standing, from the day of the decision on", () => {
    expect(promoted(begun, 2, day("1405/08/20"))).toEqual({ ok: true, value: grown });
    expect(begun).toHaveLength(1);
  });

  it.each([
    ["1405/02/09", null],
    ["1405/02/10", 1],
    ["1405/08/19", 1],
    ["1405/08/20", 2],
    ["1406/01/01", 2],
  ])("on %s the level is %s", (on, standing) => {
    expect(levelOn(grown, day(on))?.standing ?? null).toBe(standing);
  });

  it("a level that began and ended on one day gives way to the next", () => {
    const same = promoted(grown, 3, day("1405/08/20"));
    expect(same.ok && levelOn(same.value, day("1405/08/20"))?.standing).toBe(3);
  });

  it("skips no level, stays on none and goes down by no promotion", () => {
    for (const standing of STANDINGS)
      expect(promoted(grown, standing, day("1405/09/01")).ok).toBe(standing === 3);
    expect(promoted([], 1, day("1405/09/01"))).toMatchObject({ ok: false, refusal: { code: "wrongStep" } });
  });

  it("never goes back in time", () => {
    expect(promoted(grown, 3, day("1405/08/19"))).toMatchObject({
      ok: false,
      refusal: { code: "invalidInput", fields: { decidedOn: expect.stringContaining("۲۰ آبان ۱۴۰۵") } },
    });
  });

  it("leads over three levels to graduation [S5]", () => {
    expect(STANDINGS.map(nextStanding)).toEqual([2, 3, "graduated", null]);
    expect(STANDINGS.map((standing) => standingLabels[standing].fullLabel)).toEqual([
      "سطح یک (معیشتی)",
      "سطح دو (در حال رشد)",
      "سطح سه (متمایز)",
      "فارغ‌التحصیل",
    ]);
  });
});
