import { asInnerHtml, type Markup, markup } from "./markup";

export type Stat = { label: string; value: string; unit?: string; note?: string; href?: string };

/** Amounts in rial need more room than counts. */
const LONG = 10;

/** Figures of one subject side by side; with `href` the whole cell leads to the rows behind its figure. */
export function StatList({ stats }: { stats: readonly Stat[] }) {
  return <ul className="stats" dangerouslySetInnerHTML={asInnerHtml(stats.map(cell))} />;
}

/** The same as text. */
export const statList = (stats: readonly Stat[]): Markup => markup`<ul class="stats">${stats.map(cell)}</ul>`;

function cell({ label, value, unit, note, href }: Stat): Markup {
  const body = markup`<span>${label}</span><b${value.length > LONG ? markup` class="long"` : null}>${value}${
    unit ? markup` <small>${unit}</small>` : null
  }</b>${note ? markup`<i>${note}</i>` : null}`;
  return href ? markup`<li><a href="${href}">${body}</a></li>` : markup`<li><div>${body}</div></li>`;
}
