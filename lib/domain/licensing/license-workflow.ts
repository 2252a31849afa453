import type { CalendarDate } from "../shared/calendar-date";
import { type Transitions, workflow } from "../shared/workflow";

/** An issued license waits for its opening checklist; a revoked one never returns. */
export const LICENSE_STATUSES = ["issued", "active", "suspended", "expired", "revoked"] as const;
export type LicenseStatus = (typeof LICENSE_STATUSES)[number];

export const LICENSE_ACTIONS = ["open", "suspend", "resume", "expire", "renew", "revoke"] as const;
export type LicenseAction = (typeof LICENSE_ACTIONS)[number];

/**
 * Renewing gives a new validity and is possible before the old one has run out. A suspended license runs out like any
 * other: time does not stand still for it (decision; the sources are silent).
 */
const transitions: Transitions<LicenseStatus, LicenseAction> = {
  issued: { open: "active", revoke: "revoked" },
  active: { suspend: "suspended", expire: "expired", renew: "active", revoke: "revoked" },
  suspended: { resume: "active", expire: "expired", revoke: "revoked" },
  expired: { renew: "active" },
  revoked: {},
};

/** nextLicenseStatus refuses wrongStep. */
export const { next: nextLicenseStatus, actionsFrom: licenseActionsFrom } = workflow(
  LICENSE_ACTIONS,
  transitions,
  "wrongStep",
);

/** Whether a license holds a place of its office's quota (S1 ز). */
export const holdsQuota = (status: LicenseStatus): boolean =>
  status === "issued" || status === "active" || status === "suspended";

export type LicenseTerm = {
  status: LicenseStatus;
  validUntil: CalendarDate;
  suspendedUntil: CalendarDate | null;
};

/**
 * The state on a day, whether or not anybody has recorded it yet: valid through its last day, suspended through the last
 * day of the suspension.
 */
export function licenseStatusOn(
  { status, validUntil, suspendedUntil }: LicenseTerm,
  day: CalendarDate,
): LicenseStatus {
  if (status !== "active" && status !== "suspended") return status;
  if (day > validUntil) return "expired";
  const over = status === "suspended" && suspendedUntil !== null && day > suspendedUntil;
  return over ? "active" : status;
}
