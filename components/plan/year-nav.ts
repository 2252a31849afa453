import { persianYear } from "@/lib/domain/shared/persian-digits";
import { type Markup, markup } from "../ui/markup";

type Years = { previous: number | null; next: number | null };

/** To the years before and after. */
export const yearNav = ({ previous, next }: Years, hrefOf: (year: number) => string): Markup =>
  markup`<nav aria-label="سال‌های دیگر" class="mt-10 flex justify-between gap-4 print:hidden">${[
    previous,
    next,
  ].map((year) =>
    year === null
      ? markup`<span></span>`
      : markup`<a href="${hrefOf(year)}" class="link inline-flex min-h-11 items-center">سال ${persianYear(year)}</a>`,
  )}</nav>`;
