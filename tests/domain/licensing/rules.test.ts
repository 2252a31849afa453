import { describe, expect, it } from "vitest";
import {
  INACTIVE_AFTER_MONTHS,
  isInactive,
  monthsWithoutPerformance,
} from "@/lib/domain/licensing/inactivity";
import {
  checkConditions,
  checkDecisionDay,
  type IssueFacts,
  standingConditions,
} from "@/lib/domain/licensing/issue-conditions";
import {
  CHECKLIST_ITEMS,
  type ChecklistItem,
  checklistItems,
  openItems,
} from "@/lib/domain/licensing/opening-checklist";
import { boardProblems, boardProblemText, type ProposedMember } from "@/lib/domain/licensing/proposed-board";
import { checkQuota, DEFAULT_QUOTA, quotaHolderOf } from "@/lib/domain/licensing/quota";
import { boardSeats } from "@/lib/domain/organisation/board";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";

const day = (text: string) => text as CalendarDate;

describe("the quota of an office [S1 ز]", () => {
  it.each([
    [DEFAULT_QUOTA, 0, 0, true],
    [DEFAULT_QUOTA, 1, 0, false],
    [DEFAULT_QUOTA, 0, 1, false],
    [3, 1, 1, true],
    [3, 2, 1, false],
    [1, 2, 0, false], // lowered after the licenses were given
    [0, 0, 0, false],
  ])("of %s with %s licensed and %s pending has room: %s", (quota, licensed, pending, room) => {
    expect(checkQuota({ quota, licensed, pending })).toEqual(
      room
        ? { ok: true, value: null }
        : { ok: false, refusal: { code: "quotaExceeded", params: { quota, licensed, pending } } },
    );
  });

  it("is not touched by the provincial support center [S1 ب-۲-۶]", () => {
    expect([quotaHolderOf("regular"), quotaHolderOf("provincialSupport")]).toEqual(["office", "province"]);
  });
});

describe("a proposed board [S1 ج]", () => {
  const full: ProposedMember[] = boardSeats.map((seat, index) => ({ seat, nationalId: `000000000${index}` }));
  const nobody = new Map<string, string>();

  it("of eight different people in eight seats is complete, in whatever order they were named", () => {
    expect(boardProblems([...full].reverse(), nobody)).toEqual([]);
  });

  it("of nobody lacks all eight", () => {
    expect(boardProblems([], nobody)).toEqual(boardSeats.map((seat) => ({ kind: "emptySeat", seat })));
  });

  it("names each thing that stands against it, seat by seat", () => {
    const members: ProposedMember[] = [
      ...full.filter(({ seat }) => seat !== "training" && seat !== "women"),
      { seat: "chair", nationalId: "1111111111" },
      { seat: "women", nationalId: "0000000001" },
    ];
    const problems = boardProblems(members, new Map([["0000000007", "مرکز راه نو"]]));
    expect(problems).toEqual([
      { kind: "seatTwice", seat: "chair" },
      { kind: "emptySeat", seat: "training" },
      { kind: "personTwice", seat: "women", first: "executive" },
      { kind: "onAnotherBoard", seat: "volunteers", center: "مرکز راه نو" },
    ]);
    for (const problem of problems) expect(boardProblemText(problem)).toMatch(/«.+».*\.$/);
    expect(boardProblemText(problems[3] ?? { kind: "emptySeat", seat: "chair" })).toContain("مرکز راه نو");
  });
});

describe("the three conditions of a license [S1 ب-۳-۱]", () => {
  const facts: IssueFacts = {
    reportedOn: day("2026-05-01"),
    endorsedOn: day("2026-05-10"),
    council: { approved: true, decidedOn: day("2026-05-20"), resolutionNumber: "۱۲" },
  };

  it.each<[string, Partial<IssueFacts>, string | null]>([
    ["all stand", {}, null],
    ["all on one day", { endorsedOn: day("2026-05-20"), reportedOn: day("2026-05-20") }, null],
    ["no report", { reportedOn: null }, "feasibilityReport"],
    ["no endorsement", { endorsedOn: null }, "employmentConfirmation"],
    ["a form newer than its endorsement", { reportedOn: day("2026-05-11") }, "employmentConfirmation"],
    ["no decision", { council: null }, "councilApproval"],
    [
      "declined",
      { council: { approved: false, decidedOn: day("2026-05-20"), resolutionNumber: "۱" } },
      "councilApproval",
    ],
    [
      "decided before the endorsement",
      { council: { approved: true, decidedOn: day("2026-05-09"), resolutionNumber: "۱" } },
      "councilApproval",
    ],
  ])("%s", (_name, change, missing) => {
    const result = checkConditions({ ...facts, ...change });
    expect(result).toEqual(
      missing
        ? { ok: false, refusal: { code: "conditionMissing", params: { condition: missing } } }
        : { ok: true, value: null },
    );
    expect(Object.values(standingConditions({ ...facts, ...change })).every(Boolean)).toBe(missing === null);
  });

  it.each([
    ["2026-05-10", true],
    ["2026-06-01", true],
    ["2026-05-09", false],
    ["2026-06-02", false],
  ])("a decision of %s is taken: %s", (decidedOn, taken) => {
    const bounds = { endorsedOn: day("2026-05-10"), today: day("2026-06-01") };
    const result = checkDecisionDay(day(decidedOn), bounds);
    expect(result.ok ? result.value === decidedOn : Boolean(result.refusal.fields?.["decidedOn"])).toBe(true);
    expect(result.ok).toBe(taken);
  });
});

describe("the opening checklist [S1 ب-۲، ب-۳]", () => {
  it("is done when every item is, whichever comes first", () => {
    const done = new Set<ChecklistItem>();
    for (const [index, item] of [...CHECKLIST_ITEMS].reverse().entries()) {
      expect(openItems(done)).toHaveLength(CHECKLIST_ITEMS.length - index);
      done.add(item);
    }
    expect(openItems(done)).toEqual([]);
  });

  it("is worked off by both departments", () => {
    const owned = (owner: string) => CHECKLIST_ITEMS.filter((item) => checklistItems[item].owner === owner);
    expect(owned("employment")).toEqual(["networkRegistration", "employmentTraining"]);
    expect(owned("participation")).toHaveLength(7);
  });
});

describe("a silent center", () => {
  const month = jalaliMonth;
  it.each([
    ["1404-01", "1405-06", "1405-06", 0],
    ["1404-01", "1405-06", "1405-08", 2],
    ["1404-01", "1405-05", "1405-08", 3],
    ["1404-01", "1404-12", "1405-02", 2], // over the turn of the year
    ["1405-06", null, "1405-08", 3], // never confirmed since it began
    ["1405-08", null, "1405-08", 1],
    ["1405-09", null, "1405-08", 0], // nothing is due yet
    ["1404-01", "1405-09", "1405-08", 0], // confirmed before its time was up
  ])("since %s, last confirmed %s, asked until %s: %s months", (started, confirmed, due, months) => {
    const facts = {
      startedMonth: month(started),
      lastConfirmed: confirmed === null ? null : month(confirmed),
      lastDue: month(due),
    };
    expect(monthsWithoutPerformance(facts)).toBe(months);
    expect(isInactive(facts)).toBe(months >= INACTIVE_AFTER_MONTHS);
  });
});
