import { formatApplicationNumber } from "./application-number";
import type { ApplicationPageFacts } from "./application-page";
import { PARTS } from "./feasibility/parts";
import { type PartView, viewPart } from "./part-view";

export type ReviewedPart = PartView & {
  version: number;
  decision: "accepted" | "returned" | "";
  /** why it is or was sent back */
  reason: string;
  /** sent back in an earlier round and changed since */
  mended: boolean;
};

export type ReviewView = {
  number: string;
  shownNumber: string;
  centerName: string;
  revision: number;
  parts: ReviewedPart[];
  left: number;
};

export function viewReview(facts: ApplicationPageFacts): ReviewView {
  const parts = PARTS.map((part): ReviewedPart => {
    const row = facts.parts.find((one) => one.part === part);
    return {
      ...viewPart(part, row, facts.files),
      version: row?.version ?? 0,
      decision: row?.review ?? "",
      reason: row?.reviewReason ?? "",
      mended: row?.review === null && Boolean(row.reviewReason),
    };
  });
  return {
    number: facts.number,
    shownNumber: formatApplicationNumber(facts.number),
    centerName: facts.centerName,
    revision: facts.revision,
    parts,
    left: parts.filter(({ decision }) => decision === "").length,
  };
}
