"use client";
import type { ReactNode } from "react";
import { PLAN_STATES, planStateViews } from "@/lib/domain/plan/state";
import type { PlansView } from "@/lib/domain/plan/list-view";
import { persianYear } from "@/lib/domain/shared/persian-digits";
import { formatNumber } from "@/lib/domain/shared/rial";
import { filterSelect } from "../forms/filter-field";
import { FilterForm } from "../forms/filter-form";
import { placeFilters } from "../forms/place-filters";
import { moneyPaths } from "../money-paths";
import { EmptyState } from "../ui/empty-state";
import { type Packed, unpack } from "../ui/packed";
import { PageHeader } from "../ui/page-header";
import { Pagination } from "../ui/pagination";
import { Section } from "../ui/section";
import { StatList } from "../ui/stat";
import { plansHref } from "./plans-links";
import { PlansParts } from "./plans-parts";
import { PlansTable } from "./plans-table";
import { YearNav } from "./year-nav";

const states = PLAN_STATES.map((value) => ({ value, label: planStateViews[value].label }));

function subtitleOf({ place, total }: PlansView): string {
  const { office, province, country } = place;
  const above = province ? `استان ${province}` : country ? "کشور" : "حوزهٔ شما";
  const where = office ? `ادارهٔ ${office}` : above;
  return `${where}: ${total.agreed} مرکز از ${total.centers} مرکز برنامهٔ توافق‌شده دارند.`;
}

/** `said`: what has just been done; children: the budget, and the forms of whoever may announce or copy */
type Props = { packed: Packed<PlansView>; said?: ReactNode; children: ReactNode };

/** The plans of a year in a place: who has one, what they come to, and what the year will need. */
export function PlansPage({ packed, said, children }: Props) {
  const view = unpack(packed);
  const { year, filter, parts, rows, total } = view;
  const filtered =
    filter.state ||
    (filter.province && view.provinces.length > 0) ||
    (filter.office && view.offices.length > 0);
  return (
    <>
      <PageHeader title={`برنامه و بودجهٔ سال ${persianYear(year)}`} subtitle={subtitleOf(view)} />
      {said}
      <FilterForm
        action={moneyPaths.plans(year)}
        label="پالایش برنامه‌ها"
        clearHref={filtered ? moneyPaths.plans(year) : undefined}
        fields={[
          placeFilters({
            provinces: view.provinces,
            offices: view.offices,
            province: filter.province,
            office: filter.office,
          }),
          filterSelect({
            name: "state",
            label: "وضعیت برنامه",
            empty: "همه",
            defaultValue: filter.state ?? "",
            options: states,
          }),
        ]}
      />
      <StatList
        stats={[
          ...view.states
            .filter(({ centers }) => centers !== "۰")
            .map(({ state, label, centers }) => ({
              label,
              value: centers,
              unit: "مرکز",
              href: plansHref(view, { state }),
            })),
          { label: "خدمت برنامه‌ریزی‌شده", value: total.planned },
          { label: "تحقق تا کنون", value: total.fulfilment },
        ]}
      />
      {children}
      {parts ? (
        <Section id="parts" title={parts.kind === "province" ? "استان‌ها" : "اداره‌ها"}>
          {parts.rows.length > 0 ? (
            <PlansParts view={view} parts={parts} />
          ) : (
            <EmptyState title="در این سال مرکزی در کار نیست">
              مرکزی که در این سال کار کند در این حوزه نیست.
            </EmptyState>
          )}
        </Section>
      ) : null}
      {parts?.kind === "province" && !filter.state ? null : (
        <Section id="centers" title="مراکز">
          {rows.length > 0 ? (
            <>
              <PlansTable year={year} rows={rows} />
              <Pagination
                page={view.page}
                pages={view.pages}
                hrefOf={(page) => plansHref(view, { page })}
                summary={`ردیف ${formatNumber(view.first)} تا ${formatNumber(view.first + rows.length - 1)} از ${formatNumber(view.found)} مرکز`}
              />
            </>
          ) : (
            <EmptyState title="مرکزی با این پالایه‌ها پیدا نشد">
              پالایه‌ها را بردارید یا سال دیگری را ببینید.
            </EmptyState>
          )}
        </Section>
      )}
      <YearNav years={view.years} hrefOf={(other) => plansHref({ ...view, year: other }, {})} />
    </>
  );
}
