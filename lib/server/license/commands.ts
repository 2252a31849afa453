import {
  type LicenseStepInput,
  type RenewLicenseInput,
  type ResumeLicenseInput,
  type RevokeLicenseInput,
  type SuspendLicenseInput,
} from "@/lib/domain/licensing/license-input";
import { checkExpiry, checkRenewal } from "@/lib/domain/licensing/license-term";
import type { LicenseStatus } from "@/lib/domain/licensing/license-workflow";
import { formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import { addMonths, monthOf } from "@/lib/domain/shared/jalali-month";
import { ok, type Result } from "@/lib/domain/shared/result";
import { atMidnight } from "@/lib/server/day-column";
import { checkRoomForRenewal } from "@/lib/server/license/quota";
import { suspension } from "@/lib/server/license/suspend-center";
import { type Effect, moveLicense, type Now } from "@/lib/server/license/transition";
import type { Context } from "@/lib/server/scope";

type Moved = Promise<Result<LicenseStatus>>;

/** For a time and with a reason; the center still owes its months. A suspension that has run out may be followed by another. */
export function suspendLicense(ctx: Context, { number, version, until, reason }: SuspendLicenseInput): Moved {
  return moveLicense(ctx, {
    action: "suspend",
    number,
    version,
    effect: suspension({ until, reason }),
  });
}

/** Before its last day, or to write down that it is over. */
export function resumeLicense(ctx: Context, { number, version, note }: ResumeLicenseInput): Moved {
  return moveLicense(ctx, {
    action: "resume",
    number,
    version,
    effect: async (_tx, { facts }) =>
      ok({
        center: { status: "active" },
        note: note || undefined,
        told: { before: { suspendedUntil: facts.suspendedUntil } },
      }),
  });
}

/** For good: the center owes nothing from next month on, and its board ends. */
export function revokeLicense(ctx: Context, { number, version, reason }: RevokeLicenseInput): Moved {
  return moveLicense(ctx, {
    action: "revoke",
    number,
    version,
    effect: async (_tx, now) =>
      ok({ ...endOfWork(now), license: { reason }, boardEnds: `لغو مجوز: ${reason}`, note: reason }),
  });
}

/** Writes down that the validity has run out; until then the calendar alone says so. */
export function expireLicense(ctx: Context, { number, version }: LicenseStepInput): Moved {
  return moveLicense(ctx, {
    action: "expire",
    number,
    version,
    effect: async (_tx, now) => {
      const over = checkExpiry(now.facts.validUntil, now.today);
      if (!over.ok) return over;
      const boardEnds = `پایان اعتبار مجوز در ${formatJalaliDate(now.facts.validUntil)}`;
      return ok({ ...endOfWork(now), boardEnds });
    },
  });
}

/**
 * A running center goes on as it is; one whose end is recorded begins anew, and needs a board and a place of the quota.
 * It takes up its obligation from the month after the recorded end (decision; the sources are silent): every count of owed
 * months rests on one unbroken working time, and a late renewal must not be cheaper than a punctual one.
 */
export function renewLicense(ctx: Context, { number, version, validUntil }: RenewLicenseInput): Moved {
  return moveLicense(ctx, {
    action: "renew",
    number,
    version,
    effect: async (tx, { facts, today }) => {
      const term = checkRenewal(validUntil, { validUntil: facts.validUntil, today });
      if (!term.ok) return term;
      const hasEnded = facts.status === "expired";
      const room = hasEnded ? await checkRoomForRenewal(tx, facts) : ok(null);
      if (!room.ok) return room;
      return ok({
        license: { validUntil: atMidnight(validUntil) },
        center: { status: "active", ...(hasEnded ? { endedMonth: null } : {}) },
        told: { before: { validUntil: facts.validUntil }, after: { validUntil } },
      });
    },
  });
}

/** The month in which a center's work ends is its last one; a center that has never opened has none. */
function endOfWork({ facts, today }: Now): Pick<Effect, "center" | "told"> {
  const { startedMonth, endedMonth } = facts;
  const ended = startedMonth === null ? null : (endedMonth ?? addMonths(monthOf(today), 1));
  return {
    center: { status: "inactive", endedMonth: ended },
    told: { after: { endedMonth: ended } },
  };
}
