import { describe, expect, it } from "vitest";
import { parsePart } from "@/lib/domain/licensing/feasibility/content";
import { PARTS, partSpec, ROWS_AT_MOST, SECTIONS, sectionOf } from "@/lib/domain/licensing/feasibility/parts";
import { buildNationalId } from "@/tests/domain/build-national-id";
import { buildContent, buildPartForm, contentOf, today } from "./build-application-form";

const member = "member-3";
const refusedFields = (part: Parameters<typeof parsePart>[0], raw: unknown) => {
  const parsed = parsePart(part, raw, today);
  return parsed.ok ? null : Object.entries(parsed.refusal.fields ?? {});
};

describe("the eight sections of the feasibility form [S1 ب-۱]", () => {
  it("are one for each duty of the office, the eighth with a part for each seat of the board [S1 ج]", () => {
    expect(SECTIONS).toHaveLength(8);
    expect(PARTS).toHaveLength(7 + 8);
    expect([...new Set(PARTS.map(sectionOf))]).toEqual([...SECTIONS]);
    expect(PARTS.map((part) => partSpec(part).clause)).toEqual([
      ..."۱۲۳۴۵۶۷".split("").map((number) => `بند ب-۱-${number}`),
      ..."۱۲۳۴۵۶۷۸".split("").map((number) => `بند ج، ردیف ${number}`),
    ]);
  });

  it.each(PARTS)("%s filled in wholly is read wholly", (part) => {
    const { fields, rows } = buildContent(part);
    expect(Object.keys(fields)).toEqual(partSpec(part).fields.map(({ name }) => name));
    for (const record of [fields, ...rows]) expect(Object.values(record)).not.toContain(null);
  });
});

const id = buildNationalId("007654321");
const persian = (text: string) => text.replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)] ?? "");
const arabic = (text: string) => text.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)] ?? "");

describe("a field as typed is read in any digits", () => {
  it.each([
    ["firms", "rows.0.name", "  شركت   كوير ", "شرکت کویر"],
    ["firms", "rows.0.name", 'شرکت\u202E "الف"\0', 'شرکت "الف"'],
    ["firms", "rows.0.employees", "1200", 1200],
    ["firms", "rows.0.employees", "۱٬۲۰۰", 1200],
    ["firms", "rows.0.employees", "١٢", 12],
    ["entrepreneurs", "rows.0.help", "donation", "donation"],
    ["capacity", "fields.notes", "خط یک\r\n\r\n\r\n\r\nخط دو", "خط یک\n\nخط دو"],
    ["chairTalk", "fields.date", "۱۴۰۵/۸/۱۲", "2026-11-03"],
    ["chairTalk", "fields.date", "١٤٠٥-٠٨-١٢", "2026-11-03"],
    ["chairTalk", "fields.date", "1405.8.20", "2026-11-11"], // today
    ["chairTalk", "fields.date", "1403/12/30", "2025-03-20"], // a leap year
    [member, "fields.since", "۱۳۰۰", 1300],
    [member, "fields.since", "١٤٠٥", 1405], // this year
    [member, "fields.nationalId", persian(id), id],
    [member, "fields.nationalId", arabic(id), id],
    [member, "fields.nationalId", `${id.slice(0, 3)}-${id.slice(3)}`, id],
    [member, "fields.mobile", "+98 912 123 4567", "09121234567"],
    [member, "fields.mobile", "۰۹۱۲۱۲۳۴۵۶۷", "09121234567"],
  ] as const)("%s, %s: %j", (part, name, text, value) => {
    const { fields, rows } = buildContent(part, { [name]: text });
    const [, , inRow] = name.split(".");
    expect(inRow ? rows[0]?.[inRow] : fields[name.slice("fields.".length)]).toBe(value);
  });
});

