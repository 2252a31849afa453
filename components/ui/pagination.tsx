import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { asInnerHtml, markup } from "./markup";

type PaginationProps = {
  page: number;
  /** How many pages there are; without it only whether another follows. */
  pages?: number;
  hasNext?: boolean;
  /** Address of a page, with filters and order kept. */
  hrefOf: (page: number) => string;
  /** What is shown, «ردیف ۵۱ تا ۱۰۰ از ۴۱۲». */
  summary?: string;
};

const chevron = (name: "back" | "forward") =>
  markup`<svg class="icon" aria-hidden="true"><use href="/icons.svg#chevron-${name}"/></svg>`;

export function Pagination({
  page,
  pages,
  hasNext = page < (pages ?? 1),
  hrefOf,
  summary = "",
}: PaginationProps) {
  if (page === 1 && !hasNext) return summary ? <p className="mt-3 text-sm text-quiet">{summary}</p> : null;
  const place = `صفحهٔ ${toPersianDigits(page)}${pages === undefined ? "" : ` از ${toPersianDigits(pages)}`}`;
  const text = markup`<p>${summary}</p><div>${
    page > 1
      ? markup`<a href="${hrefOf(page - 1)}" rel="prev" class="button button-quiet">${chevron("back")}قبلی</a>`
      : null
  }<span>${place}</span>${
    hasNext
      ? markup`<a href="${hrefOf(page + 1)}" rel="next" class="button button-quiet">بعدی${chevron("forward")}</a>`
      : null
  }</div>`;
  return <nav aria-label="صفحه‌های فهرست" className="pages" dangerouslySetInnerHTML={asInnerHtml([text])} />;
}
