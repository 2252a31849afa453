import type { EvidenceKind } from "../entrepreneur/evidence";

/** What the short forms need where there is no connection: for whom something may be recorded, and what. */
export type Desk = {
  people: { code: string; name: string }[];
  kinds: readonly EvidenceKind[];
};

/** How long a browser keeps the names after it last heard from the portal. */
export const DESK_DAYS_KEPT = 7;

export const isDeskFresh = (keptAt: number, now: number): boolean =>
  now - keptAt < DESK_DAYS_KEPT * 86_400_000;

const RECORD_PAGE = /^\/entrepreneurs\/([\d-]{1,40})\/record\/?$/;

/** Whose short form an address asks for: a code, the own one (""), or null for another page. */
export function codeInAddress(path: string): string | null {
  if (path === "/me") return "";
  return RECORD_PAGE.exec(path)?.[1] ?? null;
}
