import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { buttonClass } from "./button";
import { ChevronBackIcon, ChevronForwardIcon } from "./icons";
import { AppLink } from "./link";

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

export function Pagination({ page, pages, hasNext = page < (pages ?? 1), hrefOf, summary }: PaginationProps) {
  if (page === 1 && !hasNext) return summary ? <p className="mt-3 text-sm text-quiet">{summary}</p> : null;
  return (
    <nav
      aria-label="صفحه‌های فهرست"
      className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 print:hidden"
    >
      <p className="text-sm text-quiet">{summary}</p>
      <div className="flex items-center gap-1">
        {page > 1 ? (
          <AppLink href={hrefOf(page - 1)} rel="prev" className={buttonClass("quiet")}>
            <ChevronBackIcon />
            قبلی
          </AppLink>
        ) : null}
        <span className="px-2 text-sm">
          صفحهٔ {toPersianDigits(page)}
          {pages === undefined ? null : ` از ${toPersianDigits(pages)}`}
        </span>
        {hasNext ? (
          <AppLink href={hrefOf(page + 1)} rel="next" className={buttonClass("quiet")}>
            بعدی
            <ChevronForwardIcon />
          </AppLink>
        ) : null}
      </div>
    </nav>
  );
}
