import type { EntryView } from "@/lib/domain/month/view";
import type { Tone } from "../ui/tone";

export const decisionTones: Record<EntryView["decision"], Tone> = {
  pending: "neutral",
  accepted: "success",
  reduced: "warning",
  rejected: "danger",
};
