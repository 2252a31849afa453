import type { Said } from "@/lib/domain/month/said";
import type { MonthView } from "@/lib/domain/month/view";
import { Notice } from "../ui/notice";

const stages = { office: "اداره", province: "استان" } as const;

type Props = { view: MonthView; said: Said | null };

/** What has just happened, and what the next hand must know before anything else. */
export function MonthNotices({ view, said }: Props) {
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
