import { ok, refuse, refuseField, type Result } from "../shared/result";

/** What the office decided about an entry. */
export const ENTRY_DECISIONS = ["pending", "accepted", "reduced", "rejected"] as const;
export type EntryDecision = (typeof ENTRY_DECISIONS)[number];

export const entryDecisionLabels: Record<EntryDecision, string> = {
  pending: "بررسی‌نشده",
  accepted: "پذیرفته",
  reduced: "پذیرفته با کاهش",
  rejected: "ردشده",
};

export type Decided = { decision: EntryDecision; confirmedQuantity: number; reason: string };

/**
 * What a decision on an entry of a certain quantity means: accepted confirms all of it, reduced a smaller quantity,
 * rejected nothing. Refuses invalidInput when a reduction does not reduce, reasonRequired without a reason.
 */
export function decideEntry(
  entry: { quantity: number },
  input: { decision: Exclude<EntryDecision, "pending">; confirmedQuantity: number | null; reason: string },
): Result<Decided> {
  const { decision, confirmedQuantity, reason } = input;
  if (decision === "accepted") return ok({ decision, confirmedQuantity: entry.quantity, reason: "" });
  if (reason.trim() === "")
    return refuse("reasonRequired", { fields: { reason: "دلیل کاهش یا رد را بنویسید." } });
  if (decision === "rejected") return ok({ decision, confirmedQuantity: 0, reason });
  if (confirmedQuantity === null || confirmedQuantity < 1 || confirmedQuantity >= entry.quantity)
    return refuseField("confirmedQuantity", "مقدار پذیرفته باید دست‌کم ۱ و کمتر از مقدار ثبت‌شده باشد.");
  return ok({ decision, confirmedQuantity, reason });
}
