import type { ReactNode } from "react";

// Many rows of short figures: what cells share is said once, on the table, and on a phone the table stays a table that
// scrolls in its own frame while the names stay in sight.
const frame =
  "overflow-x-auto rounded-xl border border-line bg-raised shadow-lift print:overflow-visible print:rounded-none print:border-x-0";
const table =
  "w-full border-collapse text-start [&_td]:whitespace-nowrap [&_tbody_tr]:border-b [&_tbody_tr]:border-line [&_tbody_tr:last-child]:border-0 [&_tbody_tr:hover]:bg-sunken [&_td]:px-3.5 [&_td]:py-2.5 [&_th]:px-3.5 [&_th]:py-2.5 [&_th]:text-start [&_th]:font-medium [&_tbody_th]:whitespace-nowrap [&_tbody_th]:sticky [&_tbody_th]:start-0 [&_tbody_th]:bg-raised [&_thead_th]:border-b [&_thead_th]:border-line-strong [&_thead_th]:text-sm [&_thead_th]:whitespace-nowrap [&_thead_th]:text-quiet [&_a]:text-accent-text [&_a]:underline [&_a]:underline-offset-[0.35em] [&_i]:ms-2 [&_i]:inline-block [&_i]:text-quiet [&_i]:not-italic";

type FigureTableProps = { caption: string; columns: string[]; children: ReactNode };

/** Rows are plain <tr> with a <th scope="row"> first; <i> is a quiet remark beside a figure. */
export function FigureTable({ caption, columns, children }: FigureTableProps) {
  return (
    <div className={frame} tabIndex={0} role="region" aria-label={caption}>
      <table className={table}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
