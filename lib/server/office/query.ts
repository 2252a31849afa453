import { can } from "@/lib/domain/access/policy";
import { applicationStatusViews } from "@/lib/domain/licensing/application-labels";
import { isUuid } from "@/lib/domain/shared/uuid";
import { licenseStatusLabels } from "@/lib/domain/licensing/labels";
import { formatLicenseNumber, type LicenseNumber } from "@/lib/domain/licensing/license-number";
import { licenseStatusOn } from "@/lib/domain/licensing/license-workflow";
import type { OfficeCenterLine, OfficeQuotaView, OfficeView } from "@/lib/domain/licensing/office-view";
import { DEFAULT_QUOTA, quotaLine } from "@/lib/domain/licensing/quota";
import {
  type CalendarDate,
  daysBetween,
  formatInstant,
  formatJalaliDate,
  todayInTehran,
} from "@/lib/domain/shared/calendar-date";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { lineOfRequest, openedRequest } from "@/lib/server/founding/view";
import { type OfficeRow, officeStatement } from "@/lib/server/office/statement";
import { type Context, readRow } from "@/lib/server/scope";

const stateOf = <T>({ label, tone }: { label: string; tone: T }) => ({ label, tone });
const isCode = (id: string) => /^[a-z][a-z0-9-]{1,59}$/.test(id);

/** An office's page, with one of its founding requests opened; null for whom it is not. */
export async function getOffice(ctx: Context, id: string, requestId = ""): Promise<OfficeView | null> {
  if (!isCode(id)) return null;
  const row = await readRow(ctx, officeStatement, [id, isUuid(requestId) ? requestId : null]);
  if (!row) return null;
  const place = { provinceId: row.province.id, officeId: row.id, centerId: null };
  const may = (action: "application.view" | "founding.handle" | "quota.set" | "panel.view") =>
    can(ctx.actor, action, place).ok;
  if (!may("application.view")) return null;
  const today = todayInTehran(ctx.now);
  return {
    id: row.id,
    name: row.name,
    province: row.province,
    quota: quotaView(row),
    centers: (row.centers ?? []).map((center) => centerLine(center, today)),
    applications: { lines: applicationLines(row, today), total: row.applicationTotal },
    requests: {
      lines: (row.requests ?? []).map((request) => lineOfRequest(request, today)),
      total: row.requestTotal,
      opened: row.opened && openedRequest(row.opened, today, may("founding.handle")),
    },
    support: {
      licensed: row.supportUse.licensed > 0,
      pending: row.supportUse.pending > 0,
      center: row.supportCenter,
    },
    may: { setQuota: may("quota.set"), viewPanel: may("panel.view") },
  };
}

function quotaView({ use, setting, settings }: OfficeRow): OfficeQuotaView {
  const quota = use.quota ?? DEFAULT_QUOTA;
  return {
    line: quotaLine({ ...use, quota }),
    quota,
    version: setting?.version ?? 0,
    used: use.licensed + use.pending,
    setting: setting && { reason: setting.reason, by: setting.by, at: formatInstant(setting.at) },
    history: (settings ?? []).map(({ before, after, by, at, note }) => ({
      title: toPersianDigits(`سهمیه از ${before ?? DEFAULT_QUOTA} به ${after} مرکز`),
      by,
      at: formatInstant(at),
      iso: at.toISOString(),
      reason: note ?? "",
    })),
  };
}

function centerLine(
  center: NonNullable<OfficeRow["centers"]>[number],
  today: CalendarDate,
): OfficeCenterLine {
  const { id, name, kind, status, license, application, licenseStatus, validUntil, suspendedUntil } = center;
  const licensed =
    license && application && licenseStatus && validUntil
      ? {
          number: formatLicenseNumber(license as LicenseNumber),
          application,
          state: stateOf(
            licenseStatusLabels[
              licenseStatusOn({ status: licenseStatus, validUntil, suspendedUntil }, today)
            ],
          ),
          validUntil: formatJalaliDate(validUntil),
        }
      : null;
  return { id, name, status, support: kind === "provincialSupport", license: licensed };
}

const applicationLines = ({ applications }: OfficeRow, today: CalendarDate) =>
  (applications ?? []).map(({ number, centerName, kind, status, statusAt }) => {
    const since = todayInTehran(statusAt);
    return {
      number,
      centerName,
      state: stateOf(applicationStatusViews[status]),
      support: kind === "provincialSupport",
      since: formatJalaliDate(since),
      days: daysBetween(since, today),
    };
  });
