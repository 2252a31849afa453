import type { EntitlementPeriod } from "./catalogue";

export const periodLabels: Record<EntitlementPeriod, string> = {
  month: "هر ماه",
  year: "هر سال",
  once: "یک بار",
};
