import { DELEGABLE_DUTIES, delegableDutyLabels } from "@/lib/domain/licensing/delegable-duties";
import { licenseStatusLabels } from "@/lib/domain/licensing/labels";
import { licenseStatusOn } from "@/lib/domain/licensing/license-workflow";
import { noticeStatusViews } from "@/lib/domain/licensing/notice-labels";
import type { LicensingView } from "@/lib/domain/panel/center-view";
import { type CalendarDate, formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import type { CenterRow } from "@/lib/server/center/center-statement";

/** What a center's page says of its license, its delegated duties and a running notice. */
export function licensingView({ license, duties, notice }: CenterRow, today: CalendarDate): LicensingView {
  const since = new Map((duties ?? []).map(({ duty, fromOn }) => [duty, formatJalaliDate(fromOn)]));
  return {
    license: license && licenseView(license, today),
    duties: DELEGABLE_DUTIES.flatMap((duty) => {
      const from = since.get(duty);
      return from ? [{ label: delegableDutyLabels[duty], since: from }] : [];
    }),
    notice: notice && {
      title: `اخطار بی‌کارکردی در جریان است: ${noticeStatusViews[notice.status].label}`,
      text:
        notice.status === "served"
          ? `مهلت پاسخ مرکز تا پایان ${formatJalaliDate(notice.replyBy)} است.`
          : "استان پس از بررسی پاسخ و شرح جلسه تصمیم می‌گیرد.",
    },
  };
}

function licenseView(license: NonNullable<CenterRow["license"]>, today: CalendarDate) {
  const status = licenseStatusOn(license, today);
  const { label, tone } = licenseStatusLabels[status];
  const until = formatJalaliDate(license.validUntil);
  return {
    number: license.number,
    shownNumber: toPersianDigits(license.number),
    status: { label, tone },
    validity:
      status === "suspended" && license.suspendedUntil
        ? `معتبر تا ${until}، تعلیق تا پایان ${formatJalaliDate(license.suspendedUntil)}`
        : `معتبر تا ${until}`,
  };
}
