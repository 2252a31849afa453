import { serviceLabels } from "../aid/service-labels";
import { centerStatuses, centerStatusLabels } from "../organisation/center";
import { formatNumber } from "../shared/rial";
import type { ReportFigures } from "./figures";
import { peopleIn } from "./sums";

export type Difference = { figure: string; before: string; after: string };

type Lines = [figure: string, value: number | bigint][];

/**
 * What belongs to the month itself. What has been paid is of the day on which a report is put together: it moves on
 * without anybody having changed the month.
 */
function monthLines({ centers, months, services, levels, promotions, ...figures }: ReportFigures): Lines {
  return [
    ...centerStatuses.map((status): Lines[number] => [
      `مراکز ${centerStatusLabels[status]}`,
      centers[status],
    ]),
    ["کارکردهای دریافت‌شده", months.received],
    ["کارکردهای به‌موقع", months.onTime],
    ["کارکردهای کامل", months.complete],
    ["کارکردهای تأییدشده", months.confirmed],
    ["خدمت‌های تأییدشده", figures.entries],
    ["بهره‌مندان", figures.beneficiaries],
    ["منابع جذب‌شده از خیّرین (ریال)", figures.raisedRial],
    ["قابل پرداخت (ریال)", figures.payableRial],
    ["کمک پایه (ریال)", figures.baseAidRial],
    ...services.flatMap((row): Lines => {
      const label = serviceLabels[row.service - 1] ?? "";
      return [
        [`${label}: مقدار`, row.quantity],
        [`${label}: بهره‌مندان`, peopleIn(row.people)],
        [`${label}: هزینه یا منابع (ریال)`, row.costRial],
        [`${label}: قابل پرداخت (ریال)`, row.payableRial],
      ];
    }),
    ["کارآفرینان سطح یک", levels[1]],
    ["کارآفرینان سطح دو", levels[2]],
    ["کارآفرینان سطح سه", levels[3]],
    ["فارغ‌التحصیلان", levels.graduated],
    ["ارتقا به سطح دو", promotions[2]],
    ["ارتقا به سطح سه", promotions[3]],
    ["فارغ‌التحصیلی در ماه", promotions.graduated],
    ["اخطارهای بی‌کارکردی باز", figures.openNotices],
  ];
}

/** The figures of the month that are not the same in two versions: what was sent, and what is true now or was sent later. */
export function differencesBetween(before: ReportFigures, after: ReportFigures): Difference[] {
  const later = monthLines(after);
  return monthLines(before).flatMap(([figure, value], index) => {
    const now = later[index]?.[1] ?? 0;
    return now === value ? [] : [{ figure, before: formatNumber(value), after: formatNumber(now) }];
  });
}
