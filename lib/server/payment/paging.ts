export const PAGE_SIZE = 50;
const LAST_PAGE = 10_000;

/** The page that an address asks for. */
export const pageOf = (text: string | undefined): number =>
  /^[1-9]\d{0,4}$/.test(text ?? "") ? Math.min(Number(text), LAST_PAGE) : 1;

export const offsetOf = (page: number): number => (page - 1) * PAGE_SIZE;

export const pagesOf = (total: number, page: number) => ({
  total,
  page,
  first: offsetOf(page) + 1,
  pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
});
