import fc from "fast-check";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { changeInput, mendedRecord, registerInput } from "@/lib/domain/beneficiary/input";
import { searchHint } from "@/lib/domain/beneficiary/search-hint";
import { parseCalendarDate } from "@/lib/domain/shared/calendar-date";
import { buildNationalId } from "../build-national-id";

const TODAY = parseCalendarDate("2026-11-11")!;
const nationalId = buildNationalId("123456789");
const person = {
  nationalId,
  name: "مریم کریمی",
  fatherName: "رضا",
  bornOn: "۱۳۷۰/۰۵/۱۲",
  gender: "female",
  targetGroup: "prisonerFamily",
};
const form = { ...person, key: randomUUID(), officeId: "mashhad", form: "written", givenOn: "۱۴۰۵/۰۸/۲۰" };

describe("the form of a registration", () => {
  it("brings the person, the consent and its key", () => {
    const read = registerInput(form, TODAY);
    expect(read).toMatchObject({
      value: {
        officeId: "mashhad",
        record: { nationalId },
        consent: { form: "written", givenOn: "2026-11-11" },
      },
    });
  });

  it("tells at once what is wrong with the person and with the consent", () => {
    const read = registerInput({ ...form, nationalId: "1", form: "", givenOn: "دیروز", key: "x" }, TODAY);
    expect(Object.keys((!read.ok && read.refusal.fields) || {}).sort()).toEqual([
      "form",
      "givenOn",
      "key",
      "nationalId",
    ]);
  });

  it("is refused without consent, and with one of tomorrow", () => {
    expect(registerInput({ ...form, form: undefined }, TODAY).ok).toBe(false);
    expect(registerInput({ ...form, givenOn: "۱۴۰۵/۰۸/۲۱" }, TODAY)).toMatchObject({
      refusal: { fields: { givenOn: expect.any(String) } },
    });
  });

  it("never throws, whatever comes in", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(form), "__proto__"), fc.anything()), (raw) => {
        registerInput(raw, TODAY);
        changeInput(raw);
      }),
    );
  });
});

describe("mending a record", () => {
  const known = { nationalId, mobile: "09151111111", address: "خیابان یکم" };
  const typed = { ...person, nationalId: "" };

  it.each([
    ["nothing typed leaves what is masked", {}, known],
    ["what is typed takes its place", { mobile: "۰۹۱۵۲۲۲۲۲۲۲" }, { ...known, mobile: "09152222222" }],
    ["blanks are nothing typed", { address: "  " }, known],
    ["a box takes a number away", { mobileRemoved: ["", "yes"] }, { ...known, mobile: null }],
    ["a box left open takes nothing away", { addressRemoved: "" }, known],
    [
      "what is typed wins over the box",
      { addressRemoved: ["", "yes"], address: "خیابان دوم" },
      { ...known, address: "خیابان دوم" },
    ],
    ["no box takes a national id away", { nationalIdRemoved: "yes" }, known],
  ])("%s", (_case, fields, expected) => {
    expect(mendedRecord(known, { ...typed, ...fields }, TODAY)).toMatchObject({ value: expected });
  });

  it("refuses a wrong national id instead of keeping the right one", () => {
    expect(mendedRecord(known, { ...typed, nationalId: "123" }, TODAY).ok).toBe(false);
  });
});

describe("who types too little is told what is looked for (two letters are no search among a million)", () => {
  it.each([
    ["", true, null],
    ["م", true, /آغاز نام‌ها/],
    ["م‌ر", true, /آغاز نام‌ها/],
    ["مری", true, null],
    ["۱۲", true, /سه رقم/],
    ["۱۲۳", true, null],
    ["م", false, null],
  ])("«%s», beyond an office %s", (text, wide, hint) => {
    if (hint) expect(searchHint(text, wide)).toMatch(hint);
    else expect(searchHint(text, wide)).toBeNull();
  });
});
