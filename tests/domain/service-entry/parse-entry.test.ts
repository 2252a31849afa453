import { describe, expect, it } from "vitest";
import { parseEntry } from "@/lib/domain/service-entry/input";
import { servedCount, UNITS } from "@/lib/domain/service-entry/model";
import { SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { MAX_RIAL } from "@/lib/domain/shared/rial";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { buildNationalId } from "../build-national-id";
import { buildEntryForm, entryContext as context, wrongFields } from "./build-entry-form";
import { fastest } from "@/tests/support/fastest";

const ids = ["123456789", "246813579", "135792468"].map(buildNationalId);

describe("logging a service (domain page 2; S1 ح)", () => {
  it("reads a whole form with Persian digits and Arabic letters", () => {
    const raw = {
      ...buildEntryForm(2),
      day: "۱۲",
      title: " دوره  \u0645\u0647\u0627\u0631\u062A\u064A \u062E\u064A\u0627\u0637\u064A ",
      quantity: "۱۵",
      costRial: "۲٬۵۰۰٬۰۰۰",
      resourceKind: "grant",
      businessPeople: "خانم رستگار\r\nآقای کیانی",
      "people.livelihoodHousehold.female": "۱۰",
      "people.prisonerFamily.male": "5",
      beneficiaryNationalIds: `${toPersianDigits(ids[0] ?? "")}\n${ids[1]}، ${ids[0]}`,
    };
    expect(parseEntry(raw, context)).toEqual({
      ok: true,
      value: {
        service: 2,
        deliveredOn: "2026-11-03",
        title: "دوره مهارتی خیاطی",
        description: "شرح کار",
        quantity: 15,
        unit: "person",
        costRial: 2_500_000n,
        resourceKind: "grant",
        businessPeople: "خانم رستگار\nآقای کیانی",
        people: [
          { targetGroup: "livelihoodHousehold", gender: "female", count: 10 },
          { targetGroup: "prisonerFamily", gender: "male", count: 5 },
        ],
        beneficiaryNationalIds: [ids[0], ids[1]],
        details: { courseKind: "skill", hours: 20, participants: 15 },
      },
    });
  });

  it.each(SERVICE_NUMBERS)("S1 ح ردیف %i: a sensible form is accepted, in each of its units", (service) => {
    for (const unit of UNITS[service])
      expect(parseEntry({ ...buildEntryForm(service), unit }, context)).toMatchObject({
        ok: true,
        value: { service, unit },
      });
  });

  it("leaves optional fields empty", () => {
    expect(parseEntry(buildEntryForm(1), context)).toMatchObject({
      ok: true,
      value: { costRial: 0n, resourceKind: null, businessPeople: "", people: [], beneficiaryNationalIds: [] },
    });
  });

  it("names every wrong field at once", () => {
    const raw = {
      service: "2",
      day: "31",
      title: "x",
      quantity: "0",
      unit: "kilo",
      "people.otherEligible.male": "-1",
    };
    expect(Object.keys(wrongFields(raw)).sort()).toEqual([
      "day",
      "details.courseKind",
      "details.hours",
      "details.participants",
      "people.otherEligible.male",
      "quantity",
      "title",
      "unit",
    ]);
  });

  it.each(["", "0", "11", "۱۱", "1.0", "abc", "__proto__"])(
    "service %j does not exist; the other fields are still checked",
    (service) => {
      expect(Object.keys(wrongFields({ ...buildEntryForm(1), service, title: "" })).sort()).toEqual([
        "service",
        "title",
      ]);
    },
  );
});

describe("its date lies inside the month and not in the future", () => {
  // The month has 30 days; today is the 20th.
  it.each([
    ["1", true],
    ["20", true],
    ["۲۰", true],
    ["21", false],
    ["30", false],
    ["31", false],
    ["0", false],
    ["32", false],
    ["-1", false],
    ["1.5", false],
    ["", false],
    ["12 آبان", false],
  ])("day %j is accepted: %s", (day, accepted) => {
    expect(Object.keys(wrongFields({ ...buildEntryForm(1), day }))).toEqual(accepted ? [] : ["day"]);
  });

  it("tells a day the month does not have from a day to come", () => {
    expect(wrongFields({ ...buildEntryForm(1), day: "31" })["day"]).toContain("۳۰ روز دارد");
    expect(wrongFields({ ...buildEntryForm(1), day: "21" })["day"]).toContain("آینده");
  });

  it.each([
    ["1403-12", "30", true],
    ["1404-12", "30", false],
    ["1404-12", "29", true],
    ["1405-07", "30", true],
    ["1405-07", "31", false],
    ["1405-06", "31", true],
    ["1405-09", "1", false],
  ])("month %s, day %s: %s", (month, day, accepted) => {
    const at = { ...context, month: jalaliMonth(month) };
    expect(parseEntry({ ...buildEntryForm(1), day }, at).ok).toBe(accepted);
  });
});

describe("limits of the common fields", () => {
  it.each([
    ["quantity", "1", true],
    ["quantity", "100000", true],
    ["quantity", "0", false],
    ["quantity", "100001", false],
    ["quantity", "-3", false],
    ["quantity", "2.5", false],
    ["costRial", String(MAX_RIAL), true],
    ["costRial", String(MAX_RIAL + 1n), false],
    ["costRial", "-1", false],
    ["costRial", "1.5", false],
    ["title", "abc", true],
    ["title", "ab", false],
    ["title", "   ", false],
    ["title", "x".repeat(120), true],
    ["title", "x".repeat(121), false],
    ["description", "", true],
    ["description", "x".repeat(2000), true],
    ["description", "x".repeat(2001), false],
    ["businessPeople", "x".repeat(501), false],
    ["resourceKind", "grant", true],
    ["resourceKind", "bribe", false],
    ["people.cohabitingSon.male", "100000", true],
    ["people.cohabitingSon.male", "100001", false],
    ["people.cohabitingSon.male", "x", false],
    ["unit", "visit", false],
    ["unit", "", false],
  ])("%s %.12j is accepted: %s", (field, value, accepted) => {
    expect(Object.keys(wrongFields({ ...buildEntryForm(1), [field]: value }))).toEqual(
      accepted ? [] : [field],
    );
  });

  it("refuses text of 1 MB in every field, quickly", async () => {
    const names = [
      ...Object.keys(buildEntryForm(9)),
      "beneficiaryNationalIds",
      "businessPeople",
      "description",
      "people.otherEligible.male",
    ];
    const raw = Object.fromEntries(
      names.map((name) => [name, name === "service" ? "9" : "\u064A \u200C".repeat(330_000)]),
    );
    expect(await fastest(() => wrongFields(raw))).toBeLessThan(200);
    const fields = wrongFields(raw);
    expect(Object.keys(fields)).toEqual(
      expect.arrayContaining([
        "title",
        "description",
        "quantity",
        "day",
        "beneficiaryNationalIds",
        "details.salesRial",
      ]),
    );
  });
});

describe("people served (S1 و: six target groups)", () => {
  const withPeople = (beneficiaryNationalIds: string, female: string) => ({
    ...buildEntryForm(1),
    beneficiaryNationalIds,
    "people.livelihoodHousehold.female": female,
  });

  it("names the national id that is wrong", () => {
    expect(wrongFields(withPeople(`${ids[0]}\n1234567890`, ""))["beneficiaryNationalIds"]).toContain(
      "شماره ۲",
    );
  });

  it.each([
    ["", "", 0],
    ["", "4", 4],
    [ids.join("\n"), "", 3],
    [ids.join(" "), "3", 3],
    [ids.join(","), "8", 8],
  ])("linked %j and counted %j: %i served", (linked, counted, served) => {
    const result = parseEntry(withPeople(linked, counted), context);
    expect(result.ok && servedCount(result.value)).toBe(served);
  });

  it("refuses counts smaller than the people linked", () => {
    expect(Object.keys(wrongFields(withPeople(ids.join("\n"), "2")))).toEqual(["beneficiaryNationalIds"]);
  });

  it("links at most 500 people", () => {
    const many = Array.from({ length: 501 }, (_, i) => buildNationalId(String(100_000_001 + i * 7)));
    expect(Object.keys(wrongFields(withPeople(many.join("\n"), "")))).toEqual(["beneficiaryNationalIds"]);
    expect(wrongFields(withPeople(many.slice(1).join("\n"), ""))).toEqual({});
  });
});
