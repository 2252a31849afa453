import { directoryShows, type DirectoryView } from "@/lib/domain/licensing/partner-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { filterSelect, filterText } from "../forms/filter-field";
import { FilterForm } from "../forms/filter-form";
import { named } from "../forms/named-options";
import { licensingPaths } from "../licensing-paths";
import { EmptyState } from "../ui/empty-state";
import { PageHeader } from "../ui/page-header";
import { DirectoryTable } from "./directory-table";

const shows = Object.entries(directoryShows).map(([value, label]) => ({ value, label }));

/** The partner organisations of a province: whom to call, and what has been agreed [S1 هـ]. */
export function Directory({ province, provinces, query, lines, counts }: DirectoryView) {
  return (
    <>
      <PageHeader
        title={`دستگاه‌های همکار استان ${province.name}`}
        subtitle={`از ${formatNumber(counts.all)} دستگاه (بند هـ)، ${formatNumber(counts.reached)} دستگاه رابط دارد و با ${formatNumber(counts.agreed)} دستگاه تفاهم‌نامهٔ جاری هست.`}
        breadcrumbs={provinces.length > 0 ? [{ href: licensingPaths.partners, label: "همهٔ استان‌ها" }] : []}
      />
      <FilterForm
        action={licensingPaths.partners}
        label="جست‌وجوی دستگاه‌ها"
        clearHref={query.q || query.shows ? licensingPaths.partnersOf(province.id) : undefined}
        fields={[
          filterText({ label: "نام دستگاه یا رابط", defaultValue: query.q }),
          provinces.length > 0
            ? filterSelect({
                name: "province",
                label: "استان",
                defaultValue: province.id,
                options: named(provinces),
              })
            : null,
          filterSelect({
            name: "shows",
            label: "نمایش",
            empty: "همهٔ دستگاه‌ها",
            defaultValue: query.shows ?? "",
            options: shows,
          }),
        ]}
      />
      {lines.length > 0 ? (
        <DirectoryTable provinceId={province.id} lines={lines} />
      ) : (
        <EmptyState title="دستگاهی با این پالایه‌ها پیدا نشد">
          نام را کوتاه‌تر بنویسید، یا پالایه‌ها را بردارید.
        </EmptyState>
      )}
    </>
  );
}
