import type { ApplicationPageFacts } from "./application-page";
import { formFactsOf } from "./application-view";
import { formatApplicationNumber } from "./application-number";
import { EMPTY_CONTENT, type PartRecord } from "./feasibility/content";
import { partGaps } from "./feasibility/gaps";
import { type Part, type PartField, partSpec, ROWS_AT_MOST } from "./feasibility/parts";
import { typedValue } from "./feasibility/shown";
import { type FileView, filesOf } from "./part-view";

export type FormField = Pick<PartField, "name" | "label" | "kind" | "hint" | "choices"> & {
  optional: boolean;
  value: string;
};

export type PartFormView = {
  number: string;
  shownNumber: string;
  centerName: string;
  part: Part;
  title: string;
  clause: string;
  asks: string;
  version: number;
  savedBy: string | null;
  /** why it was sent back, and whether it has changed since */
  returned: { reason: string; mended: boolean } | null;
  fields: FormField[];
  /** `more`: saving what is offered makes room for another row */
  rows: { one: string; records: FormField[][]; more: boolean } | null;
  documents: "none" | "optional" | "required";
  files: FileView[];
  missing: string[];
  mayEdit: boolean;
};

const BLANK_ROWS = 2;

/** The form of one part, with the blank rows that it offers beyond those that are there. */
export function viewPartForm(facts: ApplicationPageFacts, part: Part, mayEdit: boolean): PartFormView {
  const spec = partSpec(part);
  const row = facts.parts.find((one) => one.part === part);
  const content = row?.content ?? EMPTY_CONTENT;
  const form = formFactsOf(facts).parts.get(part);
  const room = Math.min(BLANK_ROWS, ROWS_AT_MOST - content.rows.length);
  const blanks = Array.from({ length: mayEdit ? Math.max(room, 0) : 0 }, (): PartRecord => ({}));
  const records = [...content.rows, ...blanks];
  const wasReturned = row?.reviewReason && row.review !== "accepted" && facts.status === "returned";
  return {
    number: facts.number,
    shownNumber: formatApplicationNumber(facts.number),
    centerName: facts.centerName,
    part,
    title: spec.title,
    clause: spec.clause,
    asks: spec.asks,
    version: row?.version ?? 0,
    savedBy: row?.savedByName ?? null,
    returned: wasReturned ? { reason: row.reviewReason ?? "", mended: row.review === null } : null,
    fields: spec.fields.map((field) => formField(field, content.fields)),
    rows: spec.rows && {
      one: spec.rows.one,
      records: records.map((record) => (spec.rows?.fields ?? []).map((field) => formField(field, record))),
      more: records.length < ROWS_AT_MOST,
    },
    documents: spec.documents,
    files: filesOf(facts.files, part),
    missing: row && form ? partGaps(part, form).map(({ text }) => text) : [],
    mayEdit,
  };
}

const formField = (field: PartField, record: PartRecord): FormField => ({
  name: field.name,
  label: field.label,
  kind: field.kind,
  ...(field.hint ? { hint: field.hint } : {}),
  ...(field.choices ? { choices: field.choices } : {}),
  optional: field.optional ?? false,
  value: typedValue(field, record[field.name] ?? null),
});
