import { serviceLabels } from "@/lib/domain/aid/service-labels";
import { safeCellText } from "@/lib/domain/beneficiary/safe-text";
import { timelinessViews } from "@/lib/domain/month/labels";
import { monthStateOf, monthStateTags } from "@/lib/domain/panel/center-month";
import { centerStatusLabels } from "@/lib/domain/organisation/center";
import type { CenterFigures, ReportFigures } from "@/lib/domain/report/figures";
import { reportStatusViews } from "@/lib/domain/report/labels";
import { figureGroups } from "@/lib/domain/report/lines";
import { NARRATIVE_PARTS, type Narrative, narrativeLabels } from "@/lib/domain/report/narrative";
import { peopleIn } from "@/lib/domain/report/sums";
import type { NationalView, ReportView } from "@/lib/domain/report/view";
import { genderLabels, targetGroupLabels } from "@/lib/domain/service-entry/model";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import type { WrittenCell, WrittenSheet } from "@/lib/server/spreadsheet/writer";

// Sums of a country stay far below the whole numbers that a spreadsheet holds exactly.
const rial = (amount: bigint): number => Number(amount);
const day = (at: Date | null): WrittenCell => at && { date: todayInTehran(at) };

const sheet = (
  name: string,
  columns: [heading: string, width: number][],
  rows: WrittenCell[][],
): WrittenSheet => ({
  name,
  columns: columns.map(([heading, width]) => ({ heading, width })),
  rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? safeCellText(cell) : cell))),
});

const figuresSheet = (facts: WrittenCell[][], figures: ReportFigures) =>
  sheet(
    "رقم‌ها",
    [
      ["بخش", 22],
      ["شرح", 40],
      ["رقم", 20],
      ["واحد", 12],
    ],
    [
      ...facts,
      ...figureGroups(figures).flatMap(({ title, lines }) =>
        lines.map(({ label, value, unit }): WrittenCell[] => [title, label, Number(value), unit]),
      ),
    ],
  );

const servicesSheet = ({ services }: ReportFigures) =>
  sheet(
    "ده ردیف خدمت",
    [
      ["ردیف", 8],
      ["خدمت", 42],
      ["شمار خدمت", 14],
      ["مقدار", 12],
      ["بهره‌مند", 12],
      ["هزینه یا منابع (ریال)", 22],
      ["قابل پرداخت (ریال)", 22],
    ],
    services.map((row) => [
      row.service,
      serviceLabels[row.service - 1] ?? "",
      row.entries,
      row.quantity,
      peopleIn(row.people),
      rial(row.costRial),
      rial(row.payableRial),
    ]),
  );

const peopleSheet = ({ services }: ReportFigures) =>
  sheet(
    "بهره‌مندان",
    [
      ["ردیف", 8],
      ["خدمت", 42],
      ["گروه هدف", 50],
      ["جنسیت", 10],
      ["نفر", 10],
    ],
    services.flatMap(({ service, people }) =>
      people.map(({ targetGroup, gender, count }): WrittenCell[] => [
        service,
        serviceLabels[service - 1] ?? "",
        targetGroupLabels[targetGroup],
        genderLabels[gender],
        count,
      ]),
    ),
  );

const centersSheet = (items: readonly CenterFigures[], ended: boolean) =>
  sheet(
    "مراکز",
    [
      ["کد", 22],
      ["مرکز", 36],
      ["اداره", 20],
      ["وضعیت مرکز", 16],
      ["کارکرد ماه", 28],
      ["خدمت", 10],
      ["بهره‌مند", 10],
      ["قابل پرداخت (ریال)", 22],
      ["کمک پایه (ریال)", 22],
    ],
    items.map((item) => [
      item.id,
      item.name,
      item.office,
      centerStatusLabels[item.status],
      monthStateTags(
        monthStateOf(
          {
            due: item.due,
            status: item.month,
            late: item.late,
            empty: item.late !== null && item.logged === 0,
          },
          ended,
        ),
      )
        .map(({ label }) => label)
        .join("، "),
      item.entries,
      item.beneficiaries,
      rial(item.payableRial),
      rial(item.baseAidRial),
    ]),
  );

const narrativeSheet = (narrative: Narrative) =>
  sheet(
    "شرح اقدامات",
    [
      ["بخش", 28],
      ["متن", 100],
    ],
    NARRATIVE_PARTS.map((part) => [narrativeLabels[part], narrative[part]]),
  );

/** The report of a province as it is shown, with real numbers and days. */
export function reportSheets(view: ReportView): WrittenSheet[] {
  const { province, month, revision, figures, ended } = view;
  const facts: WrittenCell[][] = [
    ["گزارش", "استان", province.name, null],
    ["گزارش", "ماه", formatMonth(month), null],
    ["گزارش", "وضعیت", revision ? reportStatusViews[revision.status].label : "نوشته‌نشده", null],
    ["گزارش", "شماره", revision?.number ?? null, null],
    ["گزارش", "نسخه", revision?.revision ?? null, null],
    ["گزارش", "تاریخ ارسال", day(revision?.sentAt ?? null), null],
    ["گزارش", "ماه‌های باز هنگام ارسال", revision?.openMonths ?? figures.months.open, "مرکز"],
  ];
  return [
    figuresSheet(facts, figures),
    servicesSheet(figures),
    peopleSheet(figures),
    narrativeSheet(view.narrative),
    centersSheet(figures.items, ended),
  ];
}

const partsSheet = ({ parts }: NationalView) =>
  sheet(
    "استان‌ها",
    [
      ["کد", 10],
      ["استان", 26],
      ["وضعیت", 18],
      ["موعد", 16],
      ["شماره", 20],
      ["نسخه", 8],
      ["تاریخ ارسال", 16],
      ["کارکرد تأییدشده", 18],
      ["باز هنگام ارسال", 18],
      ["قابل پرداخت (ریال)", 22],
    ],
    parts.map(({ id, name, report, timeliness }) => [
      id,
      name,
      report ? reportStatusViews[report.status].label : null,
      timelinessViews[timeliness].label,
      report?.number ?? null,
      report?.revision ?? null,
      day(report?.sentAt ?? null),
      report?.confirmed ?? null,
      report?.openMonths ?? null,
      report ? rial(report.payableRial) : null,
    ]),
  );

export const nationalSheets = (view: NationalView): WrittenSheet[] => [
  figuresSheet([["گزارش", "ماه", formatMonth(view.month), null]], view.figures),
  partsSheet(view),
  servicesSheet(view.figures),
  peopleSheet(view.figures),
];
