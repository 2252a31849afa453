import type { ReactNode } from "react";

export type Column = { key: string; label: string; numeric?: boolean };

type DataTableProps = {
  caption: ReactNode;
  /** The caption repeats the heading above the table: keep it for screen readers only. */
  captionHidden?: boolean;
  columns: Column[];
  foot?: ReactNode;
  /** <Row> elements. */
  children: ReactNode;
};

// Roles are written out because the cards of the phone layout (display: block) would take them away.
export function DataTable({ caption, captionHidden = true, columns, foot, children }: DataTableProps) {
  return (
    <div className="overflow-x-auto rounded-xl border border-line bg-raised shadow-lift print:overflow-visible print:rounded-none print:border-x-0">
      <table role="table" className="data-table">
        <caption className={captionHidden ? "sr-only" : "px-4 py-3 text-start font-semibold"}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                className={column.numeric ? "numeric" : undefined}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
        {foot ? <tfoot role="rowgroup">{foot}</tfoot> : null}
      </table>
    </div>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <tr role="row">{children}</tr>;
}

/** The cell that names its row; on a phone, the title of the card. */
export function RowHead({ children }: { children: ReactNode }) {
  return (
    <th role="rowheader" scope="row">
      {children}
    </th>
  );
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
    <td role="cell" data-label={label} className={numeric ? "numeric" : undefined}>
      {children}
    </td>
  );
}
