"use client";
import type { Timeliness } from "@/lib/domain/month/deadline";
import { REPORT_CLAUSE } from "@/lib/domain/report/labels";
import type { ReportStatus } from "@/lib/domain/report/workflow";
import type { ReportRow, ReportsView } from "@/lib/domain/report/view";
import { formatMonth, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { formatNumber } from "@/lib/domain/shared/rial";
import { moneyPaths } from "../money-paths";
import { ButtonLink } from "../ui/button";
import { type Packed, unpack } from "../ui/packed";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { StatList } from "../ui/stat";
import { ReportsMatrix } from "./reports-matrix";
import { ReportsMonths } from "./reports-months";

/** How the newest month stands, one figure for each thing headquarters asks. */
function MonthInShort({ rows, month }: { rows: readonly ReportRow[]; month: JalaliMonth }) {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.month === month));
  const came = (...kinds: Timeliness[]) =>
    cells.filter(({ timeliness }) => kinds.includes(timeliness)).length;
  const stands = (kind: ReportStatus) => cells.filter(({ status }) => status === kind).length;
  const stat = (label: string, count: number) => ({ label, value: formatNumber(count), unit: "استان" });
  return (
    <Section id="short" title={formatMonth(month)}>
      <StatList
        stats={[
          stat("به‌موقع", came("onTime")),
          stat("با تأخیر", came("late")),
          came("notDue") > 0 ? stat("در مهلت", came("notDue")) : stat("ارسال‌نشده", came("missing")),
          stat("منتظر تصمیم ستاد", stands("sent")),
          stat("وصول‌شده", stands("acknowledged")),
          stat("بازگردانده‌شده", stands("returned")),
        ]}
      />
    </Section>
  );
}

export function ReportsPage({ packed }: { packed: Packed<ReportsView> }) {
  const view = unpack(packed);
  const province = view.kind === "province" ? view.province : null;
  const href = (month: JalaliMonth) =>
    moneyPaths.reportsOf({ month, province: view.national ? province?.id : undefined });
  const [newest] = view.months;
  return (
    <>
      <PageHeader
        title={province ? `گزارش‌های ماهانهٔ استان ${province.name}` : "گزارش‌های ماهانهٔ استان‌ها"}
        subtitle={`هر استان هر ماه گزارش پیشرفت کار خود را به دو اداره کل ستاد مرکز می‌فرستد (${REPORT_CLAUSE}).`}
        breadcrumbs={
          province && view.national ? [{ href: moneyPaths.reports, label: "گزارش‌های ماهانه" }] : undefined
        }
      />
      {view.kind === "matrix" && view.months[0] ? (
        <MonthInShort rows={view.rows} month={view.months[0]} />
      ) : null}
      <Section id="reports" title={newest ? "ماه به ماه" : "گزارشی نیست"}>
        {view.kind === "matrix" ? (
          <ReportsMatrix rows={view.rows} months={view.months} national={view.national} />
        ) : (
          <ReportsMonths months={view.months} province={view.province} />
        )}
        <nav aria-label="ماه‌های دیگر" className="mt-4 flex flex-wrap gap-2 print:hidden">
          <ButtonLink href={href(view.earlier)} variant="quiet">
            ماه‌های پیش‌تر
          </ButtonLink>
          {view.later ? (
            <ButtonLink href={href(view.later)} variant="quiet">
              ماه‌های تازه‌تر
            </ButtonLink>
          ) : null}
        </nav>
      </Section>
    </>
  );
}
