import type { RevisionLine } from "@/lib/domain/report/view";
import { formatInstant, formatJalaliDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { formatNumber } from "@/lib/domain/shared/rial";

/** Isolated: within a Persian sentence the parts of a number would change places. */
export const reportNumberText = (number: string): string => `\u2066${toPersianDigits(number)}\u2069`;

/** What a report says of the months that nobody has confirmed. */
export const openMonthsText = (open: number): string =>
  `کارکرد ${formatNumber(open)} مرکز هنوز تأیید نشده است و رقم‌های آن در این گزارش نیست.`;

export const sentDay = (at: Date): string => formatJalaliDate(todayInTehran(at));

export const revisionTitle = ({ revision }: Pick<RevisionLine, "revision">): string =>
  revision === 1 ? "نسخهٔ نخست" : `نسخهٔ ${formatNumber(revision)} (اصلاحی)`;

/** What has happened to a revision so far, newest last. */
export function revisionSteps(
  line: RevisionLine,
): { title: string; at: Date; by: string | null; note: string | null }[] {
  const { sentAt, decidedAt, status } = line;
  return [
    ...(sentAt
      ? [
          {
            title: `فرستادن به ستاد مرکز، شمارهٔ ${reportNumberText(line.number ?? "")}${line.sentLate ? "، پس از مهلت" : ""}`,
            at: sentAt,
            by: line.sentByName,
            note: line.openMonths ? openMonthsText(line.openMonths) : null,
          },
        ]
      : [{ title: "آخرین نوشتن در پیش‌نویس", at: line.writtenAt, by: line.writtenByName, note: null }]),
    ...(decidedAt
      ? [
          {
            title: status === "returned" ? "بازگرداندن با دلیل" : "اعلام وصول",
            at: decidedAt,
            by: line.decidedByName,
            note: line.returnReason,
          },
        ]
      : []),
  ];
}

export const instantText = (at: Date): { at: string; iso: string } => ({
  at: formatInstant(at),
  iso: at.toISOString(),
});
