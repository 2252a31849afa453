import { describe, expect, it } from "vitest";
import {
  applicationStepInput,
  createApplicationInput,
  issueLicenseInput,
  recordDecisionInput,
  rejectApplicationInput,
  renameInput,
  returnApplicationInput,
  reviewPartsInput,
  savePartInput,
} from "@/lib/domain/licensing/application-input";
import {
  buildApplicationNumber,
  formatApplicationNumber,
  parseApplicationNumber,
} from "@/lib/domain/licensing/application-number";
import { parseInput } from "@/lib/domain/shared/parse-input";
import type { Result } from "@/lib/domain/shared/result";
import { buildPartForm, today } from "./build-application-form";

const number = "1405-09-0012";
const step = { number: "۱۴۰۵-۰۹-۰۰۱۲", version: "3" };
const fieldsOf = (result: Result<unknown>) => (result.ok ? [] : Object.keys(result.refusal.fields ?? {}));

describe("an application's number: Jalali year, province, serial", () => {
  it.each([
    [1405, "IR-09", 12, "1405-09-0012"],
    [1405, "IR-29", 9999, "1405-29-9999"],
    [1499, "IR-01", 1, "1499-01-0001"],
  ])("%s, %s, %s: %s", (year, province, serial, text) => {
    const built = buildApplicationNumber(year, province, serial);
    expect(built).toBe(text);
    expect(parseApplicationNumber(formatApplicationNumber(built))).toBe(text);
  });

  it.each([
    ["IR-9", 1],
    ["09", 1],
    ["IR-09", 0],
    ["IR-09", 10_000],
    ["IR-09", 1.5],
    ["IR-09", NaN],
  ])("%s, %s has none", (province, serial) => {
    expect(() => buildApplicationNumber(1405, province, serial)).toThrow(RangeError);
  });

  it.each([
    "",
    "1405-09-12",
    "1205-09-0012",
    "1405-09-0012\n",
    " 1405-09-0012",
    "1405-09-0012'",
    "1405/09/0012",
  ])("%j is no number", (text) => expect(parseApplicationNumber(text)).toBeNull());
});

describe("the form of a new application", () => {
  const form = {
    formKey: "5f3b8a52-3d0c-4d0e-9f50-7f6f8d9b1c2a",
    officeId: "neyshabur",
    kind: "regular",
    centerName: " مركز راه نو ",
  };
  it("is read with Persian letters", () => {
    expect(parseInput(createApplicationInput, form)).toMatchObject({
      ok: true,
      value: { centerName: "مرکز راه نو" },
    });
  });

  it.each([
    ["formKey", "1"],
    ["formKey", undefined],
    ["formKey", `${form.formKey}\n`],
    ["officeId", "Neyshabur"],
    ["officeId", "a'; drop"],
    ["officeId", "x\0"],
    ["kind", "constructor"],
    ["kind", ""],
    ["centerName", "آب"],
    ["centerName", "\u200C\u202E\0"],
    ["centerName", "ا".repeat(121)],
    ["centerName", ["یک مرکز", "دو مرکز"]],
  ])("is refused with %s %j", (name, value) => {
    expect(fieldsOf(parseInput(createApplicationInput, { ...form, [name]: value }))).toEqual([name]);
  });
});

