import { serviceClause, serviceLabels } from "@/lib/domain/aid/service-labels";
import { formatNumber } from "@/lib/domain/shared/rial";
import type { PanelRows } from "@/lib/domain/panel/panel-view";
import { fulfilmentOfRow } from "@/lib/domain/panel/services";
import { percentOf, percentText } from "@/lib/domain/panel/share";
import { textTable } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";
import { rowsHref } from "./links";

const columns = [
  { key: "service", label: "ردیف خدمت" },
  { key: "fulfilment", label: "تحقق" },
  { key: "payable", label: "قابل پرداخت از سقف (ریال)", numeric: true },
  { key: "confirmed", label: "خدمت تأییدشده از هدف", numeric: true },
];

export function panelServices(view: PanelRows): Markup {
  const confirmedRows = rowsHref(view.place, view.month, "state=confirmed");
  const rows = view.services.map((row) => {
    const label = serviceLabels[row.service - 1] ?? "";
    const share = fulfilmentOfRow(row);
    const [fulfilment, payable, confirmed] = columns.slice(1).map((column) => column.label);
    return markup`<tr><th scope="row"><a href="${confirmedRows}" class="link">${label}</a> <cite class="clause">${serviceClause(
      row.service,
    )}</cite></th><td data-label="${fulfilment ?? ""}"><progress class="fill w-28!" value="${
      share ? percentOf(share) : 0
    }" max="100" aria-label="تحقق ${label}"></progress> ${percentText(share)}</td><td data-label="${payable ?? ""}" class="numeric">${formatNumber(
      row.payable,
    )} از ${formatNumber(row.ceiling)}</td><td data-label="${confirmed ?? ""}" class="numeric">${formatNumber(row.confirmed)} از ${formatNumber(
      row.target,
    )}</td></tr>`;
  });
  return textTable("تحقق ده ردیف خدمت", columns, rows);
}
