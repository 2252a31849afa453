import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAllDecided, checkMonthBegun } from "@/lib/domain/month/guards";
import { monthActionLabels, monthStatusViews } from "@/lib/domain/month/labels";
import { nextSteps } from "@/lib/domain/month/next-step";
import {
  actionsFrom,
  MONTH_ACTIONS,
  MONTH_STATUSES,
  type MonthStatus,
  nextStatus,
} from "@/lib/domain/month/workflow";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";

/** What each action leads to, in the order of MONTH_ACTIONS: log, submit, verify, return, confirm, reopen, pay. */
const table: Record<MonthStatus, (MonthStatus | null)[]> = {
  open: ["open", "submitted", null, null, null, null, null],
  submitted: [null, null, "officeVerified", "returned", null, null, null],
  returned: ["returned", "submitted", null, null, null, null, null],
  officeVerified: [null, null, null, "returned", "confirmed", null, null],
  confirmed: [null, null, null, null, null, "officeVerified", "paid"],
  paid: [null, null, null, null, null, null, null],
};
const cases = MONTH_STATUSES.flatMap((status) =>
  MONTH_ACTIONS.map((action, index) => ({ status, action, next: table[status][index] ?? null })),
);

describe("S1 ح نکته ۳: states of a center-month (domain page 2)", () => {
  it.each(cases)("$status, $action: $next", ({ status, action, next }) => {
    const refused = { ok: false, refusal: { code: "wrongState", params: { status, action } } };
    expect(nextStatus(status, action)).toEqual(next ? { ok: true, value: next } : refused);
    expect(actionsFrom(status).includes(action)).toBe(next !== null);
  });

  it("a confirmed month has always been submitted and verified after its last change", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MONTH_ACTIONS), { maxLength: 60 }), (actions) => {
        let status: MonthStatus = "open";
        const done: string[] = [];
        for (const action of actions) {
          const next = nextStatus(status, action);
          if (!next.ok) continue;
          status = next.value;
          done.push(action);
        }
        if (status !== "confirmed" && status !== "paid") return;
        const lastLog = Math.max(done.lastIndexOf("log"), done.lastIndexOf("return"));
        expect(done.indexOf("submit", lastLog + 1)).toBeGreaterThan(lastLog);
        expect(done.lastIndexOf("verify")).toBeGreaterThan(done.lastIndexOf("submit"));
        expect(done.filter((action) => action === "pay").length).toBe(status === "paid" ? 1 : 0);
      }),
    );
  });

  it("says who acts next exactly where somebody can", () => {
    for (const status of MONTH_STATUSES)
      expect(nextSteps[status].waitsFor === null).toBe(["confirmed", "paid"].includes(status));
    const labels = [
      ...Object.values(monthStatusViews).map(({ label }) => label),
      ...Object.values(monthActionLabels),
    ];
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe("guards of a month", () => {
  const now = new Date("2026-11-21T20:29:00Z"); // 30 Aban 1405, 23:59 in Tehran

  it.each([
    ["1405-07", true],
    ["1405-08", true],
    ["1405-09", false],
  ])("at 23:59 on 30 Aban 1405 the month %s has begun: %s", (month, begun) => {
    const result = checkMonthBegun(jalaliMonth(month), now);
    expect(result.ok).toBe(begun);
    if (!result.ok) expect(result.refusal.code).toBe("monthNotBegun");
  });

  it("two minutes later Azar has begun", () => {
    expect(checkMonthBegun(jalaliMonth("1405-09"), new Date("2026-11-21T20:31:00Z")).ok).toBe(true);
  });

  it("a month is verified only when every entry is decided", () => {
    expect(checkAllDecided(["accepted", "reduced", "rejected"]).ok).toBe(true);
    expect(checkAllDecided([]).ok).toBe(true);
    expect(checkAllDecided(["accepted", "pending", "pending"])).toEqual({
      ok: false,
      refusal: { code: "entriesUndecided", params: { count: 2 } },
    });
  });
});
