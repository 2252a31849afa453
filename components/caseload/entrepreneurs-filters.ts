import { attentionReasonLabels } from "@/lib/domain/entrepreneur/attention-labels";
import { caseGroups } from "@/lib/domain/entrepreneur/case-group";
import { STANDINGS } from "@/lib/domain/entrepreneur/level";
import { standingLabels } from "@/lib/domain/entrepreneur/level-labels";
import type { EntrepreneursView } from "@/lib/domain/entrepreneur/list-view";
import { casePaths } from "../case-paths";
import { filterSelect, filterText } from "../forms/filter-field";
import { filterForm } from "../forms/filter-form";
import { choices, named } from "../forms/named-options";
import { placeFilters } from "../forms/place-filters";
import type { Markup } from "../ui/markup";

const levels = STANDINGS.map((standing) => ({
  value: String(standing),
  label: standingLabels[standing].label,
}));
// Corrective plans come with the reviews; until then nobody stands there for one.
const reasons = choices(attentionReasonLabels).filter(({ value }) => value !== "planNearDeadline");
const groups = choices(caseGroups);

export function entrepreneursFilters(view: EntrepreneursView): Markup {
  const { query, months, provinces, offices, caseworkers } = view;
  const { q, province, office, level, caseworker, reason, group, month } = query;
  const filtered =
    q ||
    level ||
    reason ||
    group !== "running" ||
    (caseworker && caseworkers.length > 0) ||
    (province && provinces.length > 0) ||
    (office && offices.length > 0);
  return filterForm({
    action: casePaths.entrepreneurs,
    label: "جست‌وجوی کارآفرینان",
    clearHref: filtered ? casePaths.entrepreneurs : undefined,
    fields: [
      filterText({ label: "نام، کد ملی یا کد کارآفرین", defaultValue: q }),
      placeFilters({ provinces, offices, province, office }),
      caseworkers.length > 0
        ? filterSelect({
            name: "caseworker",
            label: "مددکار",
            empty: "همهٔ مددکاران",
            defaultValue: String(caseworker ?? ""),
            options: named(caseworkers),
          })
        : null,
      filterSelect({
        name: "level",
        label: "سطح",
        empty: "همهٔ سطح‌ها",
        defaultValue: level ?? "",
        options: levels,
      }),
      filterSelect({
        name: "reason",
        label: "نیازمند توجه",
        empty: "همه",
        defaultValue: reason ?? "",
        options: reasons,
      }),
      filterSelect({ name: "group", label: "گروه", defaultValue: group, options: groups }),
      month ? filterSelect({ name: "month", label: "ماه", defaultValue: month, options: months }) : null,
    ],
  });
}
