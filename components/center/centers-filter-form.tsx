import { centerMonthStates } from "@/lib/domain/panel/center-month";
import { centersSorts, type CentersView } from "@/lib/domain/panel/centers-sort";
import { formatMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { FilterSelect, FilterText } from "../forms/filter-field";
import { FilterForm } from "../forms/filter-form";
import { choices } from "../forms/named-options";
import { PlaceFilters } from "../forms/place-filters";
import { paths } from "../paths";

const states = choices(centerMonthStates);
const sorts = choices(centersSorts);

export function CentersFilterForm({ view }: { view: CentersView }) {
  const { query, provinces, offices, month, months, monthsSeen } = view;
  const { q, province, office, state, sort } = query;
  const filtered =
    q || state || sort !== "name" || (province && provinces.length > 0) || (office && offices.length > 0);
  return (
    <FilterForm
      action={paths.centers}
      label="جست‌وجوی مراکز"
      clearHref={filtered ? paths.centers : undefined}
    >
      <FilterText label="نام یا کد مرکز" defaultValue={q} />
      <PlaceFilters provinces={provinces} offices={offices} province={province} office={office} />
      {monthsSeen ? (
        <>
          <FilterSelect
            name="month"
            label="ماه"
            defaultValue={month}
            options={months.map((value) => ({ value, label: formatMonth(jalaliMonth(value)) }))}
          />
          <FilterSelect
            name="state"
            label="وضعیت ماه"
            empty="همه"
            defaultValue={state ?? ""}
            options={states}
          />
          <FilterSelect name="sort" label="ترتیب" defaultValue={sort} options={sorts} />
        </>
      ) : null}
    </FilterForm>
  );
}
