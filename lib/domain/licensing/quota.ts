import type { CenterKind } from "../organisation/center";
import { ok, refuse, type Result } from "../shared/result";

/** S1 ز: one center in the area of each office, unless the province has set another number with its reason. */
export const DEFAULT_QUOTA = 1;

export type QuotaUse = {
  quota: number;
  /** licenses that hold a place, see holdsQuota */
  licensed: number;
  /** other applications that hold a place, see isPending */
  pending: number;
};

/**
 * Whether one more application fits. The provincial support center is outside the offices' quotas, one a province:
 * give the province's numbers with the quota 1. Refuses quotaExceeded with the three numbers as params.
 */
export const checkQuota = ({ quota, licensed, pending }: QuotaUse): Result<null> =>
  licensed + pending < quota ? ok(null) : refuse("quotaExceeded", { params: { quota, licensed, pending } });

/** Whose numbers count for an application. */
export const quotaHolderOf = (kind: CenterKind): "office" | "province" =>
  kind === "provincialSupport" ? "province" : "office";
