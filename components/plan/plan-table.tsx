import type { PlanCell, PlanView } from "@/lib/domain/plan/plan-view";
import { FigureTable } from "../panel/figure-table";
import { type Markup, markup } from "../ui/markup";

const remarks: Partial<Record<PlanView["columns"][number]["state"], string>> = {
  over: "تأییدنشده",
  current: "ماه جاری",
};

/** What is in force beside what was confirmed of it, ten rows by twelve months. */
export const PlanTable = ({ view }: { view: Pick<PlanView, "columns" | "rows"> }) => (
  <FigureTable
    caption="برنامهٔ در حال اجرا و تحقق آن"
    columns={[
      "ردیف خدمت",
      ...view.columns.map(({ name, state }) => (remarks[state] ? `${name} (${remarks[state]})` : name)),
      "تحقق تا کنون",
    ]}
    rows={view.rows.map(
      ({ label, cells, fulfilment }) =>
        markup`<tr><th scope="row" class="wraps">${label}</th>${cells.map(cellText)}<td>${fulfilment}</td></tr>`,
    )}
  />
);

function cellText({ target, done, reached }: PlanCell): Markup {
  if (done === null) return markup`<td>${target ?? "—"}</td>`;
  if (target === null) return markup`<td>${done}</td>`;
  return markup`<td${reached ? markup` class="reached"` : null}>${done}<i>از ${target}</i></td>`;
}
