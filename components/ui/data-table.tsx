import type { ReactNode } from "react";
import { asInnerHtml, type Markup, markup } from "./markup";

export type Column = { key: string; label: string; numeric?: boolean };

export const tableFrame =
  "overflow-x-auto rounded-xl border border-line bg-raised shadow-lift print:overflow-visible print:rounded-none print:border-x-0";

type DataTableProps = { caption: string; columns: Column[]; foot?: ReactNode; children: ReactNode };

/** The caption repeats the heading above the table and is for screen readers. */
export function DataTable({ caption, columns, foot, children }: DataTableProps) {
  return (
    <div className={tableFrame}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? "numeric" : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
        {foot ? <tfoot>{foot}</tfoot> : null}
      </table>
    </div>
  );
}

/** The same as text, with its frame. */
export const textTable = (caption: string, columns: readonly Column[], rows: readonly Markup[]): Markup =>
  markup`<div class="${tableFrame}">${tableText("data-table", caption, columns, rows)}</div>`;

type TextTableProps = { caption: string; columns: Column[]; rows: readonly Markup[] };

/** The same with rows of plain text and links. */
export function TextTable({ caption, columns, rows }: TextTableProps) {
  return (
    <div
      className={tableFrame}
      dangerouslySetInnerHTML={asInnerHtml([tableText("data-table", caption, columns, rows)])}
    />
  );
}

export function tableText(
  style: "data-table" | "figures",
  caption: string,
  columns: readonly Omit<Column, "key">[],
  rows: readonly Markup[],
): Markup {
  const head = columns.map(
    ({ label, numeric }) => markup`<th scope="col"${numeric ? markup` class="numeric"` : null}>${label}</th>`,
  );
  return markup`<table class="${style}"><caption class="sr-only">${caption}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}

export function Row({ children }: { children: ReactNode }) {
  return <tr>{children}</tr>;
}

/** The cell that names its row; on a phone, the title of the card. */
export function RowHead({ children }: { children: ReactNode }) {
  return <th scope="row">{children}</th>;
}

/** `label` is the column's name, shown beside the value on phones. */
export function Cell({
  label,
  numeric,
  children,
}: {
  label?: string;
  numeric?: boolean;
  children?: ReactNode;
}) {
  return (
    <td data-label={label} className={numeric ? "numeric" : undefined}>
      {children}
    </td>
  );
}
