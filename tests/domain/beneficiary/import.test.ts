import { describe, expect, it } from "vitest";
import { exportFilter } from "@/lib/domain/beneficiary/export-input";
import { IMPORT_STATUSES, importWorkflow } from "@/lib/domain/beneficiary/import";
import { errorText, type ImportRowFacts, progressOf, viewRow } from "@/lib/domain/beneficiary/import-view";
import { readBeneficiary } from "@/lib/domain/beneficiary/read-record";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { buildTexts } from "./build-texts";

describe("the way of a spreadsheet", () => {
  it.each([
    ["reading", ["cancel"]],
    ["ready", ["commit", "refresh", "cancel"]],
    ["committed", []],
    ["cancelled", []],
    ["failed", []],
  ] as const)("%s allows %j", (status, actions) => {
    expect(importWorkflow.actionsFrom(status)).toEqual(actions);
    expect(IMPORT_STATUSES).toContain(status);
  });
});

const person = () => {
  const read = readBeneficiary(buildTexts(), "2026-11-11" as CalendarDate);
  if (!read.ok) throw new Error("no person");
  return read.value;
};
const facts = (change: Partial<ImportRowFacts>): ImportRowFacts => ({
  row: 12,
  outcome: "new",
  record: person(),
  errors: null,
  changed: [],
  personId: null,
  personName: null,
  officeName: null,
  ...change,
});

describe("a row of a preview", () => {
  it("shows a person's national id in part only [domain page 3]", () => {
    const { person: name, nationalId, row } = viewRow(facts({}));
    expect([row, name]).toEqual(["۱۲", "مریم نوروزی"]);
    expect(nationalId).toMatch(/^\D*۰۹۳•+/);
  });

  it("tells what would change, mobile and address in part only", () => {
    const changed = [
      "mobile",
      "address",
      "education",
      "bornOn",
      "householdMembers",
      "livelihoodAid",
    ] as const;
    const { details } = viewRow(facts({ outcome: "update", changed: [...changed] }));
    expect(details).toEqual([
      expect.stringMatching(/^شماره همراه: .*•/),
      "نشانی: ••••••",
      "تحصیلات: دیپلم",
      "تاریخ تولد: ۱۲ مرداد ۱۳۷۰",
      "شمار اعضای خانوار: ۴",
      "کمک‌معیشت: بله",
    ]);
  });

  it.each([
    [null, "در جای دیگری ثبت شده است."],
    ["ادارهٔ طبس", "در ادارهٔ طبس ثبت شده است."],
  ])("of somebody registered elsewhere names %s and no more", (officeName, text) => {
    expect(viewRow(facts({ outcome: "elsewhere", officeName })).details).toEqual([text]);
  });

  it("names the cell of what is wrong, and the column where it has a name", () => {
    const error = { cell: "C12", heading: "نام پدر", message: "خالی است." };
    expect(errorText(error)).toBe("خانهٔ C12، ستون «نام پدر»: خالی است.");
    expect(errorText({ ...error, heading: "" })).toBe("خانهٔ C12: خالی است.");
  });
});

it.each([
  [1, null, "۱ ردیف خوانده شد.", null],
  [500, 1_001, "۵۰۰ ردیف از ۱٬۰۰۱ ردیف خوانده شد.", 49],
  [1_200, 1_001, "۱٬۲۰۰ ردیف از ۱٬۰۰۱ ردیف خوانده شد.", 100],
])("progress: %s of %s rows", (rowsRead, rowsExpected, text, percent) => {
  expect(progressOf({ status: "reading", rowsRead, rowsExpected })).toEqual({
    status: "reading",
    text,
    percent,
  });
});

it("an export reads its filters as the list does", () => {
  expect(exportFilter({ q: " علي‌۱۲ ", group: "" })).toEqual({
    q: "علی‌12",
    province: null,
    office: null,
    group: null,
    entrepreneur: null,
  });
  expect(exportFilter({ province: "IR-09\0", office: "x".repeat(99) })).toMatchObject({
    province: "IR-09",
    office: "x".repeat(64),
  });
});
