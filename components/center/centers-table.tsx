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
import { DataTable } from "../ui/data-table";
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
        <tr key={row.id}>
          <th scope="row">
            <a href={paths.center(row.id)} className="link">
              {row.name}
            </a>{" "}
            <bdi className="code">{row.id}</bdi>
            {row.status === "active" ? null : (
              <Tag tone={row.status === "suspended" ? "warning" : "neutral"}>
                {centerStatusLabels[row.status]}
              </Tag>
            )}
          </th>
          <td data-label="اداره و استان">{`${row.office}، ${row.province}`}</td>
          {view.monthsSeen ? monthCells(row, view.month, labels) : null}
        </tr>
      ))}
    </DataTable>
  );
}

// A function, not a component, and plain cells: fifty rows are most of what this page costs the server.
const monthCells = (row: CenterListRow, month: string, labels: { month: string; amount: string }) => (
  <>
    <td data-label={labels.month}>
      <a href={paths.month(row.id, month)}>
        <StateTags state={row.state} />
      </a>
    </td>
    <td data-label={labels.amount} className="numeric">
      {row.amount === null ? "—" : formatNumber(row.amount)}
    </td>
    <td data-label="آخرین ارسال">{row.submittedOn ?? "—"}</td>
  </>
);
