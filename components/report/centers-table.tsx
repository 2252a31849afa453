import { monthStateOf, monthStateTags } from "@/lib/domain/panel/center-month";
import { centerStatusLabels } from "@/lib/domain/organisation/center";
import type { CenterFigures } from "@/lib/domain/report/figures";
import { formatNumber } from "@/lib/domain/shared/rial";
import { centerStatusTones } from "../center/status-tones";
import { paths } from "../paths";
import { TextTable } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";
import { tagText } from "../ui/tag";

const columns = [
  { key: "name", label: "مرکز" },
  { key: "status", label: "وضعیت مرکز" },
  { key: "month", label: "کارکرد ماه" },
  { key: "entries", label: "خدمت", numeric: true },
  { key: "people", label: "بهره‌مند", numeric: true },
  { key: "payable", label: "قابل پرداخت (ریال)", numeric: true },
  { key: "base", label: "کمک پایه (ریال)", numeric: true },
];

// The report is put together after the month: what is not there by then is missing, not early.
const stateOf = (item: CenterFigures, ended: boolean) =>
  monthStateOf(
    { due: item.due, status: item.month, late: item.late, empty: item.late !== null && item.logged === 0 },
    ended,
  );

const row = (item: CenterFigures, month: string, ended: boolean): Markup =>
  markup`<tr><th scope="row"><a href="${paths.center(item.id)}" class="link">${item.name}</a> <small class="text-quiet">${item.office}</small></th><td data-label="وضعیت مرکز">${tagText(
    centerStatusTones[item.status],
    centerStatusLabels[item.status],
  )}</td><td data-label="کارکرد ماه"><a href="${paths.month(item.id, month)}">${monthStateTags(
    stateOf(item, ended),
  ).map(({ tone, label }) =>
    tagText(tone, label),
  )}</a></td><td class="numeric" data-label="خدمت">${formatNumber(
    item.entries,
  )}</td><td class="numeric" data-label="بهره‌مند">${formatNumber(item.beneficiaries)}</td><td class="numeric" data-label="قابل پرداخت (ریال)">${formatNumber(
    item.payableRial,
  )}</td><td class="numeric" data-label="کمک پایه (ریال)">${formatNumber(item.baseAidRial)}</td></tr>`;

/** The rows behind the sums of a report, as they were when it was put together. */
export const ReportCenters = ({
  items,
  month,
  ended,
}: {
  items: readonly CenterFigures[];
  month: string;
  ended: boolean;
}) => (
  <TextTable
    caption="مراکز استان در این گزارش"
    columns={columns}
    rows={items.map((item) => row(item, month, ended))}
  />
);
