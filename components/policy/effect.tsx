import type { EffectSum, MonthEffect, PolicyEffect, YearCost } from "@/lib/domain/aid/policy-effect";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { formatNumber } from "@/lib/domain/shared/rial";
import { moneyPaths } from "../money-paths";
import { FigureTable } from "../panel/figure-table";
import { paths } from "../paths";
import { type Markup, markup } from "../ui/markup";
import { StatList } from "../ui/stat";

/** With its sign on the left, where numbers have it. */
const signed = (amount: bigint): Markup =>
  markup`<bdi dir="ltr">${amount > 0n ? "+" : ""}${formatNumber(amount)}</bdi>`;
const known = (amount: bigint | null) => (amount === null ? "—" : formatNumber(amount));

/** The whole effect in five figures. */
export const EffectStats = ({ total }: Pick<PolicyEffect, "total">) => (
  <StatList
    stats={[
      {
        label: "محاسبه‌شده در دوازده ماه گذشته",
        value: formatNumber(total.computedRial),
        unit: "ریال",
        note: `${formatNumber(total.centers)} ماهِ تأییدشده`,
      },
      { label: "همان ماه‌ها با نسخهٔ تازه", value: formatNumber(total.wouldRial), unit: "ریال" },
      {
        label: "تفاوت",
        value: formatNumber(total.differenceRial < 0n ? -total.differenceRial : total.differenceRial),
        unit: "ریال",
        note: total.differenceRial < 0n ? "کمتر" : total.differenceRial > 0n ? "بیشتر" : undefined,
      },
      {
        label: "هزینهٔ سال نخست با سقف کامل",
        value: formatNumber(total.atCapRial),
        unit: "ریال",
        note: `${formatNumber(total.activeCenters)} مرکز`,
      },
      {
        label: "هزینهٔ سال نخست با کارکرد گذشته",
        value: known(total.byPerformanceRial),
        unit: total.byPerformanceRial === null ? undefined : "ریال",
      },
    ]}
  />
);

const sums = ({ computedRial, wouldRial, differenceRial }: EffectSum): Markup =>
  markup`<td>${formatNumber(computedRial)}</td><td>${formatNumber(wouldRial)}</td><td>${signed(differenceRial)}</td>`;
const columns = ["ماه تأییدشده", "محاسبه‌شده (ریال)", "با نسخهٔ تازه (ریال)", "تفاوت (ریال)"];

type ProvinceTableProps = PolicyEffect & { id: number; chosen: string | null };

/** By province, each leading to its own months. */
export const EffectByProvince = ({ id, chosen, provinces, total }: ProvinceTableProps) => (
  <FigureTable
    caption="اثر نسخه به تفکیک استان"
    columns={["استان", ...columns]}
    rows={[
      ...provinces.map(
        (province) =>
          markup`<tr><th scope="row"><a href="${moneyPaths.policyDraft(id)}?province=${province.id}#months"${
            province.id === chosen ? markup` aria-current="true"` : null
          }>${province.name}</a></th><td>${formatNumber(province.centers)}</td>${sums(province)}</tr>`,
      ),
      markup`<tr><th scope="row">جمع کشور</th><td>${formatNumber(total.centers)}</td>${sums(total)}</tr>`,
    ]}
  />
);

/** What the first year costs, by province. */
export function YearCosts({ provinces, total }: PolicyEffect) {
  const row = (name: string, { activeCenters, atCapRial, byPerformanceRial }: YearCost) =>
    markup`<tr><th scope="row">${name}</th><td>${formatNumber(activeCenters)}</td><td>${formatNumber(
      atCapRial,
    )}</td><td>${known(byPerformanceRial)}</td></tr>`;
  return (
    <FigureTable
      caption="هزینهٔ سال نخست به تفکیک استان"
      columns={["استان", "مرکز فعال", "با سقف کامل (ریال)", "با کارکرد گذشته (ریال)"]}
      rows={[...provinces.map((province) => row(province.name, province)), row("جمع کشور", total)]}
    />
  );
}

/** By month; the count leads to the centers behind it. */
export const EffectByMonth = ({
  months,
  chosen,
}: {
  months: readonly MonthEffect[];
  chosen: string | null;
}) => (
  <FigureTable
    caption="اثر نسخه به تفکیک ماه"
    columns={["ماه", ...columns]}
    rows={months.map((line) => {
      const count = formatNumber(line.centers);
      const href = paths.centersOf({ month: line.month, state: "confirmed", province: chosen ?? undefined });
      return markup`<tr><th scope="row">${formatMonth(line.month)}</th><td>${
        line.centers > 0 ? markup`<a href="${href}">${count}</a>` : count
      }</td>${sums(line)}</tr>`;
    })}
  />
);
