"use client";
import type { ReactNode } from "react";
import { PLAN_STATES, planStateViews } from "@/lib/domain/plan/state";
import type { PlansView } from "@/lib/domain/plan/list-view";
import { persianYear } from "@/lib/domain/shared/persian-digits";
import { formatNumber } from "@/lib/domain/shared/rial";
import { filterSelect } from "../forms/filter-field";
import { filterForm } from "../forms/filter-form";
import { placeFilters } from "../forms/place-filters";
import { moneyPaths } from "../money-paths";
import { type Markup, markup } from "../ui/markup";
import { type Packed, unpack } from "../ui/packed";
import { emptyPlace, pageHead, section } from "../ui/page-text";
import { pagination, rowRange } from "../ui/pagination";
import { remembered } from "../ui/remembered";
import { statList } from "../ui/stat";
import { Text } from "../ui/text";
import { plansHref } from "./plans-links";
import { plansParts } from "./plans-parts";
import { plansTable } from "./plans-table";
import { yearNav } from "./year-nav";

const states = PLAN_STATES.map((value) => ({ value, label: planStateViews[value].label }));

function subtitleOf({ place, total }: PlansView): string {
  const { office, province, country } = place;
  const above = province ? `استان ${province}` : country ? "کشور" : "حوزهٔ شما";
  const where = office ? `ادارهٔ ${office}` : above;
  return `${where}: ${total.agreed} مرکز از ${total.centers} مرکز برنامهٔ توافق‌شده دارند.`;
}

type Props = {
  packed: Packed<PlansView>;
  /** above the filters: what has just been done */
  said: Markup | null;
  /** its words are written by the server: they would be much of this page's program */
  budget: Markup;
  /** the forms of whoever may announce or copy */
  children: ReactNode;
};

/** The plans of a year in a place: who has one, what they come to, and what the year will need. */
export function PlansPage({ packed, said, budget, children }: Props) {
  const { above, below } = textsOf(packed);
  return (
    <>
      <Text of={markup`${above.head}${said}${above.figures}${budget}`} />
      {children}
      <Text of={below} />
    </>
  );
}

const REMEMBERED = 32;

const textsOf = remembered(REMEMBERED, (packed: Packed<PlansView>) => {
  const view = unpack(packed);
  return {
    above: { head: head(view), figures: markup`${filters(view)}${figures(view)}` },
    below: markup`${parts(view)}${centers(view)}${yearNav(view.years, (year) => plansHref({ ...view, year }, {}))}`,
  };
});

const head = (view: PlansView): Markup =>
  pageHead({ title: `برنامه و بودجهٔ سال ${persianYear(view.year)}`, subtitle: subtitleOf(view) });

function filters({ year, filter, provinces, offices }: PlansView): Markup {
  const { province, office, state } = filter;
  const filtered = state || (province && provinces.length > 0) || (office && offices.length > 0);
  return filterForm({
    action: moneyPaths.plans(year),
    label: "پالایش برنامه‌ها",
    clearHref: filtered ? moneyPaths.plans(year) : undefined,
    fields: [
      placeFilters({ provinces, offices, province, office }),
      filterSelect({
        name: "state",
        label: "وضعیت برنامه",
        empty: "همه",
        defaultValue: state ?? "",
        options: states,
      }),
    ],
  });
}

const figures = (view: PlansView): Markup =>
  statList([
    ...view.states
      .filter(({ centers }) => centers !== "۰")
      .map(({ state, centers }) => ({
        label: planStateViews[state].label,
        value: centers,
        unit: "مرکز",
        href: plansHref(view, { state }),
      })),
    { label: "خدمت برنامه‌ریزی‌شده", value: view.total.planned },
    { label: "تحقق تا کنون", value: view.total.fulfilment },
  ]);

const parts = (view: PlansView): Markup | null =>
  view.parts &&
  section(
    { id: "parts", title: view.parts.kind === "province" ? "استان‌ها" : "اداره‌ها" },
    view.parts.rows.length > 0
      ? plansParts(view, view.parts)
      : emptyPlace("مرکزی که در این سال کار کند در این حوزه نیست.", {
          title: "در این سال مرکزی در کار نیست",
        }),
  );

function centers(view: PlansView): Markup | null {
  const { parts, filter, rows, first, found, page, pages } = view;
  if (parts?.kind === "province" && !filter.state) return null;
  return section(
    { id: "centers", title: "مراکز" },
    rows.length > 0
      ? markup`${plansTable(view)}${pagination({
          page,
          pages,
          hrefOf: (to) => plansHref(view, { page: to }),
          summary: rowRange(first, rows.length, `${formatNumber(found)} مرکز`),
        })}`
      : emptyPlace("پالایه‌ها را بردارید یا سال دیگری را ببینید.", {
          title: "مرکزی با این پالایه‌ها پیدا نشد",
        }),
  );
}
