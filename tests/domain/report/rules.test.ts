import { describe, expect, it } from "vitest";
import { policy1400 } from "@/lib/domain/aid/policy-version";
import { decideReportInput, narrativeInput, newRevisionInput } from "@/lib/domain/report/input";
import { emptyNarrative } from "@/lib/domain/report/narrative";
import { buildReportNumber } from "@/lib/domain/report/report-number";
import { checkSending, reportDeadline, reportTimeliness } from "@/lib/domain/report/sending";
import { nextReportStatus, REPORT_ACTIONS, REPORT_STATUSES } from "@/lib/domain/report/workflow";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { parseInput } from "@/lib/domain/shared/parse-input";

const month = jalaliMonth("1405-08");
const narrative = { ...emptyNarrative, general: "نشست با بانک‌ها" };
/** 20 Azar 1405, the last day for the report of Aban. */
const lastDay = new Date("2026-12-11T20:00:00Z");
const dayAfter = new Date("2026-12-11T20:31:00Z");
const draft = { month, narrative, firstSentLate: null };

describe("workflow [S1 ط]", () => {
  const allowed: Record<string, string> = {
    "draft write": "draft",
    "draft send": "sent",
    "sent acknowledge": "acknowledged",
    "sent return": "returned",
    "sent revise": "sent",
    "returned revise": "returned",
    "acknowledged revise": "acknowledged",
  };
  it.each(REPORT_STATUSES.flatMap((status) => REPORT_ACTIONS.map((action) => [status, action] as const)))(
    "%s, %s",
    (status, action) => {
      const next = nextReportStatus(status, action);
      expect(next.ok ? next.value : next.refusal.code).toBe(allowed[`${status} ${action}`] ?? "wrongStep");
    },
  );
});

describe("deadline and punctuality: the day of the report of the policy in force", () => {
  it("is the 20th of the next month by default", () => {
    expect(reportDeadline([policy1400], month)).toEqual({ ok: true, value: "2026-12-11" });
  });

  it("does not exist for a month before the first policy", () => {
    const none = reportDeadline([policy1400], jalaliMonth("1400-05"));
    expect(none.ok ? null : none.refusal.code).toBe("policyMissing");
  });

  it.each([
    ["in time on the last day", draft, lastDay, false],
    ["late the day after, which is recorded, not forbidden", draft, dayAfter, true],
    [
      "a correction keeps what the first sending was: in time",
      { ...draft, firstSentLate: false },
      dayAfter,
      false,
    ],
    [
      "a correction keeps what the first sending was: late",
      { ...draft, firstSentLate: true },
      dayAfter,
      true,
    ],
  ])("%s", (_what, report, now, sentLate) => {
    expect(checkSending(report, [policy1400], now)).toEqual({ ok: true, value: { sentLate } });
  });

  it.each([
    ["a month that has not ended", { ...draft, month: jalaliMonth("1405-09") }, "wrongStep"],
    ["a month of the future", { ...draft, month: jalaliMonth("1406-01") }, "wrongStep"],
    ["a report that says nothing", { ...draft, narrative: emptyNarrative }, "formIncomplete"],
    ["a month without a policy", { ...draft, month: jalaliMonth("1399-01") }, "policyMissing"],
  ])("%s is not sent", (_what, report, code) => {
    const sending = checkSending(report, [policy1400], lastDay);
    expect(sending.ok ? "sent" : sending.refusal.code).toBe(code);
  });

  it.each([
    [null, lastDay, "notDue"],
    [null, dayAfter, "missing"],
    [{ sentLate: false }, dayAfter, "onTime"],
    [{ sentLate: true }, dayAfter, "late"],
  ] as const)("%j at %s is %s", (first, now, state) => {
    const deadline = reportDeadline([policy1400], month);
    expect(deadline.ok && reportTimeliness(deadline.value, first, now)).toBe(state);
  });
});

describe("number", () => {
  it("is year, province and serial, and grows beyond four digits", () => {
    expect(buildReportNumber(1405, "IR-09", 8)).toBe("1405-09-0008");
    expect(buildReportNumber(1405, "IR-09", 12345)).toBe("1405-09-12345");
    expect(() => buildReportNumber(1405, "khorasan", 1)).toThrow(RangeError);
    expect(() => buildReportNumber(1405, "IR-09", 0)).toThrow(RangeError);
  });
});

describe("what a form may say", () => {
  const key = { provinceId: "IR-09", month: "۱۴۰۵-۰۸", revision: "۱", version: "2" };
  const problems = (input: Parameters<typeof parseInput>[0], raw: Record<string, string>) => {
    const parsed = parseInput(input, raw);
    return parsed.ok ? [] : Object.keys(parsed.refusal.fields ?? {});
  };
  it("narratives may be empty, and are not endless", () => {
    expect(problems(narrativeInput, key)).toEqual([]);
    expect(problems(narrativeInput, { ...key, training: "ا".repeat(8001) })).toEqual(["training"]);
  });

  it.each([
    ["province", { provinceId: "mashhad" }, "provinceId"],
    ["month", { month: "1405-13" }, "month"],
    ["revision", { revision: "0" }, "revision"],
    ["version", { version: "x" }, "version"],
  ])("nonsense for %s is refused", (_what, wrong, field) => {
    expect(problems(narrativeInput, { ...key, ...wrong })).toEqual([field]);
  });

  it("a return needs its reason, an acknowledgement none", () => {
    expect(problems(decideReportInput, { ...key, decision: "acknowledge" })).toEqual([]);
    expect(problems(decideReportInput, { ...key, decision: "return", reason: "  " })).toEqual(["reason"]);
    expect(problems(decideReportInput, { ...key, decision: "else" })).toContain("decision");
  });

  it("a correction needs its reason", () => {
    expect(problems(newRevisionInput, { ...key, reason: "" })).toEqual(["reason"]);
  });
});
