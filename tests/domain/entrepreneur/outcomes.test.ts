import { describe, expect, it } from "vitest";
import { outcomesOf } from "@/lib/domain/entrepreneur/outcomes";
import { levelRules1404 } from "@/lib/domain/entrepreneur/rules";

const outcomes = outcomesOf(levelRules1404);
const outcome = (standing: number, first: number, second: number) =>
  outcomes.find((one) => one.standing === standing && one.first === first && one.second === second);

describe("what an evaluation can end in", () => {
  it.each([
    [1, 0, 0, false, null, "۱۰ فاکتور و ۲ دوره پایه تا سطح دو"],
    [1, 8, 2, false, 2, "۲ فاکتور تا سطح دو"],
    [1, 10, 1, false, 1, "۱ دوره پایه تا سطح دو"],
    [1, 10, 2, true, 0, "شرط سطح دو برقرار است"],
    [2, 0, 0, false, null, "۱ محصول جدید یا رشد درآمد تا سطح سه"],
    [2, 1, 0, false, 1, "نخستین فروش محصول جدید یا رشد درآمد تا سطح سه"],
    [2, 0, 1, false, 1, "۱ محصول جدید یا رشد درآمد تا سطح سه"],
    [2, 2, 0, true, 0, "شرط سطح سه برقرار است"],
    [2, 0, 2, true, 0, "شرط سطح سه برقرار است"],
    [3, 1, 1, false, 1, "۱ قرارداد تا فارغ‌التحصیلی"],
    [3, 2, 1, true, 0, "شرط فارغ‌التحصیلی برقرار است"],
    [4, 0, 0, false, null, null],
  ])(
    "of standing %i with %i and %i (domain page 3, exact measures)",
    (standing, first, second, met, steps, gap) => {
      expect(outcome(standing, first, second)).toMatchObject({ met, steps, gap });
    },
  );

  it("is said once for each standing and each way its two criteria can stand", () => {
    expect(outcomes).toHaveLength(11 * 3 + 3 * 3 + 3 * 2 + 1);
    const keys = outcomes.map(({ standing, first, second }) => `${standing}/${first}/${second}`);
    expect(new Set(keys).size).toBe(outcomes.length);
  });
});
