import { eventChoices } from "@/lib/domain/event/kinds";
import type { AuditView } from "@/lib/domain/event/view";
import { formatJalaliDateShort } from "@/lib/domain/shared/calendar-date";
import { FilterSelect, FilterText } from "../forms/filter-field";
import { FilterForm } from "../forms/filter-form";
import { Hidden } from "../forms/hidden";
import { PlaceFilters } from "../forms/place-filters";
import { moneyPaths } from "../money-paths";

const DAY = "مانند ۱۴۰۵/۰۸/۱۲";

export function EventFilterForm({ view }: { view: AuditView }) {
  const { query, provinces, offices, actorName } = view;
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
    >
      <Hidden values={kept} />
      <FilterSelect
        name="kind"
        label="رویداد"
        empty="همهٔ رویدادها"
        defaultValue={kind ?? ""}
        options={eventChoices}
      />
      <FilterText name="person" label="نام یا نام کاربری شخص" defaultValue={person || (actorName ?? "")} />
      <PlaceFilters provinces={provinces} offices={offices} province={province} office={office} />
      <FilterText
        name="from"
        label="از روز"
        placeholder={DAY}
        defaultValue={from ? formatJalaliDateShort(from) : ""}
      />
      <FilterText
        name="to"
        label="تا روز"
        placeholder={DAY}
        defaultValue={to ? formatJalaliDateShort(to) : ""}
      />
    </FilterForm>
  );
}
