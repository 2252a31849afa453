"use client";
import { amountOf, centersSorts, type CentersView as View } from "@/lib/domain/panel/centers-sort";
import { formatNumber } from "@/lib/domain/shared/rial";
import { paths } from "../paths";
import { type Markup, markup } from "../ui/markup";
import { type Packed, unpack } from "../ui/packed";
import { buttonText, emptyPlace, pageHead } from "../ui/page-text";
import { pagination, rowRange } from "../ui/pagination";
import { remembered } from "../ui/remembered";
import { Text } from "../ui/text";
import { withQuery } from "../with-query";
import { centersFilters } from "./centers-filters";
import { centersTable } from "./centers-table";

function pageHref({ query, month, monthsSeen }: Pick<View, "query" | "month" | "monthsSeen">, page: number) {
  const { q, province, office, status, stood, state, sort } = query;
  return withQuery(paths.centers, {
    ...{ q, province, office, status, stood },
    month: monthsSeen ? month : null,
    state,
    sort: sort === "name" ? null : sort,
    page: page > 1 ? page : null,
  });
}

function summaryOf({ total, first, rows, sum, query }: View): string {
  const range = rowRange(first, rows.length, `${formatNumber(total)} مرکز`);
  return sum === null
    ? range
    : `${range}. جمع ${centersSorts[amountOf(query.sort)]} همهٔ ردیف‌ها: ${formatNumber(sum)}`;
}

/** The centers of the actor's scope; the rows behind every figure of the panel. Figures and links only, so plain text. */
export const CentersView = ({ packed }: { packed: Packed<View> }) => <Text of={textOf(packed)} />;

const REMEMBERED = 64;

const textOf = remembered(REMEMBERED, (packed: Packed<View>) => {
  const view = unpack(packed);
  return markup`${head(view)}${centersFilters(view)}${centers(view)}`;
});

const head = (view: View): Markup =>
  pageHead({
    title: view.title,
    subtitle: `${formatNumber(view.total)} مرکز با این پالایه‌ها در حوزهٔ شماست.`,
    action: view.query.stood
      ? buttonText(
          pageHref({ ...view, query: { ...view.query, stood: null } }, 1),
          "مراکز با هر وضعیتی",
          "secondary",
        )
      : null,
  });

const centers = (view: View): Markup =>
  view.rows.length > 0
    ? markup`${centersTable(view)}${pagination({
        page: view.page,
        pages: view.pages,
        hrefOf: (page) => pageHref(view, page),
        summary: summaryOf(view),
      })}`
    : emptyPlace("نام یا کد مرکز را کوتاه‌تر بنویسید، یا پالایه‌ها را بردارید.", {
        title: "مرکزی با این پالایه‌ها پیدا نشد",
      });
