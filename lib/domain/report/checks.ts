import { formatNumber } from "../shared/rial";
import type { CenterFigures, ProvinceFigures, ReportFigures } from "./figures";
import { peopleIn, rialOf } from "./sums";

/** One statement that the figures of a report agree with each other, with both sides of it. */
export type Check = { statement: string; left: string; right: string; holds: boolean };

type Sum = number | bigint;
const equal = (statement: string, left: Sum, right: Sum): Check => ({
  statement,
  left: formatNumber(left),
  right: formatNumber(right),
  holds: left === right,
});
const atMost = (statement: string, left: Sum, right: Sum): Check => ({
  ...equal(statement, left, right),
  holds: left <= right,
});

const isOpen = ({ due, month }: CenterFigures) =>
  (due || month !== null) && month !== "confirmed" && month !== "paid";

/** How many months of centers the province has not confirmed yet: such a report may be sent, and says so. */
export const openMonthsOf = (items: readonly CenterFigures[]): number => items.filter(isOpen).length;

function rowChecks(figures: ReportFigures): Check[] {
  const { services, payableRial, entries, beneficiaries, months } = figures;
  return [
    equal(
      "جمع ده ردیف خدمت با مبلغ قابل پرداخت برابر است (ریال).",
      rialOf(services, (row) => row.payableRial),
      payableRial,
    ),
    equal(
      "جمع خدمت‌های ده ردیف با شمار خدمت‌های تأییدشده برابر است.",
      services.reduce((sum, row) => sum + row.entries, 0),
      entries,
    ),
    equal(
      "جمع بهره‌مندان به تفکیک گروه و جنسیت با شمار بهره‌مندان برابر است.",
      services.reduce((sum, row) => sum + peopleIn(row.people), 0),
      beneficiaries,
    ),
    atMost("پرداخت‌شده از قابل پرداخت بیشتر نیست (ریال).", figures.paidRial, payableRial),
    atMost("کارکردهای به‌موقع از کارکردهای دریافت‌شده بیشتر نیست.", months.onTime, months.received),
    atMost("کارکردهای کامل از کارکردهای دریافت‌شده بیشتر نیست.", months.complete, months.received),
  ];
}

/** The report of a province agrees with itself: rows, centers and totals, to the last rial. */
export function checkProvince(figures: ProvinceFigures): Check[] {
  const { items, payableRial, baseAidRial, centers, months } = figures;
  return [
    equal(
      "جمع مراکز با مبلغ قابل پرداخت استان برابر است (ریال).",
      rialOf(items, (item) => item.payableRial),
      payableRial,
    ),
    ...rowChecks(figures),
    equal(
      "جمع کمک پایهٔ مراکز با کمک پایهٔ استان برابر است (ریال).",
      rialOf(items, (item) => item.baseAidRial),
      baseAidRial,
    ),
    equal(
      "جمع مراکز به تفکیک وضعیت با شمار مراکز برابر است.",
      centers.active + centers.suspended + centers.inactive + centers.opening,
      items.length,
    ),
    equal("ماه‌های باز همان مراکزی است که کارکردشان تأیید نشده است.", months.open, openMonthsOf(items)),
  ];
}

/** What one province brings into the national report. */
export type ProvinceSum = { payableRial: bigint; centersPayableRial: bigint };

/** The country adds up to its provinces, they to their centers, and all to the ten rows, to the last rial. */
export const checkNation = (nation: ReportFigures, provinces: readonly ProvinceSum[]): Check[] => [
  equal(
    "جمع استان‌ها با مبلغ قابل پرداخت کشور برابر است (ریال).",
    rialOf(provinces, (part) => part.payableRial),
    nation.payableRial,
  ),
  equal(
    "جمع مراکز همهٔ استان‌ها با مبلغ قابل پرداخت کشور برابر است (ریال).",
    rialOf(provinces, (part) => part.centersPayableRial),
    nation.payableRial,
  ),
  ...rowChecks(nation),
];
