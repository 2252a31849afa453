import type { ReactNode } from "react";
import { asInnerHtml, type Markup } from "./markup";

export type Column = { key: string; label: string; numeric?: boolean };

type DataTableProps = {
  caption: ReactNode;
  /** The caption repeats the heading above the table: keep it for screen readers only. */
  captionHidden?: boolean;
  columns: Column[];
  foot?: ReactNode;
  /** <Row> elements, or plain rows as text. */
  children?: ReactNode;
  rows?: readonly Markup[];
};

export function DataTable({ caption, captionHidden = true, columns, foot, children, rows }: DataTableProps) {
  return (
    <div className="overflow-x-auto rounded-xl border border-line bg-raised shadow-lift print:overflow-visible print:rounded-none print:border-x-0">
      <table className="data-table">
        <caption className={captionHidden ? "sr-only" : "px-4 py-3 text-start font-semibold"}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}

                scope="col"
                className={column.numeric ? "numeric" : undefined}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        {rows ? <tbody dangerouslySetInnerHTML={asInnerHtml(rows)} /> : <tbody>{children}</tbody>}
        {foot ? <tfoot>{foot}</tfoot> : null}
      </table>
    </div>
  );
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
