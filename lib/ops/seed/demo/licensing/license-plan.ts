import { defaultRenewal, defaultValidUntil } from "@/lib/domain/licensing/license-term";
import { addDays, addJalaliYears, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { addMonths, firstDay, type JalaliMonth, lastDay, monthOf } from "@/lib/domain/shared/jalali-month";
import { type CenterPlan, suspendedCenters } from "../centers";
import { randomOf } from "../random";
import { workday } from "../timeline";
import type { LicensePlan, LicenseTurn } from "./case";

/** Licenses that run out within sixty days, by how many are left. */
const endingSoon: Record<string, number> = {
  "birjand-2": 12,
  "mashhad-2": 23,
  "rasht-1": 31,
  "sabzevar-1": 44,
  "ghaen-1": 52,
};
/** How many months ago the suspended center fell silent. */
const SILENT_SINCE = 3;
const DAYS_SUSPENDED = 240;
const revoked = ["torbat-heydarieh-2"];

export const newLicense = (issuedOn: CalendarDate): LicensePlan => ({
  status: "issued",
  issuedOn,
  openedOn: null,
  firstValidUntil: defaultValidUntil(issuedOn),
  validUntil: defaultValidUntil(issuedOn),
  suspendedUntil: null,
  turn: null,
  again: false,
});

export function licenseOf({ row }: CenterPlan, today: CalendarDate): LicensePlan {
  const random = randomOf(`${row.id} license`);
  const started = row.started_month as JalaliMonth;
  const ended = row.ended_month as JalaliMonth | null;
  const opened = firstWorkday(firstDay(started));
  const daysOfPreparing = random.int(15, 70);
  const expired = ended !== null && !revoked.includes(row.id);
  const daysLeft = endingSoon[row.id];
  const lastValid = expired
    ? addDays(lastDay(addMonths(ended, -1)), -6)
    : daysLeft === undefined
      ? null
      : addDays(today, daysLeft);
  const issuedOn = workday(lastValid ? addJalaliYears(lastValid, -2) : addDays(opened, -daysOfPreparing));
  const plan: LicensePlan = {
    ...newLicense(issuedOn),
    status: "active",
    openedOn: opened,
    again: random.chance(0.25),
  };
  if (expired) return { ...plan, status: "expired", turn: turnOf("expire", addDays(plan.validUntil, 1)) };
  if (ended) {
    const on = workday(addDays(firstDay(ended), -1));
    return { ...plan, status: "revoked", turn: turnOf("revoke", on, revocation) };
  }
  if (suspendedCenters.includes(row.id)) {
    const on = workday(addDays(firstDay(addMonths(monthOf(today), -SILENT_SINCE)), -2));
    return {
      ...plan,
      status: "suspended",
      suspendedUntil: addDays(on, DAYS_SUSPENDED),
      turn: turnOf("suspend", on, suspension),
    };
  }
  const isRenewed = random.chance(0.35);
  const on = workday(addDays(today, -random.int(10, 110)));
  if (!isRenewed || daysLeft !== undefined) return plan;
  return { ...plan, validUntil: defaultRenewal(plan.validUntil, on), turn: turnOf("renew", on) };
}

const firstWorkday = (date: CalendarDate): CalendarDate => (workday(date) === date ? date : addDays(date, 1));

const turnOf = (action: LicenseTurn["action"], on: CalendarDate, reason: string | null = null) => ({
  action,
  on,
  reason,
});

const suspension =
  "مکان مرکز تخلیه شده و هیئت عامل مکان تازه‌ای معرفی نکرده است؛ تا معرفی مکان و بازدید حوزه اشتغال، مجوز تعلیق می‌شود.";
const revocation =
  "بیش از نیمی از اعضای هیئت عامل از همکاری انصراف داده‌اند و اداره جانشین شایسته‌ای نیافت؛ با درخواست اداره و تأیید استان مجوز لغو شد.";
