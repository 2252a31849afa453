import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { formatNumber } from "@/lib/domain/shared/rial";
import { iconText } from "./icon-text";
import { type Markup, markup } from "./markup";
import { Text } from "./text";

type PaginationProps = {
  page: number;
  /** How many pages there are; without it only whether another follows. */
  pages?: number;
  hasNext?: boolean;
  /** Address of a page, with filters and order kept. */
  hrefOf: (page: number) => string;
  /** What is shown, mostly a rowRange. */
  summary?: string;
};

/** «ردیف ۵۱ تا ۱۰۰ از ۴۱۲ مرکز»: the first row shown, how many follow with it, and of what. */
export const rowRange = (first: number, shown: number, of: string): string =>
  `ردیف ${formatNumber(first)} تا ${formatNumber(first + shown - 1)} از ${of}`;

/** As text; null where there is nothing to say. */
export function pagination({
  page,
  pages,
  hasNext = page < (pages ?? 1),
  hrefOf,
  summary = "",
}: PaginationProps): Markup | null {
  if (page === 1 && !hasNext)
    return summary ? markup`<p class="mt-3 text-sm text-quiet">${summary}</p>` : null;
  const place = `صفحهٔ ${toPersianDigits(page)}${pages === undefined ? "" : ` از ${toPersianDigits(pages)}`}`;
  return markup`<nav aria-label="صفحه‌های فهرست" class="pages"><p>${summary}</p><div>${
    page > 1
      ? markup`<a href="${hrefOf(page - 1)}" rel="prev" class="button button-quiet">${iconText("chevron-back")}قبلی</a>`
      : null
  }<span>${place}</span>${
    hasNext
      ? markup`<a href="${hrefOf(page + 1)}" rel="next" class="button button-quiet">بعدی${iconText("chevron-forward")}</a>`
      : null
  }</div></nav>`;
}

/** Among elements. */
export function Pagination(props: PaginationProps) {
  const text = pagination(props);
  return text && <Text of={text} />;
}
