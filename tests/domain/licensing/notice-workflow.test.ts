import { describe, expect, it } from "vitest";
import {
  checkDecision,
  checkHearingDay,
  checkReplyBy,
  isRunning,
  mayBeDecided,
  nextNoticeStatus,
  NOTICE_ACTIONS,
  NOTICE_STATUSES,
  type NoticeAction,
  noticeActionsFrom,
  type NoticeStatus,
  usualReplyBy,
} from "@/lib/domain/licensing/notice-workflow";
import { decideNoticeInput, serveNoticeInput } from "@/lib/domain/licensing/notice-input";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { parseInput } from "@/lib/domain/shared/parse-input";

const servedOn = "2026-11-01" as CalendarDate;

describe("the due process of a silent center", () => {
  const steps: [NoticeStatus, NoticeAction, NoticeStatus][] = [
    ["served", "reply", "answered"],
    ["served", "hear", "heard"],
    ["served", "lift", "lifted"],
    ["served", "suspend", "suspended"],
    ["answered", "hear", "heard"],
    ["answered", "lift", "lifted"],
    ["answered", "suspend", "suspended"],
    ["heard", "lift", "lifted"],
    ["heard", "suspend", "suspended"],
  ];
  const pairs = NOTICE_STATUSES.flatMap((status) => NOTICE_ACTIONS.map((action) => ({ status, action })));

  it.each(pairs)("$status, $action", ({ status, action }) => {
    const step = steps.find(([from, by]) => from === status && by === action);
    expect(nextNoticeStatus(status, action)).toEqual(
      step
        ? { ok: true, value: step[2] }
        : { ok: false, refusal: { code: "wrongStep", params: { status, action } } },
    );
    expect(noticeActionsFrom(status).includes(action)).toBe(step !== undefined);
  });

  it("runs until it is decided on", () => {
    expect(NOTICE_STATUSES.filter(isRunning)).toEqual(["served", "answered", "heard"]);
  });
});

describe("nobody is judged unheard", () => {
  const replyBy = addDays(servedOn, 15);
  it.each([
    ["served", -15, false],
    ["served", 0, false], // the last day still belongs to the center
    ["served", 1, true],
    ["answered", -10, true],
    ["heard", -10, true],
    ["lifted", 1, false],
    ["suspended", 1, false],
  ] as const)("%s, %i days after the deadline: %s", (status, days, possible) => {
    const today = addDays(replyBy, days);
    expect(mayBeDecided({ status, replyBy }, today)).toBe(possible);
    for (const action of ["lift", "suspend"] as const)
      expect(checkDecision({ status, replyBy }, action, today)).toMatchObject(
        possible ? { ok: true } : { ok: false, refusal: { code: "wrongStep" } },
      );
  });

  it("says until when the center may still reply", () => {
    expect(checkDecision({ status: "served", replyBy }, "suspend", servedOn)).toMatchObject({
      refusal: { fields: { form: expect.stringContaining("۲۵ آبان ۱۴۰۵") } },
    });
  });
});

describe("the time for a reply", () => {
  it.each([
    [0, false],
    [9, false],
    [10, true],
    [15, true],
    [60, true],
    [61, false],
  ])("of %i days: %s", (days, fair) => {
    const result = checkReplyBy(addDays(servedOn, days), servedOn);
    expect(result.ok || Object.keys(result.refusal.fields ?? {})).toEqual(fair || ["replyBy"]);
  });

  it("is usually fifteen days", () => {
    expect(usualReplyBy(servedOn)).toBe("2026-11-16");
  });

  it.each([
    ["2026-10-31", false],
    ["2026-11-01", true],
    ["2026-11-11", true],
    ["2026-11-12", false],
  ])("a hearing of %s is taken: %s", (heardOn, taken) => {
    const bounds = { servedOn, today: "2026-11-11" as CalendarDate };
    expect(checkHearingDay(heardOn as CalendarDate, bounds).ok).toBe(taken);
  });
});

describe("what is typed", () => {
  const key = { centerId: "mashhad-1", noticeId: "3", version: "1" };

  it("a notice is read with Persian digits", () => {
    const raw = { centerId: "mashhad-1", replyBy: "۱۴۰۵/۹/۱۰", text: "متن اخطار به اندازهٔ کافی بلند است." };
    expect(parseInput(serveNoticeInput, raw)).toMatchObject({ ok: true, value: { replyBy: "2026-12-01" } });
    expect(parseInput(serveNoticeInput, { ...raw, replyBy: "۱۴۰۵/۱۲/۳۰" })).toMatchObject({
      refusal: { fields: { replyBy: expect.any(String) } },
    });
  });

  it.each([
    ["lifting needs no end", { decision: "lift", until: "" }, null],
    ["a suspension needs its end", { decision: "suspend", until: "" }, ["until"]],
    ["a suspension with its end", { decision: "suspend", until: "۱۴۰۵/۱۱/۳۰" }, null],
    ["a day that is none", { decision: "suspend", until: "۱۴۰۵/۱۲/۳۰" }, ["until"]],
    ["a third way", { decision: "toString", until: "" }, ["decision"]],
    ["no reason", { decision: "lift", until: "", reason: "" }, ["reason"]],
    ["neither reason nor end", { decision: "suspend", until: "", reason: "" }, ["reason", "until"]],
  ])("%s", (_case, change, fields) => {
    const result = parseInput(decideNoticeInput, { ...key, reason: "دلیل تصمیم", ...change });
    expect(result.ok ? null : Object.keys(result.refusal.fields ?? {})).toEqual(fields);
  });
});
