import { timelinessViews } from "@/lib/domain/month/labels";
import { reportStatusViews } from "@/lib/domain/report/labels";
import type { ReportCell, ReportRow } from "@/lib/domain/report/view";
import { formatMonth, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { moneyPaths } from "../money-paths";
import { tableFrame } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";
import { tagText } from "../ui/tag";

type Props = { rows: readonly ReportRow[]; months: readonly JalaliMonth[]; national: boolean };

const caption = "گزارش‌های ماهانهٔ استان‌ها";

/** What was sent says where it stands; in any case whether it came in time. */
export const cellTags = ({
  status,
  timeliness,
  draft,
}: Pick<ReportCell, "status" | "timeliness" | "draft">) => [
  ...(status ? [reportStatusViews[status]] : draft ? [reportStatusViews.draft] : []),
  timelinessViews[timeliness],
];

/** A month's cell; what is written of it for ears, and the tags for eyes. */
function cell(row: ReportRow, { month, ...state }: ReportCell, monthText: string): Markup {
  const tags = cellTags(state);
  const said = `${row.name}، ${monthText}: ${tags.map(({ label }) => label).join("، ")}`;
  return markup`<td><a href="${moneyPaths.report(month, row.id)}" class="no-underline! inline-flex flex-wrap gap-1" aria-label="${said}">${tags.map(
    ({ tone, label }) => tagText(tone, label),
  )}</a></td>`;
}

/** Provinces by months: on a phone it scrolls in its own frame while the names of the provinces stay. */
export function reportsMatrix({ rows, months, national }: Props): Markup {
  const names = new Map(months.map((month) => [month, formatMonth(month)]));
  const head = [...names].map(([month, name]) =>
    national
      ? markup`<th scope="col"><a href="${moneyPaths.nationalReport(month)}">${name}</a></th>`
      : markup`<th scope="col">${name}</th>`,
  );
  const body = rows.map(
    (row) =>
      markup`<tr><th scope="row"><a href="${moneyPaths.reportsOf({ province: row.id })}">${row.name}</a></th>${row.cells.map((one) => cell(row, one, names.get(one.month) ?? ""))}</tr>`,
  );
  return markup`<div class="${tableFrame}" tabindex="0" role="region" aria-label="${caption}"><table class="figures"><caption class="sr-only">${caption}</caption><thead><tr><th scope="col">استان</th>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
