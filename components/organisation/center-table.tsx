import { centerKindLabels, type CenterKind } from "@/lib/domain/organisation/center";
import { settingsPaths } from "../settings-paths";
import { Code } from "../ui/code";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { AppLink } from "../ui/link";
import { Tag } from "../ui/tag";

export type CenterItem = {
  id: string;
  name: string;
  kind: CenterKind;
  firstMonth: string;
  lastMonth: string | null;
};

type CenterTableProps = { provinceId: string; officeId: string; centers: CenterItem[] };

const columns = [
  { key: "name", label: "مرکز" },
  { key: "code", label: "کد" },
  { key: "kind", label: "نوع" },
  { key: "months", label: "ماه‌های کار" },
  { key: "state", label: "وضعیت" },
];

export function CenterTable({ provinceId, officeId, centers }: CenterTableProps) {
  return (
    <DataTable caption="مراکز اداره" columns={columns}>
      {centers.map(({ id, name, kind, firstMonth, lastMonth }) => (
        <Row key={id}>
          <RowHead>
            <AppLink href={settingsPaths.organisationCenter(provinceId, officeId, id)} className="link">
              {name}
            </AppLink>
          </RowHead>
          <Cell label="کد">
            <Code>{id}</Code>
          </Cell>
          <Cell label="نوع">{centerKindLabels[kind]}</Cell>
          <Cell label="ماه‌های کار">{lastMonth ? `${firstMonth} تا ${lastMonth}` : `از ${firstMonth}`}</Cell>
          <Cell label="وضعیت">
            {lastMonth ? <Tag tone="neutral">پایان‌یافته</Tag> : <Tag tone="success">دایر</Tag>}
          </Cell>
        </Row>
      ))}
    </DataTable>
  );
}
