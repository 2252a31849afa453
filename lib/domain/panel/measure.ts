import { formatNumber } from "../shared/rial";
import { percentOf, percentText, shareOf } from "./share";

/** What the provinces, offices and months are compared by. */
export const measures = ["onTime", "complete", "payable", "centers", "confirmed"] as const;
export type Measure = (typeof measures)[number];

export const measureLabels: Record<Measure, string> = {
  onTime: "گزارش به‌موقع",
  complete: "گزارش کامل",
  payable: "مبلغ قابل پرداخت",
  centers: "مراکز فعال",
  confirmed: "سهم تأییدشده",
};

/** The question that a picture of the measure answers. */
export const measureQuestions: Record<Measure, string> = {
  onTime: "چه سهمی از مراکز هر استان گزارش ماه را در مهلت فرستاده است؟",
  complete: "چه سهمی از مراکز هر استان گزارشی با دست‌کم یک خدمت فرستاده است؟",
  payable: "برای مراکز هر استان چه مبلغی تأیید شده است؟",
  centers: "هر استان در پایان این ماه چند مرکز فعال دارد؟",
  confirmed: "کارکرد چه سهمی از مراکز هر استان تأیید شده است؟",
};

/** The counts of a month that a measure is made of; rial as decimal text. */
export type MeasuredMonth = {
  due: number;
  active: number;
  onTime: number;
  complete: number;
  confirmed: number;
  payable: string;
};

export type MeasuredValue = { value: number | null; text: string };

/** The value to draw and its text; a share is null where no center had to report. */
export function measureOf(measure: Measure, month: MeasuredMonth): MeasuredValue {
  switch (measure) {
    case "payable":
      return { value: Number(month.payable), text: `${formatNumber(month.payable)} ریال` };
    case "centers":
      return { value: month.active, text: `${formatNumber(month.active)} مرکز` };
    case "onTime":
    case "complete":
    case "confirmed": {
      const share = shareOf(month[measure], month.due);
      return { value: share && percentOf(share), text: percentText(share) };
    }
  }
}

export const parseMeasure = (text: string | undefined): Measure =>
  measures.find((measure) => measure === text) ?? "onTime";
