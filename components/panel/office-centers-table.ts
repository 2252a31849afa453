import type { PanelRows } from "@/lib/domain/panel/panel-view";
import { paths } from "../paths";
import { textTable } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";
import { panelHref } from "./links";
import { monthCells, monthColumns } from "./month-cells";

const columns = [{ key: "name", label: "مرکز" }, ...monthColumns, { key: "month", label: "کارکرد" }];

export function officeCentersTable(view: PanelRows): Markup {
  const rows = view.centers.map(
    (center) =>
      markup`<tr><th scope="row"><a href="${panelHref({ ...view.place, center }, view.month)}" class="link">${
        center.name
      }</a></th>${monthCells(center)}<td data-label="کارکرد"><a href="${paths.month(
        center.id,
        view.month,
      )}" class="link">دیدن ماه <span class="sr-only">${center.name}</span></a></td></tr>`,
  );
  return textTable("مراکز این اداره در این ماه", columns, rows);
}
