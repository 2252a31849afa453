import { plainAnswer } from "@/lib/web/file-response";

/** For routes that take plain forms: what the page of another site sends in somebody's name. */
export const isCrossSite = (request: Request): boolean =>
  request.headers.get("sec-fetch-site") === "cross-site";

export const refusedCrossSite = (): Response => plainAnswer("درخواست پذیرفته نشد", 403);
