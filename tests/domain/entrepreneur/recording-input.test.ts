import { describe, expect, it } from "vitest";
import { EVIDENCE_KINDS } from "@/lib/domain/entrepreneur/evidence";
import { enrolInput, tickInput, voidRecordInput } from "@/lib/domain/entrepreneur/input";
import { parseRecording } from "@/lib/domain/entrepreneur/recording-input";
import { parseInput } from "@/lib/domain/shared/parse-input";
import { day } from "./build-evidence";

const fieldsOf = (result: { ok: true } | { ok: false; refusal: { fields?: object } }) =>
  result.ok ? [] : Object.keys(result.refusal.fields ?? {}).sort();

describe("the short forms [domain page 3, the caseworker's day]", () => {
  it.each([
    [
      "salesInvoice",
      { number: " ۱۲ ", issuedOn: "۱۴۰۵/۸/۱", amountRial: "۲۵۰٬۰۰۰", customer: "", productId: "" },
      { number: "۱۲", issuedOn: day("1405/08/01"), amountRial: 2_500_000n, customer: null, productId: null },
    ],
    [
      "salesInvoice",
      { number: "A-7", issuedOn: "1405.8.1", amountRial: "1", customer: "علي", productId: "٣" },
      { number: "A-7", issuedOn: day("1405/08/01"), amountRial: 10n, customer: "علی", productId: 3 },
    ],
    [
      "course",
      { course: "pricing", completedOn: "1405-08-01", note: "x" },
      { course: "pricing", completedOn: day("1405/08/01"), note: "x" },
    ],
    ["visit", { visitedOn: "1405/08/01" }, { visitedOn: day("1405/08/01"), note: null }],
    [
      "call",
      { calledOn: "1405/08/01", answered: "no" },
      { calledOn: day("1405/08/01"), answered: false, note: null },
    ],
    [
      "product",
      { name: "مانتو", firstOfferedOn: "1405/08/01" },
      { name: "مانتو", firstOfferedOn: day("1405/08/01") },
    ],
    [
      "contract",
      { outletId: "5", outletName: "هرچه", startsOn: "1405/08/01", endsOn: "1405/08/30" },
      { outlet: { id: 5 }, startsOn: day("1405/08/01"), endsOn: day("1405/08/30"), note: null },
    ],
    [
      "contract",
      { outletId: "", outletName: "بازارچه", outletKind: "shop", startsOn: "1405/08/01" },
      { outlet: { name: "بازارچه", kind: "shop" }, startsOn: day("1405/08/01"), endsOn: null, note: null },
    ],
    [
      "job",
      { title: "کمک خیاط", monthlyWageRial: "0", startsOn: "1405/08/01", endsOn: " " },
      { title: "کمک خیاط", monthlyWageRial: 0n, startsOn: day("1405/08/01"), endsOn: null },
    ],
  ])("%s %o", (kind, typed, values) => {
    expect(parseRecording(kind, typed)).toEqual({ ok: true, value: { kind, values } });
  });

  it.each([
    ["salesInvoice", ["amountRial", "issuedOn", "number"]],
    ["course", ["completedOn", "course"]],
    ["visit", ["visitedOn"]],
    ["call", ["answered", "calledOn"]],
    ["product", ["firstOfferedOn", "name"]],
    ["contract", ["startsOn"]],
    ["job", ["monthlyWageRial", "startsOn", "title"]],
    ["toString", ["form"]],
    ["", ["form"]],
  ])("an empty form of %s lacks %j", (kind, fields) => {
    expect(fieldsOf(parseRecording(kind, {}))).toEqual(fields);
  });

  it("never throws, whatever comes in place of a form", () => {
    for (const kind of EVIDENCE_KINDS)
      for (const raw of [null, undefined, 7, "text", [], { number: ["1", "2"] }, { issuedOn: {} }])
        expect(parseRecording(kind, raw).ok).toBe(false);
  });

  it.each(["1403/12/30", "1404/12/30"])("30 Esfand exists only in a leap year: %s", (issuedOn) => {
    const typed = { number: "1", issuedOn, amountRial: "1" };
    expect(fieldsOf(parseRecording("salesInvoice", typed))).toEqual(
      issuedOn.startsWith("1403") ? [] : ["issuedOn"],
    );
  });
});

describe("the other forms", () => {
  const key = "00000000-0000-4000-8000-000000000000";
  it.each([
    [{}, ["beneficiaryId", "business", "field", "formKey", "startedOn"]],
    [
      { beneficiaryId: "0", formKey: "x", business: "x", field: "y", startedOn: "1404/12/30" },
      ["beneficiaryId", "business", "field", "formKey", "startedOn"],
    ],
    [{ beneficiaryId: "۷", formKey: key, business: "خیاطی", field: "پوشاک", startedOn: "1405/01/01" }, []],
  ])("enrolment with %o refuses %j", (typed, fields) => {
    expect(fieldsOf(parseInput(enrolInput, typed))).toEqual(fields);
  });

  it.each([
    [{ code: "09-000123-7", kind: "visit", id: "1", reason: "اشتباه" }, ["code"]],
    [{ code: "09-000001-1", kind: "loan", id: "0", reason: "" }, ["id", "kind", "reason"]],
    [{ code: "x", kind: "toString", id: "1", reason: "اشتباه" }, ["kind"]],
  ])("voiding with %o refuses at least %j", (typed, fields) => {
    expect(fieldsOf(parseInput(voidRecordInput, typed))).toEqual(expect.arrayContaining(fields));
  });

  it("a tick names what is ticked and for when", () => {
    expect(fieldsOf(parseInput(tickInput, { code: "x", item: "y", period: "z", doneOn: "" }))).toEqual([
      "code",
      "doneOn",
      "item",
      "period",
    ]);
  });
});
