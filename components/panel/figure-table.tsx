import { asInnerHtml, type Markup, markup } from "../ui/markup";

// Many rows of short figures: what cells share is said once, on the table, and on a phone the table stays a table that
// scrolls in its own frame while the names stay in sight.
const frame =
  "overflow-x-auto rounded-xl border border-line bg-raised shadow-lift print:overflow-visible print:rounded-none print:border-x-0";

type FigureTableProps = { caption: string; columns: string[]; rows: readonly Markup[] };

/** Rows are plain <tr> with a <th scope="row"> first; <i> is a quiet remark beside a figure. */
export function FigureTable({ caption, columns, rows }: FigureTableProps) {
  const head = columns.map((column) => markup`<th scope="col">${column}</th>`);
  return (
    <div
      className={frame}
      tabIndex={0}
      role="region"
      aria-label={caption}
      dangerouslySetInnerHTML={asInnerHtml([
        markup`<table class="figures"><caption class="sr-only">${caption}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`,
      ])}
    />
  );
}
