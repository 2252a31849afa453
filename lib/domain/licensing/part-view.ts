import type { ApplicationPageFacts, FileFacts, PartFactsOfPage } from "./application-page";
import { EMPTY_CONTENT } from "./feasibility/content";
import { type Part, PARTS, partSpec, type Section, sectionOf } from "./feasibility/parts";
import { shownValue } from "./feasibility/shown";
import { fileSize } from "../shared/file-size";

export type FileView = { id: string; name: string; size: string };

/** A part as it is read: plain text under the labels of its form. */
export type PartView = {
  part: Part;
  section: Section;
  title: string;
  clause: string;
  filled: boolean;
  lines: { label: string; value: string }[];
  table: { columns: string[]; rows: string[][] } | null;
  files: FileView[];
};

export const fileView = ({ id, name, size }: FileFacts): FileView => ({ id, name, size: fileSize(size) });

export const filesOf = (files: readonly FileFacts[], subject: string): FileView[] =>
  files.filter((file) => file.subject === subject).map(fileView);

export const viewParts = ({ parts, files }: Pick<ApplicationPageFacts, "parts" | "files">): PartView[] =>
  PARTS.map((part) =>
    viewPart(
      part,
      parts.find((row) => row.part === part),
      files,
    ),
  );

export function viewPart(
  part: Part,
  row: PartFactsOfPage | undefined,
  files: readonly FileFacts[],
): PartView {
  const { title, clause, fields, rows } = partSpec(part);
  const content = row?.content ?? EMPTY_CONTENT;
  return {
    part,
    section: sectionOf(part),
    title,
    clause,
    filled: row !== undefined,
    lines: fields.map((field) => ({
      label: field.label,
      value: shownValue(field, content.fields[field.name] ?? null),
    })),
    table:
      rows && content.rows.length > 0
        ? {
            columns: rows.fields.map(({ label }) => label),
            rows: content.rows.map((record) =>
              rows.fields.map((field) => shownValue(field, record[field.name] ?? null)),
            ),
          }
        : null,
    files: filesOf(files, part),
  };
}
