import type { PlansView } from "@/lib/domain/plan/list-view";
import { planStateViews } from "@/lib/domain/plan/state";
import { moneyPaths } from "../money-paths";
import { textTable } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";
import { tagText } from "../ui/tag";

const labels = {
  office: "اداره",
  state: "وضعیت برنامه",
  planned: "خدمت برنامه",
  fulfilment: "تحقق تا کنون",
  confirmed: "تأییدشده (ریال)",
  need: "نیاز سال (ریال)",
};
const columns = [
  { key: "name", label: "مرکز" },
  ...Object.entries(labels).map(([key, label]) => ({
    key,
    label,
    numeric: key !== "office" && key !== "state",
  })),
];

/** The centers of a place with the state of their plan and what it comes to. */
export const plansTable = ({ year, rows }: Pick<PlansView, "year" | "rows">): Markup =>
  textTable(
    "برنامهٔ مراکز",
    columns,
    rows.map(
      (row) =>
        markup`<tr><th scope="row"><a href="${moneyPaths.plan(year, row.id)}" class="link">${row.name}</a></th><td data-label="${labels.office}">${row.office}</td><td data-label="${labels.state}">${stateText(row)}</td><td data-label="${labels.planned}" class="numeric">${row.planned}</td><td data-label="${labels.fulfilment}" class="numeric">${row.fulfilment}</td><td data-label="${labels.confirmed}" class="numeric">${row.confirmed}</td><td data-label="${labels.need}" class="numeric">${row.need}</td></tr>`,
    ),
  );

function stateText({ state, inForce }: PlansView["rows"][number]): Markup {
  const { tone, label } = planStateViews[state];
  const tag = tagText(tone, label);
  return inForce ? markup`<span>${tag}${tagText("success", "برنامهٔ پیشین در حال اجرا")}</span>` : tag;
}
