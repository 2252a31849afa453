import type { Markup } from "../ui/markup";
import { filterSelect } from "./filter-field";
import { named } from "./named-options";

type Named = { id: string; name: string };
type PlaceFilters = {
  provinces: readonly Named[];
  offices?: readonly Named[];
  province: string | null | undefined;
  office?: string | null | undefined;
};

/** Province and office of a list, each where there is something to choose. */
export const placeFilters = ({ provinces, offices = [], province, office }: PlaceFilters): Markup[] => [
  ...(provinces.length > 0
    ? [
        filterSelect({
          name: "province",
          label: "استان",
          empty: "همهٔ استان‌ها",
          defaultValue: province ?? "",
          options: named(provinces),
        }),
      ]
    : []),
  ...(offices.length > 0
    ? [
        filterSelect({
          name: "office",
          label: "اداره",
          empty: "همهٔ اداره‌ها",
          defaultValue: office ?? "",
          options: named(offices),
        }),
      ]
    : []),
];
