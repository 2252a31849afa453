import { z } from "zod";
import type { Change } from "./change";
import { EMPTY_CONTENT, hasContent, type PartContent, type PartRecord, storedContent } from "./content";
import { documentChanges, type SubmittedDocument } from "./document-changes";
import { isPart, type Part, type PartField, PARTS, type PartRows, partSpec } from "./parts";
import { shownValue } from "./shown";

export type PartChange = { part: Part; title: string; changes: Change[] };
/** A part as it was submitted, with the documents that lay with it. */
export type SubmittedPart = PartContent & { documents: SubmittedDocument[] };
export type Parts = Partial<Record<Part, SubmittedPart>>;

const stored = z.record(z.string(), z.unknown());
const document = z.union([
  z.string().transform((name): SubmittedDocument => ({ name, mark: null })),
  z.object({ name: z.string(), mark: z.string().nullable() }),
]);
const documents = z.object({ documents: z.array(document).default([]) });

/** The parts of a kept submission. */
export const submittedParts = (kept: unknown): Parts =>
  Object.fromEntries(
    Object.entries(stored.parse(kept ?? {}))
      .filter(([part]) => isPart(part))
      .map(([part, content]) => [part, { ...storedContent.parse(content), ...documents.parse(content) }]),
  );

/** What differs between two submissions, part by part, in words; null stands for something that was not there. */
export function changesBetween(before: Parts, after: Parts): PartChange[] {
  return PARTS.flatMap((part) => {
    const { title, fields, rows } = partSpec(part);
    const was = before[part] ?? EMPTY_CONTENT;
    const is = after[part] ?? EMPTY_CONTENT;
    const changes = [
      ...fieldChanges(fields, was.fields, is.fields, hasContent(was)),
      ...(rows ? rowChanges(rows, was.rows, is.rows) : []),
      ...documentChanges(before[part]?.documents ?? [], after[part]?.documents ?? []),
    ];
    return changes.length > 0 ? [{ part, title, changes }] : [];
  });
}

function fieldChanges(
  fields: readonly PartField[],
  was: PartRecord,
  is: PartRecord,
  known: boolean,
  prefix = "",
): Change[] {
  return fields
    .filter(({ name }) => (was[name] ?? null) !== (is[name] ?? null))
    .map((field) => ({
      label: `${prefix}${field.label}`,
      before: known ? shownValue(field, was[field.name] ?? null) : null,
      after: shownValue(field, is[field.name] ?? null),
    }));
}

/** Rows that name the same thing first are the same row, wherever they stand. */
function rowChanges({ one, fields }: PartRows, was: PartRecord[], is: PartRecord[]): Change[] {
  const left = [...was];
  const changes: Change[] = [];
  for (const row of is) {
    const at = left.findIndex((other) => keyOf(fields, other) === keyOf(fields, row));
    const [same] = at < 0 ? [] : left.splice(at, 1);
    if (same) changes.push(...fieldChanges(fields, same, row, true, `${one} «${keyOf(fields, row)}»، `));
    else changes.push({ label: `${one} تازه`, before: null, after: inWords(fields, row) });
  }
  return [
    ...changes,
    ...left.map((row) => ({ label: `${one} برداشته‌شده`, before: inWords(fields, row), after: null })),
  ];
}

const keyOf = (fields: readonly PartField[], row: PartRecord): string => {
  const [first] = fields;
  return first ? shownValue(first, row[first.name] ?? null) : "";
};

const inWords = (fields: readonly PartField[], row: PartRecord): string =>
  fields
    .filter(({ name }) => (row[name] ?? null) !== null)
    .map((field) => shownValue(field, row[field.name] ?? null))
    .join("، ");

/** Whether two contents say the same, whatever the order of their keys. */
export const isSameContent = (a: PartContent, b: PartContent): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = ({ fields, rows }: PartContent) => [entriesOf(fields), rows.map(entriesOf)];
const entriesOf = (record: PartRecord) =>
  Object.entries(record)
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
