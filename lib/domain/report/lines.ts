import { centerStatuses, centerStatusLabels } from "../organisation/center";
import type { ReportFigures } from "./figures";

export type FigureKey =
  | `centers.${(typeof centerStatuses)[number]}`
  | `months.${keyof ReportFigures["months"]}`
  | "entries"
  | "beneficiaries"
  | "raised"
  | "payable"
  | "paid"
  | "paidMonths"
  | "baseAid"
  | `levels.${keyof ReportFigures["levels"]}`
  | `promotions.${keyof ReportFigures["promotions"]}`
  | "openNotices";

export type FigureLine = {
  key: FigureKey;
  label: string;
  value: number | bigint;
  unit: "مرکز" | "کارکرد" | "خدمت" | "نفر" | "ریال" | "اخطار";
};
export type FigureGroup = { key: string; title: string; note?: string; lines: FigureLine[] };

const line = (
  key: FigureKey,
  label: string,
  value: number | bigint,
  unit: FigureLine["unit"],
): FigureLine => ({
  key,
  label,
  value,
  unit,
});

/** The key figures of a report in the order in which it is read, on the screen, on paper and in a spreadsheet. */
export function figureGroups(figures: ReportFigures): FigureGroup[] {
  const { centers, months, levels, promotions } = figures;
  return [
    {
      key: "money",
      title: "کمک این ماه",
      lines: [
        line("payable", "قابل پرداخت", figures.payableRial, "ریال"),
        line("paid", "پرداخت‌شده", figures.paidRial, "ریال"),
        line("paidMonths", "کارکردهای پرداخت‌شده", figures.paidMonths, "کارکرد"),
        line("baseAid", "کمک پایه (بیرون از فرمول)", figures.baseAidRial, "ریال"),
      ],
    },
    {
      key: "months",
      title: "کارکرد مراکز",
      lines: [
        line("months.due", "موظف به گزارش", months.due, "مرکز"),
        line("months.received", "دریافت‌شده", months.received, "کارکرد"),
        line("months.onTime", "به‌موقع", months.onTime, "کارکرد"),
        line("months.complete", "کامل (با دست‌کم یک خدمت)", months.complete, "کارکرد"),
        line("months.confirmed", "تأییدشده", months.confirmed, "کارکرد"),
        line("months.open", "تأییدنشده تا این تاریخ", months.open, "کارکرد"),
      ],
    },
    {
      key: "services",
      title: "خدمت‌ها",
      lines: [
        line("entries", "خدمت تأییدشده", figures.entries, "خدمت"),
        line("beneficiaries", "بهره‌مندان", figures.beneficiaries, "نفر"),
        line("raised", "منابع جذب‌شده از خیّرین (ردیف‌های ۷ و ۸)", figures.raisedRial, "ریال"),
      ],
    },
    {
      key: "centers",
      title: "مراکز",
      note: "وضعیت مراکز در پایان ماه.",
      lines: centerStatuses.map((status) =>
        line(`centers.${status}`, centerStatusLabels[status], centers[status], "مرکز"),
      ),
    },
    {
      key: "cases",
      title: "کارآفرینان",
      note: "سطح‌ها در پایان ماه و ارتقاهای همین ماه.",
      lines: [
        line("levels.1", "سطح یک", levels[1], "نفر"),
        line("levels.2", "سطح دو", levels[2], "نفر"),
        line("levels.3", "سطح سه", levels[3], "نفر"),
        line("levels.graduated", "فارغ‌التحصیل", levels.graduated, "نفر"),
        line("promotions.2", "ارتقا به سطح دو", promotions[2], "نفر"),
        line("promotions.3", "ارتقا به سطح سه", promotions[3], "نفر"),
        line("promotions.graduated", "فارغ‌التحصیلی در ماه", promotions.graduated, "نفر"),
      ],
    },
    {
      key: "reviews",
      title: "بازبینی‌های باز",
      note: "در پایان ماه.",
      lines: [line("openNotices", "اخطار بی‌کارکردی در جریان", figures.openNotices, "اخطار")],
    },
  ];
}
