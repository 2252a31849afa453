import { FilterSelect } from "./filter-field";
import { named } from "./named-options";

type Named = { id: string; name: string };
type PlaceFiltersProps = {
  provinces: readonly Named[];
  offices?: readonly Named[];
  province: string | null | undefined;
  office?: string | null | undefined;
};

/** Province and office of a list, each where there is something to choose. */
export const PlaceFilters = ({ provinces, offices = [], province, office }: PlaceFiltersProps) => (
  <>
    {provinces.length > 0 ? (
      <FilterSelect
        name="province"
        label="استان"
        empty="همهٔ استان‌ها"
        defaultValue={province ?? ""}
        options={named(provinces)}
      />
    ) : null}
    {offices.length > 0 ? (
      <FilterSelect
        name="office"
        label="اداره"
        empty="همهٔ اداره‌ها"
        defaultValue={office ?? ""}
        options={named(offices)}
      />
    ) : null}
  </>
);
