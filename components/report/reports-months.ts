import type { Named, ProvinceMonth } from "@/lib/domain/report/view";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { formatNumber } from "@/lib/domain/shared/rial";
import { moneyPaths } from "../money-paths";
import { rowsHref } from "../panel/links";
import { textTable } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";
import { tagText } from "../ui/tag";
import { cellTags } from "./reports-matrix";

const columns = [
  { key: "month", label: "ماه" },
  { key: "state", label: "وضعیت گزارش" },
  { key: "deadline", label: "مهلت" },
  { key: "confirmed", label: "کارکرد تأییدشده", numeric: true },
  { key: "open", label: "باز هنگام ارسال", numeric: true },
];

function row(line: ProvinceMonth, province: Named): Markup {
  const tags = line.ended
    ? cellTags(line)
    : [{ label: line.draft ? "ماه جاری، پیش‌نویس" : "ماه جاری", tone: "neutral" as const }];
  return markup`<tr><th scope="row"><a href="${moneyPaths.report(line.month, province.id)}" class="link">${formatMonth(
    line.month,
  )}</a></th><td data-label="وضعیت گزارش">${tags.map(({ tone, label }) => tagText(tone, label))}</td><td data-label="مهلت">${
    line.deadline
  }</td><td class="numeric" data-label="کارکرد تأییدشده"><a href="${rowsHref(
    { province },
    line.month,
    "confirmed",
  )}">${formatNumber(line.confirmed)} از ${formatNumber(line.due)}</a></td><td class="numeric" data-label="باز هنگام ارسال">${
    line.openMonths === null ? "—" : formatNumber(line.openMonths)
  }</td></tr>`;
}

/** The months of one province, newest first. */
export const reportsMonths = (months: readonly ProvinceMonth[], province: Named): Markup =>
  textTable(
    `گزارش‌های ماهانهٔ استان ${province.name}`,
    columns,
    months.map((line) => row(line, province)),
  );
