import type { CenterStatus } from "@/lib/domain/organisation/center";
import type { Tone } from "../ui/tone";

export const centerStatusTones: Record<CenterStatus, Tone> = {
  active: "success",
  suspended: "warning",
  inactive: "neutral",
  opening: "info",
};
