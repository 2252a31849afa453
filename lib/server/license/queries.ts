import { can } from "@/lib/domain/access/policy";
import { parseApplicationNumber } from "@/lib/domain/licensing/application-number";
import { licenseStatusLabels } from "@/lib/domain/licensing/labels";
import { formatLicenseNumber, type LicenseNumber } from "@/lib/domain/licensing/license-number";
import { licenseStep } from "@/lib/domain/licensing/license-step";
import {
  checkExpiry,
  checkRenewal,
  defaultRenewal,
  LONGEST_LICENSE_YEARS,
  LONGEST_SUSPENSION_YEARS,
} from "@/lib/domain/licensing/license-term";
import type { LicenseDeskView } from "@/lib/domain/licensing/license-view";
import { type LicenseAction, licenseStatusOn } from "@/lib/domain/licensing/license-workflow";
import { CHECKLIST_ITEMS, openItems } from "@/lib/domain/licensing/opening-checklist";
import {
  addJalaliYears,
  type CalendarDate,
  daysBetween,
  formatJalaliDate,
  formatJalaliDateShort,
  todayInTehran,
} from "@/lib/domain/shared/calendar-date";
import { formatNumber } from "@/lib/domain/shared/rial";
import { itemsView } from "@/lib/server/license/items-view";
import { type LicenseRow, licenseStatement } from "@/lib/server/license/statement";
import { type Context, readRow } from "@/lib/server/scope";

/**
 * The license of an application, if it has one, with what the actor may do about it; null outside the scope. The opening
 * list comes while it is worked off, or with its record.
 */
export async function getLicenseDesk(
  ctx: Context,
  applicationNumber: string,
  { withRecord = false } = {},
): Promise<LicenseDeskView | null> {
  const number = parseApplicationNumber(applicationNumber);
  if (!number) return null;
  const row = await readRow(ctx, licenseStatement, [number, CHECKLIST_ITEMS, withRecord]);
  if (!row || !can(ctx.actor, "license.view", row).ok) return null;
  const today = todayInTehran(ctx.now);
  const standing = licenseStatusOn(row, today);
  const latestRenewal = addJalaliYears(today, LONGEST_LICENSE_YEARS);
  return {
    number: row.number,
    licenseNumber: row.licenseNumber,
    shownNumber: formatLicenseNumber(row.licenseNumber as LicenseNumber),
    version: row.version,
    status: licenseStatusLabels[standing],
    issuedOn: formatJalaliDate(row.issuedOn),
    validUntil: formatJalaliDate(row.validUntil),
    daysLeft: standing === "revoked" ? null : leftUntil(row.validUntil, today),
    openedOn: row.openedOn && formatJalaliDate(row.openedOn),
    suspendedUntil:
      standing === "suspended" ? row.suspendedUntil && formatJalaliDate(row.suspendedUntil) : null,
    reason: standing === "suspended" || standing === "revoked" ? row.reason : null,
    center: { id: row.centerId, name: row.centerName },
    items: row.withItems && can(ctx.actor, "application.view", row).ok ? itemsView(ctx.actor, row) : null,
    doneCount: row.items?.length ?? 0,
    may: mayOf(ctx, row, today),
    givesAccounts: can(ctx.actor, "opening.participation", row).ok && row.status === "issued",
    today: formatJalaliDateShort(today),
    suggestedRenewal: formatJalaliDateShort(defaultRenewal(row.validUntil, today)),
    latestSuspension: formatJalaliDate(addJalaliYears(today, LONGEST_SUSPENSION_YEARS)),
    latestRenewal: formatJalaliDate(latestRenewal),
    hasEnded: row.status === "expired",
    boardSize: row.boardSize,
  };
}

function leftUntil(validUntil: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, validUntil);
  if (days === 0) return "امروز آخرین روز اعتبار است";
  return days > 0 ? `${formatNumber(days)} روز مانده` : `${formatNumber(-days)} روز از پایان اعتبار گذشته`;
}

function mayOf(ctx: Context, row: LicenseRow, today: CalendarDate): LicenseDeskView["may"] {
  const governs = can(ctx.actor, "license.govern", row).ok;
  const opens = can(ctx.actor, "opening.participation", row).ok;
  const done = new Set((row.items ?? []).map(({ item }) => item));
  const isNext = (action: LicenseAction) => licenseStep(row, action, today).ok;
  const latest = addJalaliYears(today, LONGEST_LICENSE_YEARS);
  return {
    open: opens && isNext("open") && openItems(done).length === 0 && row.validUntil >= today,
    suspend: governs && isNext("suspend"),
    resume: governs && isNext("resume"),
    expire: governs && isNext("expire") && checkExpiry(row.validUntil, today).ok,
    renew: governs && isNext("renew") && checkRenewal(latest, { validUntil: row.validUntil, today }).ok,
    revoke: governs && isNext("revoke"),
  };
}
