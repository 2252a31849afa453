import { describe, expect, it } from "vitest";
import { changesBetween, isSameContent, submittedParts } from "@/lib/domain/licensing/feasibility/changes";
import { documentChanges, submittedDocument } from "@/lib/domain/licensing/feasibility/document-changes";
import type { PartContent } from "@/lib/domain/licensing/feasibility/content";
import { type Part, PARTS } from "@/lib/domain/licensing/feasibility/parts";
import { buildNationalId } from "@/tests/domain/build-national-id";
import { buildContent, contentOf } from "./build-application-form";

const submitted = (part: Part, content: PartContent, documents: string[] = []) => ({
  [part]: { ...content, documents: documents.map(documentOf) },
});
/** «نام» as the first submissions kept it, «نام#نشان» with the mark of its bytes. */
const documentOf = (text: string) => {
  const [name = "", mark = null] = text.split("#");
  return { name, mark };
};
const between = (part: Part, before: PartContent, after: PartContent) =>
  changesBetween(submitted(part, before), submitted(part, after)).flatMap(({ changes }) => changes);

const firm = (name: string, employees = "5") => ({ name, field: "پوشاک", employees, contact: "آقای کیانی" });
const firms = (...rows: Record<string, string>[]) =>
  contentOf(
    "firms",
    Object.fromEntries(
      rows.flatMap((row, index) =>
        Object.entries(row).map(([name, value]) => [`rows.${index}.${name}`, value]),
      ),
    ),
  );