describe("a step names the application and what the person saw of it", () => {
  it("in any digits", () => {
    expect(parseInput(applicationStepInput, step)).toEqual({ ok: true, value: { number, version: 3 } });
  });

  const forms = [
    ["applicationStepInput", applicationStepInput, {}],
    ["renameInput", renameInput, { centerName: "مرکز راه نو" }],
    ["returnApplicationInput", returnApplicationInput, { note: "" }],
    ["rejectApplicationInput", rejectApplicationInput, { reason: "مکان مناسب نیست" }],
    ["issueLicenseInput", issueLicenseInput, { validUntil: "1407/08/20" }],
    [
      "recordDecisionInput",
      recordDecisionInput,
      { decision: "approved", decidedOn: "۱۴۰۵/۸/۱۹", session: "۱۲", resolution: "۱۲/۳", note: "" },
    ],
  ] as const;
  it.each(forms)("%s: wholly, and neither without number nor without version", (_name, schema, rest) => {
    expect(parseInput(schema, { ...step, ...rest }).ok).toBe(true);
    expect(fieldsOf(parseInput(schema, { ...step, ...rest, number: "1405" }))).toEqual(["number"]);
    expect(fieldsOf(parseInput(schema, { ...step, ...rest, version: undefined }))).toEqual(["version"]);
    expect(fieldsOf(parseInput(schema, { ...step, ...rest, version: "-1" }))).toEqual(["version"]);
  });

  it.each([
    [rejectApplicationInput, "reason", ["", "نه", "ا".repeat(1001), "\u200C\u200C\u200C\u200C\u200C\u200C"]],
    [issueLicenseInput, "validUntil", ["", "1404/12/30", "2027-01-01"]],
    [recordDecisionInput, "decision", ["", "approve", "toString"]],
    [recordDecisionInput, "decidedOn", ["", "1404/12/30", "فردا"]],
    [recordDecisionInput, "session", ["", " ", "ا".repeat(61)]],
    [recordDecisionInput, "resolution", ["", "\0", "ا".repeat(61)]],
  ] as const)("what is wrong is told beside its field (%#)", (schema, name, values) => {
    const [, , rest] = forms.find((form) => form[1] === schema) ?? [null, null, {}];
    for (const value of values)
      expect(fieldsOf(parseInput(schema, { ...step, ...rest, [name]: value })), value).toEqual([name]);
  });
});

describe("a part to be saved", () => {
  it("is read with the version it was begun from; 0 where nobody has saved it yet", () => {
    const saved = savePartInput(
      { number, version: "0", part: "member-2", ...buildPartForm("member-2") },
      today,
    );
    expect(saved).toMatchObject({ ok: true, value: { number, version: 0, part: "member-2" } });
  });

  it.each([
    [{ part: "board" }, "part"],
    [{ part: "member-9" }, "part"],
    [{ part: "__proto__" }, "part"],
    [{ version: "" }, "version"],
    [{ "fields.nationalId": "1234567890" }, "fields.nationalId"],
  ])("is refused with %j", (change, field) => {
    const raw = { number, version: "1", part: "member-2", ...buildPartForm("member-2"), ...change };
    expect(fieldsOf(savePartInput(raw, today))).toEqual([field]);
  });
});

describe("the review, section by section and member by member [S1 ب-۲-۱]", () => {
  const review = (part: string, decision: unknown, reason?: unknown, version: unknown = "2") => ({
    ...{ [`decision.${part}`]: decision, [`reason.${part}`]: reason, [`version.${part}`]: version },
  });

  it("takes what has been decided, in the order of the form, and leaves the rest", () => {
    const raw = {
      number,
      ...review("member-1", "accepted", "نادیده"),
      ...review("firms", "returned", "  نام بنگاه‌ها كامل نيست "),
      ...review("place", ""),
      ...review("meetings", "approve"),
      ...review("board", "accepted"),
      ...review("__proto__", "accepted"),
    };
    expect(reviewPartsInput(raw)).toEqual({
      ok: true,
      value: {
        number,
        decisions: [
          { part: "firms", version: 2, decision: "returned", reason: "نام بنگاه‌ها کامل نیست" },
          { part: "member-1", version: 2, decision: "accepted", reason: "" },
        ],
      },
    });
    expect(reviewPartsInput({ number })).toEqual({ ok: true, value: { number, decisions: [] } });
  });

  it.each([
    ["no reason", review("firms", "returned"), "reason.firms"],
    ["a reason of nothing", review("firms", "returned", " \u200C \0  "), "reason.firms"],
    ["a reason too short", review("firms", "returned", "ناقص"), "reason.firms"],
    ["a reason too long", review("firms", "returned", "ا".repeat(1001)), "reason.firms"],
    ["two reasons", review("firms", "returned", ["دلیل نخست", "دلیل دوم"]), "reason.firms"],
    ["no version", review("firms", "accepted", "", null), "form"],
    ["a nonsense version", review("firms", "accepted", "", "x"), "form"],
    ["no number", { ...review("firms", "accepted"), number: "" }, "number"],
  ])("is refused with %s", (_why, raw, field) => {
    const form = { number, ...raw };
    expect(fieldsOf(reviewPartsInput(form))).toEqual([field]);
  });

  it.each([null, undefined, "x", [], 1, { decision: "accepted", number }])("never throws: %j", (raw) => {
    expect(reviewPartsInput(raw).ok).toBe(false);
  });
});
