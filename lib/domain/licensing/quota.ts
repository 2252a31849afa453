import type { CenterKind } from "../organisation/center";
import { ok, refuse, type Result } from "../shared/result";
import { formatNumber } from "../shared/rial";

/** S1 ز: one center in the area of each office, unless the province has set another number with its reason. */
export const DEFAULT_QUOTA = 1;

/** More centers than this in the area of one office is a slip of the finger (decision). */
export const MAX_QUOTA = 20;

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

/** «سهمیه ۱ مرکز: ۱ مجوز، ۰ درخواست در جریان» */
export const quotaLine = ({ quota, licensed, pending }: QuotaUse): string =>
  `سهمیه ${formatNumber(quota)} مرکز: ${formatNumber(licensed)} مجوز، ${formatNumber(pending)} درخواست در جریان`;

/** Whose numbers count for an application. */
export const quotaHolderOf = (kind: CenterKind): "office" | "province" =>
  kind === "provincialSupport" ? "province" : "office";
