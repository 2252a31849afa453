import { describe, expect, it } from "vitest";
import { type AttentionFacts, attentionOf, ATTENTION_REASONS } from "@/lib/domain/entrepreneur/attention";
import { attentionReasonLabels } from "@/lib/domain/entrepreneur/attention-labels";
import { evaluate } from "@/lib/domain/entrepreneur/evaluation";
import { buildBasicCourses, buildInvoices, day, nothing } from "./build-evidence";

const judge = (invoices: number) =>
  evaluate(
    { standing: 1, sinceOn: day("1405/01/01") },
    { ...nothing, courses: buildBasicCourses(), invoices: buildInvoices(invoices, "1405/08/01") },
    day("1405/08/20"),
  );
const calm: AttentionFacts = {
  overdueDays: 0,
  salesFallPercent: null,
  silentDays: null,
  planDaysLeft: null,
  evaluation: judge(0),
  proposed: false,
};
const order = (facts: Partial<AttentionFacts>) => attentionOf({ ...calm, ...facts }).order;

describe("who needs attention [page 3, the caseworker's day]", () => {
  it.each([
    ["nothing", {}, []],
    ["an installment one day late", { overdueDays: 1 }, ["overdueInstallment"]],
    ["falling sales", { salesFallPercent: 40 }, ["fallingSales"]],
    ["silence", { silentDays: 60 }, ["silence"]],
    ["a plan that ends in seven days", { planDaysLeft: 7 }, ["planNearDeadline"]],
    ["a plan that ends in eight days", { planDaysLeft: 8 }, []],
    ["a plan past its deadline", { planDaysLeft: -3 }, ["planNearDeadline"]],
    ["three invoices to go", { evaluation: judge(7) }, ["nearPromotion"]],
    ["four invoices to go", { evaluation: judge(6) }, []],
    ["ready for promotion", { evaluation: judge(10) }, ["nearPromotion"]],
    ["a proposal that waits", { evaluation: judge(10), proposed: true }, []],
    ["two reasons", { silentDays: 70, overdueDays: 3 }, ["overdueInstallment", "silence"]],
  ])("%s", (_case, facts, reasons) => {
    expect(attentionOf({ ...calm, ...facts }).reasons).toEqual(reasons);
  });

  it("comes in the order of the page, among equals the more urgent first", () => {
    const caseload: Partial<AttentionFacts>[] = [
      { overdueDays: 90 },
      { overdueDays: 1, silentDays: 400 },
      { salesFallPercent: 100 },
      { salesFallPercent: 40, silentDays: 400 },
      { silentDays: 400 },
      { silentDays: 0 },
      { planDaysLeft: -30 },
      { planDaysLeft: 0 },
      { planDaysLeft: 7, evaluation: judge(10) },
      { evaluation: judge(10) },
      { evaluation: judge(9) },
      { evaluation: judge(7) },
      {},
    ];
    const orders = caseload.map(order);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
    expect(new Set(orders).size).toBe(caseload.length);
  });

  it("is a whole number of 32 bits, and no urgency lifts anybody over an earlier reason", () => {
    const extremes = [
      order({ overdueDays: 1 }),
      order({ salesFallPercent: 100 }),
      order({ silentDays: 10_000_000 }),
      order({ planDaysLeft: -10_000_000 }),
      order({ evaluation: judge(10) }),
      order({}),
    ];
    expect(extremes).toEqual([...extremes].sort((a, b) => a - b));
    for (const value of extremes) expect(Number.isInteger(value) && value >= 0 && value < 2 ** 31).toBe(true);
  });

  it("names every reason", () => {
    for (const reason of ATTENTION_REASONS) expect(attentionReasonLabels[reason]).not.toBe("");
  });
});
