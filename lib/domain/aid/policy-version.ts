import { compareMonths, type JalaliMonth, jalaliMonth } from "../shared/jalali-month";
import { toPersianDigits } from "../shared/persian-digits";
import { formatRial, MAX_RIAL } from "../shared/rial";
import { ok, refuse, type Result } from "../shared/result";
import { SERVICE_NUMBERS } from "./service-number";

/** The steps of a month, and the report of the province on it. */
export type DeadlineStep = "center" | "office" | "province" | "report";

/** One version of the service-share table; append-only, valid from its month until the next one's. */
export type PolicyVersion = {
  id: number;
  effectiveMonth: JalaliMonth;
  /** The monthly cap of a center, rial. */
  capRial: bigint;
  /** Whether a row pays at most its approved cost. */
  limitToApprovedCost: boolean;
  /** Whole percentages of the ten rows, in order; their sum is 100. */
  shares: readonly number[];
  /** Day of the next Jalali month by which each step is due. */
  deadlineDays: Readonly<Record<DeadlineStep, number>>;
  circular: string;
};

/** A version before it has been put in force. */
export type NewPolicy = Omit<PolicyVersion, "id">;

/** The version of the 1400 directive: S1 ح, the table and نکته ۲. */
export const policy1400: PolicyVersion = {
  id: 1,
  effectiveMonth: jalaliMonth("1400-06"),
  capRial: 10_000_000n,
  limitToApprovedCost: false,
  shares: [15, 10, 10, 10, 10, 10, 10, 7, 10, 8],
  // The report has no day in the sources; five days after the province has confirmed (decision).
  deadlineDays: { center: 5, office: 10, province: 15, report: 20 },
  circular: "شیوه‌نامه اجرایی مراکز نیکوکاری کارآفرینی، شماره ۱۰۵۹۸۶۱/۱ مورخ ۱۴۰۰/۰۵/۲۴",
};

/**
 * The version a month is computed with: the latest one effective in or before it (of two for one month, the one
 * entered later). Refuses policyMissing; there is no silent fallback to another version.
 */
export function policyInForce<P extends Pick<PolicyVersion, "id" | "effectiveMonth">>(
  versions: readonly P[],
  month: JalaliMonth,
): Result<P> {
  const [latest] = versions
    .filter((version) => compareMonths(version.effectiveMonth, month) <= 0)
    .sort((a, b) => compareMonths(b.effectiveMonth, a.effectiveMonth) || b.id - a.id);
  return latest ? ok(latest) : refuse("policyMissing", { params: { month } });
}

/**
 * Checks a version before it is entered: ten whole shares that sum to 100, a cap in range, deadlines in order and on
 * days every month has (1 to 29), a circular to rest on. Refuses invalidInput with a message per field.
 */
export function validatePolicy<P extends NewPolicy>(version: P): Result<P> {
  const fields: Record<string, string> = {};
  const { shares, capRial, deadlineDays: days } = version;
  const wholeShares = shares.every((share) => Number.isInteger(share) && share >= 0 && share <= 100);
  if (shares.length !== SERVICE_NUMBERS.length || !wholeShares)
    fields["shares"] = "سهم هر ده ردیف را با عدد صحیح ۰ تا ۱۰۰ بنویسید.";
  else if (sumOf(shares) !== 100)
    fields["shares"] = `جمع سهم ده ردیف باید درست ۱۰۰ باشد؛ اکنون ${toPersianDigits(sumOf(shares))} است.`;
  if (capRial <= 0n) fields["capRial"] = "سقف ماهانه باید بیش از صفر باشد.";
  else if (capRial > MAX_RIAL) fields["capRial"] = `سقف ماهانه باید حداکثر ${formatRial(MAX_RIAL)} باشد.`;
  const dayList = [days.center, days.office, days.province, days.report];
  if (!dayList.every((day) => Number.isInteger(day) && day >= 1 && day <= 29))
    fields["deadlineDays"] = "روز مهلت باید از ۱ تا ۲۹ باشد.";
  else if (dayList.some((day, index) => day < (dayList[index - 1] ?? 0)))
    fields["deadlineDays"] = "مهلت مرکز، اداره، استان و گزارش باید به همین ترتیب باشد.";
  if (version.circular.trim() === "") fields["circular"] = "شماره و تاریخ بخشنامه را بنویسید.";
  return Object.keys(fields).length === 0 ? ok(version) : refuse("invalidInput", { fields });
}

const sumOf = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share, 0);
