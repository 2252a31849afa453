import { centerStatusLabels } from "@/lib/domain/organisation/center";
import {
  amountOf,
  amountUnits,
  type CenterListRow,
  centersSorts,
  type CentersView,
} from "@/lib/domain/panel/centers-sort";
import { formatNumber } from "@/lib/domain/shared/rial";
import { formatMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { StateTags } from "../panel/state-tags";
import { paths } from "../paths";
import { Code } from "../ui/code";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { AppLink } from "../ui/link";
import { Tag } from "../ui/tag";

export function CentersTable({ view }: { view: CentersView }) {
  const amount = amountOf(view.query.sort);
  const labels = {
    month: `کارکرد ${formatMonth(jalaliMonth(view.month))}`,
    amount: `${centersSorts[amount]} (${amountUnits[amount]})`,
  };
  const columns = [
    { key: "name", label: "مرکز" },
    { key: "place", label: "اداره و استان" },
    ...(view.monthsSeen
      ? [
          { key: "month", label: labels.month },
          { key: "amount", label: labels.amount, numeric: true },
          { key: "submitted", label: "آخرین ارسال" },
        ]
      : []),
  ];
  return (
    <DataTable caption="مراکز" columns={columns}>
      {view.rows.map((row) => (
        <Row key={row.id}>
          <RowHead>
            <CenterName row={row} />
          </RowHead>
          <Cell label="اداره و استان">{`${row.office}، ${row.province}`}</Cell>
          {view.monthsSeen ? <MonthCells row={row} month={view.month} labels={labels} /> : null}
        </Row>
      ))}
    </DataTable>
  );
}

const CenterName = ({ row }: { row: CenterListRow }) => (
  <span className="flex flex-wrap items-baseline gap-x-2">
    <AppLink href={paths.center(row.id)} className="link">
      {row.name}
    </AppLink>
    <Code>{row.id}</Code>
    {row.status === "active" ? null : (
      <Tag tone={row.status === "suspended" ? "warning" : "neutral"}>{centerStatusLabels[row.status]}</Tag>
    )}
  </span>
);

type MonthCellsProps = { row: CenterListRow; month: string; labels: { month: string; amount: string } };

const MonthCells = ({ row, month, labels }: MonthCellsProps) => (
  <>
    <Cell label={labels.month}>
      <AppLink href={paths.month(row.id, month)} className="inline-block hover:underline">
        <StateTags state={row.state} />
      </AppLink>
    </Cell>
    <Cell label={labels.amount} numeric>
      {row.amount === null ? "—" : formatNumber(row.amount)}
    </Cell>
    <Cell label="آخرین ارسال">
      <span className="whitespace-nowrap">{row.submittedOn ?? "—"}</span>
    </Cell>
  </>
);
