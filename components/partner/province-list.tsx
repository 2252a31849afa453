import type { ProvincesView } from "@/lib/domain/licensing/partner-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { licensingPaths } from "../licensing-paths";
import { TextTable } from "../ui/data-table";
import { markup } from "../ui/markup";
import { PageHeader } from "../ui/page-header";

const columns = [
  { key: "name", label: "استان" },
  { key: "reached", label: "دستگاه دارای رابط", numeric: true },
  { key: "agreed", label: "دستگاه با تفاهم‌نامهٔ جاری", numeric: true },
];

/** For those who read the directories of several provinces: how far each has come. */
export function ProvinceList({ lines, all }: ProvincesView) {
  const rows = lines.map(
    ({ id, name, reached, agreed }) =>
      markup`<tr><th scope="row"><a href="${licensingPaths.partnersOf(id)}" class="link">${name}</a></th><td data-label="دستگاه دارای رابط" class="numeric">${formatNumber(
        reached,
      )}</td><td data-label="دستگاه با تفاهم‌نامهٔ جاری" class="numeric">${formatNumber(agreed)}</td></tr>`,
  );
  return (
    <>
      <PageHeader
        title="دستگاه‌های همکار"
        subtitle={`دفترچهٔ ${formatNumber(all)} دستگاه همکار مراکز در هر استان (بند هـ). استان را برگزینید.`}
      />
      <TextTable caption="دفترچهٔ استان‌ها" columns={columns} rows={rows} />
    </>
  );
}
