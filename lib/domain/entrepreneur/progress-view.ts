import type { CaseMeasure, CaseMeasureKey } from "./measure";

type Named = { id: string; name: string };
export type ProgressLevel = "country" | "province" | "office";
export type ProgressPlace = { province?: Named; office?: Named };
export type ProgressPart = Named & { measure: CaseMeasure };

/** The managers' page: one shape for the country, a province and an office. */
export type ProgressView = {
  level: ProgressLevel;
  place: ProgressPlace;
  /** the widest level that the actor may go up to */
  top: ProgressLevel;
  /** what the parts are compared by */
  chosen: CaseMeasureKey;
  measure: CaseMeasure;
  parts: ProgressPart[];
  /** «۲۰ آبان ۱۴۰۵»; null before the first measurement */
  measuredOn: string | null;
};
