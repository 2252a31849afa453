import type { PlanPart, PlansView } from "@/lib/domain/plan/list-view";
import { figureTable } from "../panel/figure-table";
import { type Markup, markup } from "../ui/markup";
import { plansHref } from "./plans-links";

const figures = [
  "مرکز",
  "با برنامهٔ توافق‌شده",
  "خدمت برنامه",
  "تحقق تا کنون",
  "تأییدشده (ریال)",
  "نیاز سال (ریال)",
];
const budgets = ["بودجهٔ ابلاغی (ریال)", "مانده (ریال)", "کسری (ریال)"];

/** The provinces of the country, or the offices of a province, each with its sums and leading to its own list. */
export function plansParts(view: PlansView, { kind, rows }: NonNullable<PlansView["parts"]>): Markup {
  const ofProvinces = kind === "province";
  const withBudget = ofProvinces && view.seesBudget;
  return figureTable({
    caption: ofProvinces ? "ارقام استان‌ها" : "ارقام اداره‌ها",
    columns: [ofProvinces ? "استان" : "اداره", ...figures, ...(withBudget ? budgets : [])],
    rows: rows.map((part) => {
      const change = ofProvinces ? { province: part.id } : { office: part.id };
      return markup`<tr><th scope="row"><a href="${plansHref(view, { ...change, page: 1 })}">${part.name}</a></th>${cellsOf(part)}${
        withBudget ? budgetCells(part) : null
      }</tr>`;
    }),
  });
}

const cells = (texts: readonly string[]): Markup[] => texts.map((text) => markup`<td>${text}</td>`);

const cellsOf = ({ centers, agreed, planned, fulfilment, confirmed, need }: PlanPart): Markup[] =>
  cells([centers, agreed, planned, fulfilment, confirmed, need]);

const budgetCells = ({ budget }: PlanPart): Markup[] =>
  budget
    ? [
        ...cells([budget.announced, budget.remaining]),
        budget.short ? markup`<td><b class="text-danger">${budget.shortage}</b></td>` : markup`<td>—</td>`,
      ]
    : cells(["ابلاغ نشده", "—", "—"]);
