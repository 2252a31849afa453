import type { Tone } from "../month/labels";
import type { Entitlement } from "./catalogue";

export type ServiceView = {
  entitlement: Entitlement;
  label: string;
  period: string;
  tag: { label: string; tone: Tone };
  /** when it was last given, and from when on it may be given again */
  note: string;
};

export type GivenView = {
  id: number;
  label: string;
  on: string;
  amount: string;
  by: string;
  /** by whom and why; null for what stands */
  voided: string | null;
};
