import { EVIDENCE_KINDS, evidenceKindLabels } from "./evidence";

/** What is voided with a reason where it was recorded wrongly: all evidence, and what a level gave. */
export const VOIDABLE_KINDS = [...EVIDENCE_KINDS, "entitlement"] as const;
export type VoidableKind = (typeof VOIDABLE_KINDS)[number];

export const voidableKindLabels: Record<VoidableKind, string> = {
  ...evidenceKindLabels,
  entitlement: "خدمت",
};

export const isVoidableKind = (text: string): text is VoidableKind =>
  (VOIDABLE_KINDS as readonly string[]).includes(text);

export const voidedText = ({ by, reason }: { by: string; reason: string }): string =>
  `باطل‌شده به دست ${by}: ${reason}`;

/**
 * Whether a record of a kind may still be corrected. After the end of a business its evidence stays as it is; what was
 * given is given to the person and holds its period in a later business too, so it is taken back also then (decision).
 */
export const isCorrectable = (kind: VoidableKind, ended: boolean): boolean =>
  !ended || kind === "entitlement";
