import { centerMonthStates } from "@/lib/domain/panel/center-month";
import { centerStatusLabels } from "@/lib/domain/organisation/center";
import { centersSorts, type CentersView } from "@/lib/domain/panel/centers-sort";
import { formatMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { filterSelect, filterText } from "../forms/filter-field";
import { filterForm } from "../forms/filter-form";
import { choices } from "../forms/named-options";
import { placeFilters } from "../forms/place-filters";
import { paths } from "../paths";
import type { Markup } from "../ui/markup";

const statuses = choices(centerStatusLabels);
const states = choices(centerMonthStates);
const sorts = choices(centersSorts);

export function centersFilters(view: CentersView): Markup {
  const { query, provinces, offices, month, months, monthsSeen, noticesSeen } = view;
  const { q, province, office, status, stood, state, sort } = query;
  const filtered =
    q ||
    status ||
    stood ||
    state ||
    sort !== "name" ||
    (province && provinces.length > 0) ||
    (office && offices.length > 0);
  return filterForm({
    action: paths.centers,
    label: "جست‌وجوی مراکز",
    clearHref: filtered ? paths.centers : undefined,
    fields: [
      filterText({ label: "نام یا کد مرکز", defaultValue: q }),
      placeFilters({ provinces, offices, province, office }),
      filterSelect({
        name: "status",
        label: stood ? "وضعیت کنونی مرکز" : "وضعیت مرکز",
        empty: "همه",
        defaultValue: status ?? "",
        options: statuses,
      }),
      monthsSeen
        ? [
            filterSelect({
              name: "month",
              label: "ماه",
              defaultValue: month,
              options: months.map((value) => ({ value, label: formatMonth(jalaliMonth(value)) })),
            }),
            ...(stood
              ? [
                  filterSelect({
                    name: "stood",
                    label: "وضعیت مرکز در پایان ماه",
                    empty: "همه",
                    defaultValue: stood,
                    options: statuses,
                  }),
                ]
              : []),
            filterSelect({
              name: "state",
              label: "وضعیت ماه",
              empty: "همه",
              defaultValue: state ?? "",
              options: noticesSeen ? states : states.filter(({ value }) => value !== "noticed"),
            }),
            filterSelect({ name: "sort", label: "ترتیب", defaultValue: sort, options: sorts }),
          ]
        : null,
    ],
  });
}
