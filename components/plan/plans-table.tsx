import type { PlansView } from "@/lib/domain/plan/list-view";
import { moneyPaths } from "../money-paths";
import { TextTable } from "../ui/data-table";
import { markup } from "../ui/markup";
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
export const PlansTable = ({ year, rows }: Pick<PlansView, "year" | "rows">) => (
  <TextTable
    caption="برنامهٔ مراکز"
    columns={columns}
    rows={rows.map(
      (row) =>
        markup`<tr><th scope="row"><a href="${moneyPaths.plan(year, row.id)}" class="link">${row.name}</a></th><td data-label="${labels.office}">${row.office}</td><td data-label="${labels.state}">${tagText(row.state.tone, row.state.label)}${
          row.inForce ? tagText("success", "برنامهٔ پیشین در حال اجرا") : null
        }</td>${(["planned", "fulfilment", "confirmed", "need"] as const).map(
          (key) => markup`<td data-label="${labels[key]}" class="numeric">${row[key]}</td>`,
        )}</tr>`,
    )}
  />
);
