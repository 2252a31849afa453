import type { MonthView } from "@/lib/domain/month/view";
import { Notice } from "../ui/notice";

const doneTexts: Record<string, { title: string; next: string }> = {
  logged: {
    title: "خدمت ثبت شد.",
    next: "می‌توانید خدمت دیگری ثبت کنید، یا پس از پایان کار ماه را ارسال کنید.",
  },
  changed: { title: "تغییر خدمت ذخیره شد.", next: "اداره این خدمت را دوباره بررسی می‌کند." },
  removed: { title: "خدمت از این ماه برداشته شد.", next: "سابقه آن در پرونده می‌ماند." },
  submitted: { title: "ماه ارسال شد.", next: "اکنون کارشناس اشتغال اداره خدمت‌ها را بررسی می‌کند." },
  reviewed: {
    title: "تصمیم‌های شما ذخیره شد.",
    next: "وقتی درباره همه خدمت‌ها تصمیم گرفتید، ماه را تأیید کنید.",
  },
  verified: {
    title: "ماه تأیید شد و به استان رفت.",
    next: "اکنون حوزه اشتغال و خودکفایی استان ماه را بررسی می‌کند.",
  },
  returned: {
    title: "ماه با دلیل‌های شما بازگردانده شد.",
    next: "مرکز پس از اصلاح، آن را دوباره ارسال می‌کند.",
  },
  confirmed: { title: "ماه تأیید و مبلغ آن قطعی شد.", next: "محاسبه هر ردیف در همین صفحه آمده است." },
  reopened: {
    title: "ماه بازگشایی شد.",
    next: "مبلغ‌های محاسبه‌شده کنار گذاشته شد و ماه دوباره منتظر تأیید استان است.",
  },
};

const stages = { office: "اداره", province: "استان" } as const;

/** What has just happened, and what the next hand must know before anything else. */
export function MonthNotices({ view, done }: { view: MonthView; done: string | null }) {
  const said = done !== null && Object.hasOwn(doneTexts, done) ? doneTexts[done] : null;
  const { returned } = view;
  return (
    <div className="mb-6 grid gap-3 empty:hidden">
      {said ? (
        <Notice tone="success" role="status" title={said.title}>
          {said.next}
        </Notice>
      ) : null}
      {returned && view.status === "returned" ? (
        <Notice tone="warning" title={`${stages[returned.stage]} این ماه را بازگردانده است`}>
          {returned.note ? <p>{returned.note}</p> : <p>دلیل هر ردیف در کنار همان ردیف نوشته شده است.</p>}
          <p className="text-sm text-quiet">
            {returned.by} · {returned.at}
          </p>
        </Notice>
      ) : null}
      {view.reopenReason && view.status === "officeVerified" ? (
        <Notice tone="warning" title="این ماه پس از تأیید بازگشایی شده است">
          دلیل: {view.reopenReason}
        </Notice>
      ) : null}
      {view.sameHands ? (
        <Notice tone="info" title="تأیید این ماه با همکار دیگری است">
          شما در تهیه کارکرد این ماه دست داشته‌اید؛ تهیه‌کننده نمی‌تواند تأییدکننده باشد.
        </Notice>
      ) : null}
    </div>
  );
}
