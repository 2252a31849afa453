import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween, isSameContent } from "@/lib/domain/licensing/feasibility/changes";
import { type PartContent, type PartRecord, parsePart } from "@/lib/domain/licensing/feasibility/content";
import { gapsOf, partGaps } from "@/lib/domain/licensing/feasibility/gaps";
import { type PartField, PARTS, partSpec } from "@/lib/domain/licensing/feasibility/parts";
import { typedValue } from "@/lib/domain/licensing/feasibility/shown";
import { buildNationalId } from "@/tests/domain/build-national-id";
import { buildFormFacts, buildPartForm, contentOf, type PartForm, today } from "./build-application-form";

const anyPart = fc.constantFrom(...PARTS);
const nonsense = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "۱", "٣", "-0", "NaN", "1e9", "\uD800", "\0", "__proto__", "1405/12/30"),
  fc.anything(),
);
const names = fc.oneof(
  fc.constantFrom(...PARTS.flatMap((part) => Object.keys(buildPartForm(part)))),
  fc.constantFrom("fields", "rows", "rows.0", "fields.", "rows.__proto__.name", "__proto__", "constructor.x"),
  fc.string({ unit: "binary" }),
);

describe("whatever comes in", () => {
  it("a part is read or refused beside its fields in Persian, and never throws", () => {
    const check = (part: (typeof PARTS)[number], raw: unknown) => {
      const parsed = parsePart(part, raw, today);
      if (parsed.ok) {
        partGaps(part, { content: parsed.value, documents: 0, returned: false });
        expect(JSON.parse(JSON.stringify(parsed.value))).toEqual(parsed.value);
        return;
      }
      expect(parsed.refusal.code).toBe("invalidInput");
      const messages = Object.values(parsed.refusal.fields ?? {});
      expect(messages.length).toBeGreaterThan(0);
      for (const message of messages) expect(message).toMatch(/[آ-ی]/);
    };
    fc.assert(
      fc.property(anyPart, fc.dictionary(names, nonsense, { maxKeys: 8 }), (part, raw) => {
        check(part, raw);
        check(part, { ...buildPartForm(part), ...raw });
      }),
      { numRuns: 400 },
    );
    fc.assert(fc.property(anyPart, fc.anything(), check), { numRuns: 200 });
  });
});

const texts = fc.string({ unit: fc.constantFrom(..."اآبپکگی‌ xyz۱٢3\n\t.«»") });
const value = ({ kind, choices }: PartField): fc.Arbitrary<string> => {
  switch (kind) {
    case "text":
    case "longText":
      return texts;
    case "whole":
      return fc.integer({ min: 1, max: 1_000_000 }).map(String);
    case "date":
      return fc
        .tuple(
          fc.integer({ min: 1300, max: 1404 }),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1, max: 29 }),
        )
        .map((date) => date.join("/"));
    case "year":
      return fc.integer({ min: 1300, max: 1405 }).map(String);
    case "choice":
      return fc.constantFrom(...Object.keys(choices ?? {}));
    case "nationalId":
      return fc.constantFrom("123045678", "001234567", "999999998").map(buildNationalId);
    case "mobile":
      return fc.integer({ min: 0, max: 999_999_999 }).map((nine) => `09${String(nine).padStart(9, "0")}`);
  }
};

const record = (fields: readonly PartField[]) =>
  fc.record(Object.fromEntries(fields.map((field) => [field.name, fc.option(value(field), { nil: "" })])));

const formOf = ({ fields, rows }: { fields: PartForm; rows: PartForm[] }): PartForm =>
  Object.fromEntries([
    ...Object.entries(fields).map(([name, typed]) => [`fields.${name}`, typed]),
    ...rows.flatMap((row, index) =>
      Object.entries(row).map(([name, typed]) => [`rows.${index}.${name}`, typed]),
    ),
  ]);

const filled = (part: (typeof PARTS)[number]) => {
  const { fields, rows } = partSpec(part);
  return fc
    .record({
      fields: record(fields),
      rows: fc.array(record(rows?.fields ?? []), { maxLength: rows ? 6 : 0 }),
    })
    .map((form) => ({ part, content: contentOf(part, formOf(form)) }));
};
const filledPart = anyPart.chain(filled);
const filledTwice = anyPart.chain((part) => fc.tuple(filled(part), filled(part)));

const typed = (fields: readonly PartField[], saved: PartRecord) =>
  Object.fromEntries(fields.map((field) => [field.name, typedValue(field, saved[field.name] ?? null)]));

const shuffled = (saved: PartRecord): PartRecord => Object.fromEntries(Object.entries(saved).reverse());

describe("a part that was saved", () => {
  it("shown in its form and sent again unchanged, is the same part", () => {
    fc.assert(
      fc.property(filledPart, ({ part, content }) => {
        const { fields, rows } = partSpec(part);
        const again = formOf({
          fields: typed(fields, content.fields),
          rows: content.rows.map((row) => typed(rows?.fields ?? [], row)),
        });
        expect(contentOf(part, again)).toEqual(content);
      }),
      { numRuns: 400 },
    );
  });

  it("differs in nothing from itself, whatever the order of its keys", () => {
    fc.assert(
      fc.property(filledPart, ({ part, content }) => {
        const submitted = { [part]: { ...content, documents: ["الف.pdf"] } };
        expect(changesBetween(submitted, submitted)).toEqual([]);
        const other: PartContent = { fields: shuffled(content.fields), rows: content.rows.map(shuffled) };
        expect(isSameContent(content, other)).toBe(true);
        expect(changesBetween(submitted, { [part]: { ...other, documents: ["الف.pdf"] } })).toEqual([]);
      }),
    );
  });

  it("is the same as another exactly when nothing changed between them, but for the order of rows", () => {
    fc.assert(
      fc.property(filledTwice, ([{ part, content }, other]) => {
        const submitted = ({ fields, rows }: PartContent) => ({ [part]: { fields, rows, documents: [] } });
        if (isSameContent(content, other.content))
          expect(changesBetween(submitted(content), submitted(other.content))).toEqual([]);
        else if (partSpec(part).rows === null)
          expect(changesBetween(submitted(content), submitted(other.content))).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("lacks within the whole form what it lacks by itself", () => {
    fc.assert(
      fc.property(filledPart, fc.boolean(), ({ part, content }, returned) => {
        const facts = { content, documents: 1, returned };
        const inForm = gapsOf(buildFormFacts({ [part]: facts })).filter((gap) => gap.part === part);
        expect(inForm).toEqual(partGaps(part, facts));
      }),
      { numRuns: 60 },
    );
  });
});
