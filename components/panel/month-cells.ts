import type { PanelCenterMonth } from "@/lib/domain/panel/panel-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import type { Column } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";
import { stateTags } from "./state-tags";

const labels = { state: "وضعیت ماه", entries: "خدمت‌ها", payable: "قابل پرداخت (ریال)" };

/** What a table of the panel says of one month of a center. */
export const monthColumns: Column[] = [
  { key: "state", label: labels.state },
  { key: "entries", label: labels.entries, numeric: true },
  { key: "payable", label: labels.payable, numeric: true },
];

export const monthCells = ({ state, entries, payable }: Omit<PanelCenterMonth, "month">): Markup =>
  markup`<td data-label="${labels.state}"><span>${stateTags(state)}</span></td><td data-label="${labels.entries}" class="numeric">${written(
    entries,
  )}</td><td data-label="${labels.payable}" class="numeric">${written(payable)}</td>`;

const written = (figure: number | string | null) => (figure === null ? "—" : formatNumber(figure));
