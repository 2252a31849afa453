import { type CenterStatus, centerStatusLabels } from "@/lib/domain/organisation/center";
import {
  amountOf,
  amountUnits,
  type CenterListRow,
  centersSorts,
  type CentersView,
} from "@/lib/domain/panel/centers-sort";
import { formatNumber } from "@/lib/domain/shared/rial";
import { formatMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { licensingPaths } from "../licensing-paths";
import { stateTags } from "../panel/state-tags";
import { paths } from "../paths";
import { textTable } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";
import { tagText } from "../ui/tag";
import { centerStatusTones } from "./status-tones";

export function centersTable(view: CentersView): Markup {
  const amount = amountOf(view.query.sort);
  const noticed = view.query.state === "noticed";
  const labels = {
    month: `کارکرد ${formatMonth(jalaliMonth(view.month))}`,
    amount: `${centersSorts[amount]} (${amountUnits[amount]})`,
  };
  const columns = [
    { key: "name", label: "مرکز" },
    { key: "place", label: "اداره و استان" },
    ...(noticed ? [{ key: "notice", label: "ابلاغ اخطار" }] : []),
    ...(view.monthsSeen
      ? [
          { key: "month", label: labels.month },
          { key: "amount", label: labels.amount, numeric: true },
          { key: "submitted", label: "آخرین ارسال" },
        ]
      : []),
  ];
  const rows = view.rows.map(
    (row) =>
      markup`<tr><th scope="row"><a href="${paths.center(row.id)}" class="link">${row.name}</a> <bdi class="code">${row.id}</bdi>${statusTag(
        row.status,
        view.query.stood,
      )}</th><td data-label="اداره و استان">${row.office}، ${row.province}</td>${
        noticed
          ? markup`<td data-label="ابلاغ اخطار"><a href="${licensingPaths.centerNotices(row.id)}" class="link">${row.noticedOn}</a></td>`
          : null
      }${view.monthsSeen ? monthCells(row, view.month, labels) : null}</tr>`,
  );
  return textTable("مراکز", columns, rows);
}

/** Today's status where it is not what the reader takes for granted: active, or what the list of a month is about. */
const statusTag = (status: CenterStatus, stood: CenterStatus | null): Markup | null =>
  status === (stood ?? "active")
    ? null
    : tagText(centerStatusTones[status], `${stood ? "اکنون " : ""}${centerStatusLabels[status]}`);

const monthCells = (row: CenterListRow, month: string, labels: { month: string; amount: string }): Markup =>
  markup`<td data-label="${labels.month}"><a href="${paths.month(row.id, month)}">${stateTags(row.state)}</a></td><td data-label="${
    labels.amount
  }" class="numeric">${row.amount === null ? "—" : formatNumber(row.amount)}</td><td data-label="آخرین ارسال">${
    row.submittedOn ?? "—"
  }</td>`;
