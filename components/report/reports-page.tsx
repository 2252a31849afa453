"use client";
import type { Timeliness } from "@/lib/domain/month/deadline";
import { REPORT_CLAUSE } from "@/lib/domain/report/labels";
import type { ReportStatus } from "@/lib/domain/report/workflow";
import type { ReportRow, ReportsView } from "@/lib/domain/report/view";
import { formatMonth, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { formatNumber } from "@/lib/domain/shared/rial";
import { moneyPaths } from "../money-paths";
import { type Markup, markup } from "../ui/markup";
import { type Packed, unpack } from "../ui/packed";
import { buttonText, pageHead, section } from "../ui/page-text";
import { remembered } from "../ui/remembered";
import { statList } from "../ui/stat";
import { Text } from "../ui/text";
import { reportsMatrix } from "./reports-matrix";
import { reportsMonths } from "./reports-months";

/** How the newest month stands, one figure for each thing headquarters asks. */
function monthInShort(rows: readonly ReportRow[], month: JalaliMonth): Markup {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.month === month));
  const came = (...kinds: Timeliness[]) =>
    cells.filter(({ timeliness }) => kinds.includes(timeliness)).length;
  const stands = (kind: ReportStatus) => cells.filter(({ status }) => status === kind).length;
  const stat = (label: string, count: number) => ({ label, value: formatNumber(count), unit: "استان" });
  return section(
    { id: "short", title: formatMonth(month) },
    statList([
      stat("به‌موقع", came("onTime")),
      stat("با تأخیر", came("late")),
      came("notDue") > 0 ? stat("در مهلت", came("notDue")) : stat("ارسال‌نشده", came("missing")),
      stat("منتظر تصمیم ستاد", stands("sent")),
      stat("وصول‌شده", stands("acknowledged")),
      stat("بازگردانده‌شده", stands("returned")),
    ]),
  );
}

/** Who has sent what, and where it stands: figures and links only, so plain text. */
export const ReportsPage = ({ packed }: { packed: Packed<ReportsView> }) => <Text of={textOf(packed)} />;

const REMEMBERED = 32;

const textOf = remembered(REMEMBERED, (packed: Packed<ReportsView>) => {
  const view = unpack(packed);
  return markup`${head(view)}${short(view)}${reports(view)}`;
});

function head(view: ReportsView): Markup {
  const province = view.kind === "province" ? view.province : null;
  return pageHead({
    title: province ? `گزارش‌های ماهانهٔ استان ${province.name}` : "گزارش‌های ماهانهٔ استان‌ها",
    subtitle: `هر استان هر ماه گزارش پیشرفت کار خود را به دو اداره کل ستاد مرکز می‌فرستد (${REPORT_CLAUSE}).`,
    crumbs: province && view.national ? [{ href: moneyPaths.reports, label: "گزارش‌های ماهانه" }] : [],
  });
}

const short = (view: ReportsView): Markup | null =>
  view.kind === "matrix" && view.months[0] ? monthInShort(view.rows, view.months[0]) : null;

function reports(view: ReportsView): Markup {
  const province = view.kind === "province" ? view.province : null;
  const href = (month: JalaliMonth) =>
    moneyPaths.reportsOf({ month, province: view.national ? province?.id : undefined });
  return section(
    { id: "reports", title: view.months[0] ? "ماه به ماه" : "گزارشی نیست" },
    markup`${
      view.kind === "matrix" ? reportsMatrix(view) : reportsMonths(view.months, view.province)
    }<nav aria-label="ماه‌های دیگر" class="mt-4 flex flex-wrap gap-2 print:hidden">${buttonText(
      href(view.earlier),
      "ماه‌های پیش‌تر",
      "quiet",
    )}${view.later ? buttonText(href(view.later), "ماه‌های تازه‌تر", "quiet") : null}</nav>`,
  );
}
