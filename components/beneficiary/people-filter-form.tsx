import type { PeopleListView } from "@/lib/domain/beneficiary/people-list";
import { targetGroupLabels } from "@/lib/domain/service-entry/model";
import { casePaths } from "../case-paths";
import { FilterSelect } from "../forms/filter-field";
import { FilterForm } from "../forms/filter-form";
import { PeopleCombobox } from "./people-combobox";

const named = (items: PeopleListView["offices"]) => items.map(({ id, name }) => ({ value: id, label: name }));
const groups = Object.entries(targetGroupLabels).map(([value, label]) => ({ value, label }));
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
    >
      <PeopleCombobox defaultValue={q} />
      {provinces.length > 0 ? (
        <FilterSelect
          name="province"
          label="استان"
          empty="همهٔ استان‌ها"
          defaultValue={province ?? ""}
          options={named(provinces)}
        />
      ) : null}
      {offices.length > 1 ? (
        <FilterSelect
          name="office"
          label="اداره"
          empty="همهٔ اداره‌ها"
          defaultValue={office ?? ""}
          options={named(offices)}
        />
      ) : null}
      <FilterSelect name="group" label="گروه هدف" empty="همه" defaultValue={group ?? ""} options={groups} />
      <FilterSelect
        name="entrepreneur"
        label="کارآفرینی"
        empty="همه"
        defaultValue={entrepreneur ?? ""}
        options={entrepreneurs}
      />
    </FilterForm>
  );
}
