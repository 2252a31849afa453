import type { PeopleListView } from "@/lib/domain/beneficiary/people-list";
import { targetGroupLabels } from "@/lib/domain/service-entry/model";
import { casePaths } from "../case-paths";
import { filterSelect } from "../forms/filter-field";
import { FilterForm } from "../forms/filter-form";
import { choices } from "../forms/named-options";
import { placeFilters } from "../forms/place-filters";
import { PeopleCombobox } from "./people-combobox";

const groups = choices(targetGroupLabels);
const entrepreneurs = [
  { value: "yes", label: "کارآفرین" },
  { value: "no", label: "هنوز کارآفرین نیست" },
];

type Props = { view: PeopleListView; filtered: boolean };

export function PeopleFilterForm({ view: { query, provinces, offices }, filtered }: Props) {
  const { q, province, office, group, entrepreneur } = query;
  return (
    <FilterForm
      action={casePaths.beneficiaries}
      label="جست‌وجوی مددجویان"
      clearHref={filtered ? casePaths.beneficiaries : undefined}
      fields={[
        placeFilters({ provinces, offices: offices.length > 1 ? offices : [], province, office }),
        filterSelect({
          name: "group",
          label: "گروه هدف",
          empty: "همه",
          defaultValue: group ?? "",
          options: groups,
        }),
        filterSelect({
          name: "entrepreneur",
          label: "کارآفرینی",
          empty: "همه",
          defaultValue: entrepreneur ?? "",
          options: entrepreneurs,
        }),
      ]}
    >
      <PeopleCombobox defaultValue={q} />
    </FilterForm>
  );
}
