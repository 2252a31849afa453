import type { TargetView } from "@/lib/domain/panel/center-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { Clause } from "../ui/clause";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";

const columns = [
  { key: "service", label: "ردیف خدمت" },
  { key: "clause", label: "مأخذ" },
  { key: "target", label: "هدف در ماه", numeric: true },
];

export const CenterTargets = ({ targets }: { targets: TargetView[] }) => (
  <DataTable caption="هدف‌های ماهانه" columns={columns}>
    {targets.map((row) => (
      <Row key={row.service}>
        <RowHead>{row.label}</RowHead>
        <Cell label="مأخذ">
          <Clause>{row.clause}</Clause>
        </Cell>
        <Cell label="هدف در ماه" numeric>
          {row.target === null ? (
            <span className="text-quiet">{formatNumber(1)} (بدون برنامه)</span>
          ) : (
            formatNumber(row.target)
          )}
        </Cell>
      </Row>
    ))}
  </DataTable>
);
