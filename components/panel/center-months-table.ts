import type { PanelRows } from "@/lib/domain/panel/panel-view";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { paths } from "../paths";
import { textTable } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";
import { monthCells, monthColumns } from "./month-cells";

const columns = [{ key: "month", label: "ماه" }, ...monthColumns];

export function centerMonthsTable(view: PanelRows): Markup {
  const center = view.place.center?.id ?? "";
  const rows = view.centerMonths.map(
    (line) =>
      markup`<tr><th scope="row"><a href="${paths.month(center, line.month)}" class="link">${formatMonth(
        line.month,
      )}</a></th>${monthCells(line)}</tr>`,
  );
  return textTable("ماه‌های این مرکز، از تازه به کهنه", columns, rows);
}
