import { tableFrame, tableText } from "../ui/data-table";
import { asInnerHtml, type Markup, markup } from "../ui/markup";

type FigureTableProps = { caption: string; columns: string[]; rows: readonly Markup[] };

/**
 * Many rows of short figures: on a phone the table stays one that scrolls in its own frame while the names stay in sight.
 * Rows are plain <tr> with a <th scope="row"> first; <i> is a quiet remark beside a figure.
 */
export function FigureTable(props: FigureTableProps) {
  return (
    <div
      className={tableFrame}
      tabIndex={0}
      role="region"
      aria-label={props.caption}
      dangerouslySetInnerHTML={asInnerHtml([tableOf(props)])}
    />
  );
}

/** The same as text, with its frame. */
export const figureTable = (props: FigureTableProps): Markup =>
  markup`<div class="${tableFrame}" tabindex="0" role="region" aria-label="${props.caption}">${tableOf(props)}</div>`;

const tableOf = ({ caption, columns, rows }: FigureTableProps): Markup =>
  tableText(
    "figures",
    caption,
    columns.map((label) => ({ label })),
    rows,
  );
