import { centerStatusLabels } from "@/lib/domain/organisation/center";
import { formatNumber } from "@/lib/domain/shared/rial";
import type { PanelLevel, PanelMonth, PanelRows } from "@/lib/domain/panel/panel-view";
import { percentText, shareOf } from "@/lib/domain/panel/share";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { type Markup, markup } from "../ui/markup";
import { figureTable } from "./figure-table";
import { type BarPart, monthBar } from "./month-bar";
import { panelHref } from "./links";

const columns = [
  "ماه",
  "مراکز فعال",
  "گزارش‌ها در برابر مراکز موظف",
  "قابل پرداخت و پرداخت‌شده در برابر سقف",
];

/** Picture and table in one: every line is a month with its two bars, their figures written beside them. */
export function panelMonths({ level, months, month: shown, place, measure }: PanelRows): Markup {
  const mostDue = Math.max(1, ...months.map(({ due, received }) => Math.max(due, received)));
  const highestCap = Math.max(
    1,
    ...months.map(({ cap, payable }) => Math.max(Number(cap ?? 0), Number(payable))),
  );
  const rows = months.map(
    (month) =>
      markup`<tr><th scope="row"><a href="${panelHref(place, month.month, measure)}"${
        month.month === shown ? markup` aria-current="true"` : null
      }>${formatMonth(month.month)}</a></th><td>${centersText(month, level)}</td><td>${monthBar(
        reportBars(month),
        mostDue,
      )}${reportText(month)}</td><td>${monthBar(payableBars(month), highestCap)}${payableText(month)}</td></tr>`,
  );
  return markup`<ul class="bar-keys">${keys}</ul>${figureTable({ caption: "مراکز، گزارش‌ها و مبلغ قابل پرداخت دوازده ماه", columns, rows })}`;
}

/** Beneath the active ones those that do not work, where there are any. */
function centersText({ centers }: PanelMonth, level: PanelLevel): Markup {
  const found = (["active", "suspended", "inactive"] as const).filter((status) => centers[status] > 0);
  if (level === "center") return markup`${found[0] ? centerStatusLabels[found[0]] : "—"}`;
  const others = found
    .filter((status) => status !== "active")
    .map((status) => `${formatNumber(centers[status])} ${centerStatusLabels[status]}`);
  return markup`${formatNumber(centers.active)}${others.length > 0 ? markup`<i class="block">${others.join("، ")}</i>` : null}`;
}

const reportBars = ({ due, received, onTime }: PanelMonth): BarPart[] => [
  { value: due, className: "fill-line" },
  { value: received, className: "fill-bar-second" },
  { value: onTime, className: "fill-bar" },
];
const reportText = ({ due, received, onTime, complete }: PanelMonth) =>
  `${formatNumber(onTime)} به‌موقع و ${formatNumber(received - onTime)} با تأخیر از ${formatNumber(due)}، ${formatNumber(complete)} کامل`;

const payableBars = ({ payable, paid, cap }: PanelMonth): BarPart[] => [
  { value: Number(cap ?? 0), className: "fill-line" },
  { value: Number(payable), className: "fill-bar-second" },
  { value: Number(paid), className: "fill-bar" },
];
/** What has been paid stands beneath: in one line the table would be wider than the page. */
const payableText = ({ payable, paid, cap }: PanelMonth) =>
  markup`${formatNumber(payable)} ریال${cap === null ? null : ` (${percentText(shareOf(payable, cap))})`}<i class="block">${formatNumber(paid)} پرداخت‌شده</i>`;

const key = (className: string, label: string) =>
  markup`<li><svg width="12" height="12" aria-hidden="true"><rect width="12" height="12" rx="2" class="${className}"/></svg> ${label}</li>`;
const keys = [
  key("fill-bar", "به‌موقع، و پرداخت‌شده"),
  key("fill-bar-second", "با تأخیر، و قابل پرداخت"),
  key("fill-line", "مراکز موظف، و سقف"),
];
