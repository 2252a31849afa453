import type { PartView } from "@/lib/domain/licensing/part-view";
import { fileLinks } from "../licensing/document-list";
import { type Markup, markup } from "../ui/markup";

/** A part of the form as text to read: fifteen of them stand on one page. */
export const partText = ({ lines, table, files, filled }: PartView): Markup =>
  filled
    ? markup`${
        lines.length > 0
          ? markup`<dl class="facts">${lines.map(({ label, value }) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`
          : null
      }${table ? tableOf(table) : null}${files.length > 0 ? fileLinks(files) : null}`
    : markup`<p class="quiet">هنوز پر نشده است.</p>`;

const tableOf = ({ columns, rows }: NonNullable<PartView["table"]>): Markup =>
  markup`<table class="data-table"><thead><tr>${columns.map((label) => markup`<th scope="col">${label}</th>`)}</tr></thead><tbody>${rows.map(
    (cells) =>
      markup`<tr>${cells.map((cell, index) =>
        index === 0
          ? markup`<th scope="row">${cell}</th>`
          : markup`<td data-label="${columns[index] ?? ""}">${cell}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
