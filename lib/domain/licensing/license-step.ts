import type { CalendarDate } from "../shared/calendar-date";
import type { Result } from "../shared/result";
import {
  type LicenseAction,
  type LicenseStatus,
  licenseStatusOn,
  type LicenseTerm,
  nextLicenseStatus,
} from "./license-workflow";

/**
 * The state after an action on a day. The calendar may be ahead of the record: actions are asked of the state of the
 * day, but for expiring and for resuming after a suspension that has ended, which write down what has already happened.
 * Refuses wrongStep.
 */
export function licenseStep(
  term: LicenseTerm,
  action: LicenseAction,
  today: CalendarDate,
): Result<LicenseStatus> {
  const standing = licenseStatusOn(term, today);
  const writesDown =
    (action === "expire" && standing === "expired") || (action === "resume" && standing === "active");
  return nextLicenseStatus(writesDown ? term.status : standing, action);
}
