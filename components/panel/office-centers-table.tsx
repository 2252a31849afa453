import { formatNumber } from "@/lib/domain/shared/rial";
import type { PanelRows } from "@/lib/domain/panel/panel-view";
import { paths } from "../paths";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { AppLink } from "../ui/link";
import { panelHref } from "./links";
import { StateTags } from "./state-tags";

const columns = [
  { key: "name", label: "مرکز" },
  { key: "state", label: "وضعیت ماه" },
  { key: "entries", label: "خدمت‌ها", numeric: true },
  { key: "payable", label: "قابل پرداخت (ریال)", numeric: true },
  { key: "month", label: "کارکرد" },
];

export function OfficeCentersTable({ view }: { view: PanelRows }) {
  return (
    <DataTable caption="مراکز این اداره در این ماه" columns={columns}>
      {view.centers.map((center) => (
        <Row key={center.id}>
          <RowHead>
            <AppLink href={panelHref({ ...view.place, center }, view.month)} className="link">
              {center.name}
            </AppLink>
          </RowHead>
          <Cell label="وضعیت ماه">
            <StateTags state={center.state} />
          </Cell>
          <Cell label="خدمت‌ها" numeric>
            {center.entries === null ? "—" : formatNumber(center.entries)}
          </Cell>
          <Cell label="قابل پرداخت (ریال)" numeric>
            {center.payable === null ? "—" : formatNumber(center.payable)}
          </Cell>
          <Cell label="کارکرد">
            <AppLink href={paths.month(center.id, view.month)} className="link">
              دیدن ماه <span className="sr-only">{center.name}</span>
            </AppLink>
          </Cell>
        </Row>
      ))}
    </DataTable>
  );
}
