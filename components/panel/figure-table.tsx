import { tableFrame, tableText } from "../ui/data-table";
import type { Markup } from "../ui/markup";

type FigureTableProps = { caption: string; columns: string[]; rows: readonly Markup[] };

/**
 * Many rows of short figures: on a phone the table stays one that scrolls in its own frame while the names stay in sight.
 * Rows are plain <tr> with a <th scope="row"> first; <i> is a quiet remark beside a figure.
 */
export function FigureTable({ caption, columns, rows }: FigureTableProps) {
  const named = columns.map((label) => ({ label }));
  return (
    <div
      className={tableFrame}
      tabIndex={0}
      role="region"
      aria-label={caption}
      dangerouslySetInnerHTML={tableText("figures", caption, named, rows)}
    />
  );
}
