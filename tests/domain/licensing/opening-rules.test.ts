import { describe, expect, it } from "vitest";
import {
  correctOpeningItemInput,
  openAccountInput,
  recordOpeningItemInput,
  renewLicenseInput,
  revokeLicenseInput,
  suspendLicenseInput,
} from "@/lib/domain/licensing/license-input";
import { CHECKLIST_ITEMS, type ChecklistItem } from "@/lib/domain/licensing/opening-checklist";
import {
  checkItemDay,
  checkOpening,
  isAccountItem,
  readReference,
} from "@/lib/domain/licensing/opening-rules";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { parseInput } from "@/lib/domain/shared/parse-input";

const day = (text: string) => text as CalendarDate;
const number = "1405-09-0012";
const SHEBA = "IR820540102680020817909002";

describe("the day of an opening item", () => {
  it.each([
    ["2026-05-31", "doneOn"], // before the license
    ["2026-06-01", "ok"],
    ["2026-11-11", "ok"],
    ["2026-11-12", "doneOn"], // tomorrow
  ])("on %s: %s", (doneOn, expected) => {
    const result = checkItemDay(day(doneOn), { issuedOn: day("2026-06-01"), today: day("2026-11-11") });
    expect(result.ok ? "ok" : Object.keys(result.refusal.fields ?? {}).join()).toBe(expected);
  });
});

describe("what an opening item refers to", () => {
  it.each([
    ["networkRegistration", "۱۲۳/۴", "۱۲۳/۴"],
    ["networkRegistration", "", null],
    ["bankAccount", "IR82 0540 1026 8002 0817 9090 02", SHEBA],
    ["bankAccount", "", null],
    ["bankAccount", "IR82 0540 1026 8002 0817 9090 03", null],
  ] as const)("of %s: «%s» is taken as %s [S1 ب-۲-۲، ب-۳-۲]", (item, text, expected) => {
    const result = readReference(item, text);
    expect(result.ok ? result.value : null).toBe(expected);
    if (!result.ok) expect(result.refusal.fields).toHaveProperty("reference");
  });

  it.each(["forms", "sign", "seal", "employmentTraining", "systemsTraining"] as const)(
    "of %s: may be left out",
    (item) => {
      expect(readReference(item, "")).toEqual({ ok: true, value: null });
      expect(readReference(item, "صورت‌جلسه ۱۲")).toEqual({ ok: true, value: "صورت‌جلسه ۱۲" });
    },
  );
});

it("knows the two items that are done only by creating the account [S1 ب-۳-۴]", () => {
  expect(CHECKLIST_ITEMS.filter(isAccountItem)).toEqual(["chairAccount", "representativeAccount"]);
});

describe("a center opens when its whole list is done", () => {
  const facts = { validUntil: day("2028-06-01"), today: day("2026-11-11") };
  const all = new Set<ChecklistItem>(CHECKLIST_ITEMS);

  it.each(CHECKLIST_ITEMS)("and not while %s is missing", (item) => {
    const done = new Set(all);
    done.delete(item);
    expect(checkOpening({ ...facts, done }).ok).toBe(false);
  });

  it("and the refusal names all that is missing", () => {
    const done = new Set(all);
    done.delete("sign");
    done.delete("chairAccount");
    const result = checkOpening({ ...facts, done });
    expect(result).toMatchObject({
      refusal: {
        fields: {
          form: "برای گشایش مرکز این کارها مانده است: «تحویل تابلو»، «حساب کاربری رئیس هیئت عامل».",
        },
      },
    });
  });

  it("and while its license is valid", () => {
    expect(checkOpening({ ...facts, done: all }).ok).toBe(true);
    expect(checkOpening({ ...facts, done: all, today: facts.validUntil }).ok).toBe(true);
    expect(checkOpening({ ...facts, done: all, today: day("2028-06-02") }).ok).toBe(false);
  });
});

describe("what is typed", () => {
  const item = { number, item: "bankAccount", doneOn: "۱۴۰۵/۸/۱۲", reference: "۸۲۰۵۴۰۱۰۲۶۸۰۰۲۰۸۱۷۹۰۹۰۰۲" };
  const correction = { ...item, wasOn: "2026-11-02", wasReference: SHEBA, reason: "شماره جابه‌جا شده بود" };
  const account = { number, item: "chairAccount", username: "Chair.One", name: "رئیس تازه", mobile: "" };
  const step = { number, version: "3" };

  it("is read in any digits", () => {
    expect(parseInput(recordOpeningItemInput, item)).toEqual({
      ok: true,
      value: { number, item: "bankAccount", doneOn: "2026-11-03", reference: SHEBA },
    });
    expect(parseInput(correctOpeningItemInput, correction)).toEqual({
      ok: true,
      value: { ...correction, doneOn: "2026-11-03", reference: SHEBA },
    });
    const empty = { ...correction, item: "seal", wasReference: "", reference: "" };
    expect(parseInput(correctOpeningItemInput, empty)).toMatchObject({
      value: { wasReference: null, reference: null },
    });
    expect(parseInput(openAccountInput, account)).toMatchObject({
      ok: true,
      value: { username: "chair.one", mobile: null },
    });
    expect(parseInput(renewLicenseInput, { ...step, validUntil: "1407/8/1" })).toMatchObject({ ok: true });
  });

  it.each([
    ["an account item ticked off", recordOpeningItemInput, { ...item, item: "chairAccount" }, "item"],
    ["an unknown item", recordOpeningItemInput, { ...item, item: "constructor" }, "item"],
    ["a wrong Sheba", recordOpeningItemInput, { ...item, reference: "IR00" }, "reference"],
    ["a day that does not exist", recordOpeningItemInput, { ...item, doneOn: "1405/12/30" }, "doneOn"],
    ["a number that is none", recordOpeningItemInput, { ...item, number: "12" }, "number"],
    ["a correction without reason", correctOpeningItemInput, { ...correction, reason: "چرا" }, "reason"],
    ["a correction at length", correctOpeningItemInput, { ...correction, reason: "ا".repeat(501) }, "reason"],
    ["a correction to a wrong Sheba", correctOpeningItemInput, { ...correction, reference: "" }, "reference"],
    ["a correction of an account", correctOpeningItemInput, { ...correction, item: "chairAccount" }, "item"],
    ["a correction of nothing seen", correctOpeningItemInput, { ...correction, wasOn: "" }, "wasOn"],
    [
      "a correction of what cannot have been seen",
      correctOpeningItemInput,
      { ...correction, wasReference: "x".repeat(401) },
      "wasReference",
    ],
    ["an account for another item", openAccountInput, { ...account, item: "seal" }, "item"],
    ["a user name that is none", openAccountInput, { ...account, username: "رئیس" }, "username"],
    ["an account of nobody", openAccountInput, { ...account, name: "" }, "name"],
    [
      "a suspension without reason",
      suspendLicenseInput,
      { ...step, until: "1405/12/1", reason: " " },
      "reason",
    ],
    ["a suspension without end", suspendLicenseInput, { ...step, until: "", reason: "دلیل کافی" }, "until"],
    ["a revocation without reason", revokeLicenseInput, { ...step, reason: "چرا" }, "reason"],
    ["a renewal without end", renewLicenseInput, { ...step, validUntil: "بعدا" }, "validUntil"],
    ["a form without version", revokeLicenseInput, { number, reason: "دلیل کافی" }, "version"],
  ])("is refused when it is %s", (_case, schema, raw, field) => {
    expect(parseInput(schema, raw)).toMatchObject({
      ok: false,
      refusal: { fields: { [field]: expect.any(String) } },
    });
  });
});
