import { formatNumber } from "@/lib/domain/shared/rial";
import type { PanelRows } from "@/lib/domain/panel/panel-view";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { paths } from "../paths";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { AppLink } from "../ui/link";
import { StateTags } from "./state-tags";

const columns = [
  { key: "month", label: "ماه" },
  { key: "state", label: "وضعیت" },
  { key: "entries", label: "خدمت‌ها", numeric: true },
  { key: "payable", label: "قابل پرداخت (ریال)", numeric: true },
];

export function CenterMonthsTable({ view }: { view: PanelRows }) {
  const center = view.place.center?.id ?? "";
  return (
    <DataTable caption="ماه‌های این مرکز، از تازه به کهنه" columns={columns}>
      {view.centerMonths.map((line) => (
        <Row key={line.month}>
          <RowHead>
            <AppLink href={paths.month(center, line.month)} className="link">
              {formatMonth(line.month)}
            </AppLink>
          </RowHead>
          <Cell label="وضعیت">
            <StateTags state={line.state} />
          </Cell>
          <Cell label="خدمت‌ها" numeric>
            {line.entries === null ? "—" : formatNumber(line.entries)}
          </Cell>
          <Cell label="قابل پرداخت (ریال)" numeric>
            {line.payable === null ? "—" : formatNumber(line.payable)}
          </Cell>
        </Row>
      ))}
    </DataTable>
  );
}
