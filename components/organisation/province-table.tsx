import { settingsPaths } from "../settings-paths";
import { Code } from "../ui/code";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { AppLink } from "../ui/link";

export type ProvinceItem = { id: string; name: string; offices: number; centers: number };

const fa = new Intl.NumberFormat("fa-IR");
const columns = [
  { key: "name", label: "استان" },
  { key: "code", label: "کد" },
  { key: "offices", label: "اداره‌ها", numeric: true },
  { key: "centers", label: "مراکز دایر", numeric: true },
];

export function ProvinceTable({ provinces }: { provinces: ProvinceItem[] }) {
  return (
    <DataTable caption="استان‌ها" columns={columns}>
      {provinces.map(({ id, name, offices, centers }) => (
        <Row key={id}>
          <RowHead>
            <AppLink href={settingsPaths.organisationProvince(id)} className="link">
              {name}
            </AppLink>
          </RowHead>
          <Cell label="کد">
            <Code>{id}</Code>
          </Cell>
          <Cell label="اداره‌ها" numeric>
            {fa.format(offices)}
          </Cell>
          <Cell label="مراکز دایر" numeric>
            {fa.format(centers)}
          </Cell>
        </Row>
      ))}
    </DataTable>
  );
}
