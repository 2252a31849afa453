import { STANDINGS } from "@/lib/domain/entrepreneur/level";
import { meanDays, peopleOf, promotionShare, survivalShare } from "@/lib/domain/entrepreneur/measure";
import type { ProgressPart, ProgressPlace, ProgressView } from "@/lib/domain/entrepreneur/progress-view";
import { tomanNumber } from "@/lib/domain/loan/toman";
import { percentText } from "@/lib/domain/panel/share";
import { formatNumber } from "@/lib/domain/shared/rial";
import { figureTable } from "../panel/figure-table";
import { type Markup, markup } from "../ui/markup";
import { peopleHref, progressHref } from "./links";

const figures = [
  ...["جاری", "سطح یک", "سطح دو", "سطح سه", "فارغ‌التحصیل", "ارتقا از یک", "ارتقا از دو", "روزهای سطح یک"],
  ...["ماندگاری ۶ ماه", "۱۲ ماه", "وام عقب‌افتاده", "مبلغ (تومان)"],
];

/** The provinces of the country, or the offices of a province: each leads to its own page, its levels and late loans to the people. */
export const partsTable = (view: ProgressView): Markup =>
  figureTable({
    caption: view.level === "country" ? "ارقام استان‌ها" : "ارقام اداره‌ها",
    columns: [view.level === "country" ? "استان" : "اداره", ...figures],
    rows: view.parts.map((part) =>
      rowOf(part, view.level === "country" ? { province: part } : { ...view.place, office: part }, view),
    ),
  });

function rowOf({ name, measure }: ProgressPart, place: ProgressPlace, view: ProgressView): Markup {
  const days = meanDays(measure, 1);
  const cells = [
    formatNumber(peopleOf(measure)),
    ...STANDINGS.map(
      (standing, index) =>
        markup`<a href="${peopleHref(place, { level: String(standing) })}">${formatNumber(measure.standings[index] ?? 0)}</a>`,
    ),
    percentText(promotionShare(measure, 1)),
    percentText(promotionShare(measure, 2)),
    days === null ? "—" : formatNumber(days),
    percentText(survivalShare(measure, 6)),
    percentText(survivalShare(measure, 12)),
  ];
  const late = measure.lateLoans;
  return markup`<tr><th scope="row"><a href="${progressHref(place, view.chosen)}">${name}</a></th>${cells.map(
    (text) => markup`<td>${text}</td>`,
  )}<td>${
    late > 0
      ? markup`<a href="${peopleHref(place, { group: "lateLoans" })}">${formatNumber(late)}</a>`
      : formatNumber(0)
  }<i>از ${formatNumber(measure.loans)}</i></td><td>${tomanNumber(BigInt(measure.lateRial))}</td></tr>`;
}