describe("what cannot be read is refused beside its field, in Persian", () => {
  it.each([
    ["firms", "rows.0.name", "ا".repeat(201)],
    ["firms", "rows.0.name", "ا".repeat(1_000_000)],
    ["firms", "rows.0.name", ["یک", "دو"]],
    ["firms", "rows.0.name", { toString: 1 }],
    ["capacity", "fields.notes", "ا".repeat(2001)],
    ["firms", "rows.0.employees", "0"],
    ["firms", "rows.0.employees", "-3"],
    ["firms", "rows.0.employees", "۱۲ نفر"],
    ["firms", "rows.0.employees", "1000001"],
    ["firms", "rows.0.employees", "1".repeat(50)],
    ["entrepreneurs", "rows.0.help", "__proto__"],
    ["entrepreneurs", "rows.0.help", "constructor"],
    ["entrepreneurs", "rows.0.help", "toString"],
    ["place", "fields.fit", "6"],
    ["place", "fields.fit", "۵"], // a choice is made, not typed
    ["chairTalk", "fields.date", "1404/12/30"], // 30 Esfand of a common year
    ["chairTalk", "fields.date", "1405/08/21"], // tomorrow
    ["chairTalk", "fields.date", "1405/13/01"],
    ["chairTalk", "fields.date", "2026-11-03"],
    ["chairTalk", "fields.date", "دیروز"],
    ["chairTalk", "fields.date", "1405/08/12\0"],
    [member, "fields.since", "1299"],
    [member, "fields.since", "1406"], // next year
    [member, "fields.since", "۹۰"],
    [member, "fields.nationalId", `${id.slice(0, 9)}${(Number(id[9]) + 1) % 10}`], // wrong check digit
    [member, "fields.nationalId", id.slice(1)],
    [member, "fields.nationalId", `${id}\0`],
    [member, "fields.mobile", "05131234567"],
    [member, "fields.mobile", "0912123456"],
  ] as const)("%s, %s: %o", (part, name, value) => {
    expect(refusedFields(part, buildPartForm(part, { [name]: value }))).toEqual([
      [name, expect.stringMatching(/[آ-ی].*\.$/)],
    ]);
  });

  it("a row's number must be one", () => {
    for (const key of ["x", "-1", "1e3", "1000", "constructor"])
      expect(refusedFields("firms", { [`rows.${key}.name`]: "شرکت" }), key).not.toBeNull();
  });
});

describe("a draft", () => {
  it.each(["", "   ", "\u200C", "\0", "\u202E", "\n\u200B"])(
    "may lack anything: %j is nothing at all, and no completeness either",
    (blank) => {
      const { fields } = buildContent("place", { "fields.address": blank });
      expect(fields.address).toBeNull();
    },
  );

  it("leaves out empty rows and keeps the others in the order of their numbers", () => {
    const { rows } = buildContent("firms", {
      ...{ "rows.0.name": "", "rows.0.field": "", "rows.0.employees": " ", "rows.0.contact": "\0" },
      ...{ "rows.10.name": "سوم", "rows.9.name": "دوم", "rows.2.name": "نخست" },
    });
    expect(rows.map(({ name }) => name)).toEqual(["نخست", "دوم", "سوم"]);
  });

  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`rows.${3 * index}.name`, `شرکت ${index}`]),
    );

  it.each([1, ROWS_AT_MOST - 1, ROWS_AT_MOST])("keeps every one of %i rows", (count) => {
    const { rows } = contentOf("firms", many(count));
    expect(rows).toHaveLength(count);
    expect(rows.at(-1)).toMatchObject({ name: `شرکت ${count - 1}` });
  });

  it.each([ROWS_AT_MOST + 1, 200])("with %i rows is refused whole: no row is dropped unsaid", (count) => {
    expect(refusedFields("firms", many(count))).toEqual([
      ["form", expect.stringMatching(`حداکثر ۶۰ ردیف.*${persian(String(count))} ردیف`)],
    ]);
  });

  it("has room for rows that are empty beside the most that it may have", () => {
    const blank = { "rows.998.name": " ", "rows.999.field": "" };
    expect(contentOf("firms", { ...many(ROWS_AT_MOST), ...blank }).rows).toHaveLength(ROWS_AT_MOST);
  });

  it("keeps nothing that the form does not ask for", () => {
    const extra = {
      ...{
        "fields.__proto__": "x",
        "fields.constructor": "x",
        "fields.nationalId": "x",
        "rows.0.admin": "x",
      },
      ...{ "__proto__.polluted": "x", "fields.__proto__.polluted": "x", "rows.0.__proto__": "x", other: "x" },
    };
    const content = buildContent("firms", extra);
    expect(content).toEqual(buildContent("firms"));
    expect(Object.keys(content)).toEqual(["fields", "rows"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(buildContent("place", { "rows.0.name": "x" }).rows).toEqual([]);
  });
});
