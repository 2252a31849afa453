import type { ReportView } from "@/lib/domain/report/view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { Notice } from "../ui/notice";
import { DifferenceTable } from "./revisions";
import { openMonthsText } from "./report-texts";

/** More differences than these wait until they are asked for. */
const SHOWN_AT_ONCE = 12;

/** What must be known before the figures are read. */
export function ReportNotices({ view }: { view: ReportView }) {
  const { revision, figures, ended, checks, sinceSent } = view;
  const frozen = revision !== null && revision.status !== "draft";
  const open = frozen ? (revision.openMonths ?? 0) : figures.months.open;
  const broken = checks.filter(({ holds }) => !holds).length;
  return (
    <div className="mb-8 grid gap-3 empty:hidden">
      {revision?.status === "returned" && revision.returnReason ? (
        <Notice tone="warning" title="ستاد مرکز این نسخه را بازگردانده است.">
          {revision.returnReason}
        </Notice>
      ) : null}
      {frozen ? null : (
        <Notice title={ended ? "این گزارش هنوز فرستاده نشده است." : "این ماه هنوز پایان نیافته است."}>
          رقم‌ها همین حالا از کارکردهای تأییدشده گرفته شده است و هنگام فرستادن ثابت می‌شود.
        </Notice>
      )}
      {open > 0 ? (
        <Notice tone="warning" title={openMonthsText(open)}>
          {frozen
            ? "گزارش با همین وضعیت فرستاده شد؛ آنچه پس از آن تأیید شده در نسخهٔ اصلاحی می‌آید."
            : "گزارش را با ماه‌های باز هم می‌توان فرستاد؛ شمار آن‌ها در گزارش نوشته می‌شود."}
        </Notice>
      ) : null}
      {broken > 0 ? (
        <Notice tone="danger" title="رقم‌های این گزارش با هم همخوان نیست.">
          بخش «همخوانی رقم‌ها» را ببینید و پیش از هر کار به راهبر سامانه خبر دهید.
        </Notice>
      ) : null}
      {sinceSent.length > 0 ? (
        <Notice tone="warning" title="رقم‌های امروز سامانه با این گزارش یکی نیست.">
          <p className="mb-3">
            پس از فرستادن، کارکردی تأیید، بازگشایی یا اصلاح شده است. این گزارش همان است که فرستاده شد.
          </p>
          <details open={sinceSent.length <= SHOWN_AT_ONCE}>
            <summary className="min-h-11 cursor-pointer py-2 font-bold">
              {`${formatNumber(sinceSent.length)} رقم تفاوت دارد`}
            </summary>
            <DifferenceTable differences={sinceSent} before="در این گزارش" after="امروز در سامانه" />
          </details>
        </Notice>
      ) : null}
    </div>
  );
}