describe("what the second submission changed, in words", () => {
  const place = { "fields.address": "خیابان امام", "fields.fit": "3" };

  it("a field: what it was and what it is", () => {
    const before = buildContent("place", place);
    const after = { ...before, fields: { ...before.fields, fit: "5", address: "میدان ایران" } };
    expect(between("place", before, after)).toEqual([
      { label: "نشانی", before: "خیابان امام", after: "میدان ایران" },
      { label: "مناسب بودن مکان", before: "۳: متوسط", after: "۵: بسیار خوب" },
    ]);
  });

  it("a field emptied or filled in later", () => {
    const before = buildContent("chairTalk");
    const after = { ...before, fields: { ...before.fields, invited: null, date: "2026-11-05" } };
    expect(between("chairTalk", before, after)).toMatchObject([
      { label: "تاریخ گفت‌وگو", before: "۱۲ آبان ۱۴۰۵", after: "۱۴ آبان ۱۴۰۵" },
      { label: "کسانی که دعوت می‌شوند", after: "—" },
    ]);
  });

  it("a part that was not there before has no «before»", () => {
    const [change] = changesBetween({}, submitted("chairTalk", buildContent("chairTalk")));
    expect(change).toMatchObject({ part: "chairTalk", title: "گفت‌وگو با رئیس پیشنهادی" });
    expect(change?.changes.map(({ before }) => before)).toEqual([null, null, null]);
  });

  it("rows added, taken away and changed are named; the order of rows tells nothing", () => {
    const before = firms(firm("الف"), firm("ب"), firm("پ"));
    expect(between("firms", before, firms(firm("پ"), firm("الف"), firm("ب")))).toEqual([]);
    expect(between("firms", before, firms(firm("ت"), firm("پ", "۱۲"), firm("الف")))).toEqual([
      { label: "بنگاه تازه", before: null, after: "ت، پوشاک، ۵، آقای کیانی" },
      { label: "بنگاه «پ»، شمار کارکنان", before: "۵", after: "۱۲" },
      { label: "بنگاه برداشته‌شده", before: "ب، پوشاک، ۵، آقای کیانی", after: null },
    ]);
  });

  it("a renamed row is a new one in place of the old one", () => {
    const labels = between("firms", firms(firm("الف")), firms(firm("ب"))).map(({ label }) => label);
    expect(labels).toEqual(["بنگاه تازه", "بنگاه برداشته‌شده"]);
  });

  it("two rows of one name are matched one by one", () => {
    const twice = firms(firm("الف", "1"), firm("الف", "2"));
    expect(between("firms", twice, twice)).toEqual([]);
    expect(between("firms", twice, firms(firm("الف", "1")))).toHaveLength(1);
  });

  it("another person in a seat: national id and mobile number are shown in part only", () => {
    const was = buildNationalId("123456789");
    const is = buildNationalId("987654321");
    const before = buildContent("member-1", { "fields.nationalId": was });
    const after = { ...before, fields: { ...before.fields, nationalId: is, mobile: "09129999999" } };
    const changes = between("member-1", before, after);
    expect(changes).toEqual([
      { label: "کد ملی", before: "۱۲۳•••••۹۱", after: "۹۸۷•••••۱۰" },
      { label: "شماره همراه", before: "۰۹۱••••••۰۰", after: "۰۹۱••••••۹۹" },
    ]);
  });

  it("documents laid with a part or taken away", () => {
    const content = buildContent("member-1");
    const was = submitted("member-1", content, ["شناسنامه.pdf", "جواز.png"]);
    const is = submitted("member-1", content, ["شناسنامه.pdf", "پروانه.pdf"]);
    expect(changesBetween(was, is)[0]?.changes).toEqual([
      { label: "مدرک تازه", before: null, after: "پروانه.pdf" },
      { label: "مدرک برداشته‌شده", before: "جواز.png", after: null },
    ]);
  });

  it.each([
    ["nothing, in another order", "الف#1 ب#2", "ب#2 الف#1", []],
    ["nothing, where the mark of one is not known", "الف ب#2", "الف#1 ب", []],
    ["nothing, three of one name", "عکس#1 عکس#2 عکس#3", "عکس#3 عکس#1 عکس#2", []],
    ["another file of the same name", "الف#1 ب#2", "الف#9 ب#2", ["مدرک جایگزین‌شده: الف → الف"]],
    ["one of three of one name", "عکس#1 عکس#2 عکس#3", "عکس#1 عکس#9 عکس#3", ["مدرک جایگزین‌شده: عکس → عکس"]],
    ["the same file of another name", "الف#1", "ب#1", ["نام تازهٔ مدرک: الف → ب"]],
    ["two names exchanged", "الف#1 ب#2", "الف#2 ب#1", ["نام تازهٔ مدرک: ب → الف", "نام تازهٔ مدرک: الف → ب"]],
    ["one more of the same name", "عکس#1", "عکس#1 عکس#2", ["مدرک تازه: null → عکس"]],
    ["one less of the same name", "عکس عکس", "عکس#1", ["مدرک برداشته‌شده: عکس → null"]],
    ["another file, another name", "الف#1", "ب#2", ["مدرک تازه: null → ب", "مدرک برداشته‌شده: الف → null"]],
  ])("documents: %s", (_case, was, is, expected) => {
    const [before, after] = [was, is].map((texts) => texts.split(" ").map(documentOf));
    const changes = documentChanges(before ?? [], after ?? []);
    expect(changes.map(({ label, before: from, after: to }) => `${label}: ${from} → ${to}`)).toEqual(
      expected,
    );
  });

  it("a document is known by the beginning of its bytes' digest", () => {
    const sha256 = "0123456789abcdef".repeat(4);
    expect(submittedDocument({ name: "الف", sha256 })).toEqual({ name: "الف", mark: "0123456789ab" });
  });

  it("submissions of the time before marks, and from before documents were kept, are read too", () => {
    const { fields, rows } = buildContent("place");
    const read = (documents: unknown) =>
      submittedParts({ place: { fields, rows, documents } }).place?.documents;
    expect(read(["الف", { name: "ب", mark: "0123456789ab" }])).toEqual([
      { name: "الف", mark: null },
      { name: "ب", mark: "0123456789ab" },
    ]);
    expect(read(undefined)).toEqual([]);
  });

  it("parts come in the order of the form", () => {
    const all = Object.assign({}, ...PARTS.map((part) => submitted(part, buildContent(part))));
    expect(changesBetween({}, all).map(({ part }) => part)).toEqual(PARTS);
    expect(changesBetween(submittedParts(JSON.parse(JSON.stringify(all))), all)).toEqual([]);
  });
});

it("two contents are the same whatever the order of their keys, and nothing filled in is nothing", () => {
  const a = { fields: { address: "x", fit: "3" }, rows: [{ name: "y", field: null }] };
  const b = { fields: { fit: "3", address: "x", access: null }, rows: [{ name: "y" }] };
  expect(isSameContent(a, b)).toBe(true);
  expect(isSameContent(a, { ...b, rows: [] })).toBe(false);
  expect(isSameContent(a, { ...b, fields: { ...b.fields, fit: "4" } })).toBe(false);
});
