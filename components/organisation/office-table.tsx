import { settingsPaths } from "../settings-paths";
import { Code } from "../ui/code";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { AppLink } from "../ui/link";

type OfficeTableProps = { provinceId: string; offices: { id: string; name: string; centers: number }[] };

const fa = new Intl.NumberFormat("fa-IR");
const columns = [
  { key: "name", label: "اداره" },
  { key: "code", label: "کد" },
  { key: "centers", label: "مراکز دایر", numeric: true },
];

export function OfficeTable({ provinceId, offices }: OfficeTableProps) {
  return (
    <DataTable caption="اداره‌های استان" columns={columns}>
      {offices.map(({ id, name, centers }) => (
        <Row key={id}>
          <RowHead>
            <AppLink href={settingsPaths.organisationOffice(provinceId, id)} className="link">
              {name}
            </AppLink>
          </RowHead>
          <Cell label="کد">
            <Code>{id}</Code>
          </Cell>
          <Cell label="مراکز دایر" numeric>
            {fa.format(centers)}
          </Cell>
        </Row>
      ))}
    </DataTable>
  );
}
