import { pageAsked } from "@/lib/server/paging";

export const PAGE_SIZE = 50;
const LAST_PAGE = 10_000;

export const pageOf = (text: string | undefined): number => pageAsked(text, LAST_PAGE);

export const offsetOf = (page: number): number => (page - 1) * PAGE_SIZE;

export const pagesOf = (total: number, page: number) => ({
  total,
  page,
  first: offsetOf(page) + 1,
  pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
});
