"use client";
import type { AuditView } from "@/lib/domain/event/view";
import { formatJalaliDateShort } from "@/lib/domain/shared/calendar-date";
import { filterSelect, filterText } from "../forms/filter-field";
import { FilterForm } from "../forms/filter-form";
import { Hidden } from "../forms/hidden";
import { placeFilters } from "../forms/place-filters";
import { moneyPaths } from "../money-paths";
import type { Option } from "../ui/options";
import { type Packed, unpack } from "../ui/packed";

const DAY = "مانند ۱۴۰۵/۰۸/۱۲";

export type EventFilterView = Pick<AuditView, "query" | "provinces" | "offices" | "actorName"> & {
  /** the kinds to choose from: too many words to be sent as a program */
  kinds: Option[];
};

export function EventFilterForm({ packed }: { packed: Packed<EventFilterView> }) {
  const { query, provinces, offices, actorName, kinds } = unpack(packed);
  const { kind, person, actor, province, office, center, from, to } = query;
  const kept = {
    ...(actor ? { actor: String(actor) } : {}),
    ...(center ? { center } : {}),
  };
  const filtered =
    kind || person || actor || office || center || from || to || (province && provinces.length > 0);
  return (
    <FilterForm
      action={moneyPaths.audit}
      label="جست‌وجوی رویدادها"
      clearHref={filtered ? moneyPaths.audit : undefined}
      fields={[
        filterSelect({
          name: "kind",
          label: "رویداد",
          empty: "همهٔ رویدادها",
          defaultValue: kind ?? "",
          options: kinds,
        }),
        filterText({
          name: "person",
          label: "نام یا نام کاربری شخص",
          defaultValue: person || (actorName ?? ""),
        }),
        placeFilters({ provinces, offices, province, office }),
        filterText({
          name: "from",
          label: "از روز",
          placeholder: DAY,
          defaultValue: from ? formatJalaliDateShort(from) : "",
        }),
        filterText({
          name: "to",
          label: "تا روز",
          placeholder: DAY,
          defaultValue: to ? formatJalaliDateShort(to) : "",
        }),
      ]}
    >
      <Hidden values={kept} />
    </FilterForm>
  );
}
