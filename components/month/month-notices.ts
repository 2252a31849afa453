import type { Said } from "@/lib/domain/month/said";
import type { MonthView } from "@/lib/domain/month/view";
import { type Markup, markup } from "../ui/markup";
import { noticeText } from "../ui/notice-text";

const stages = { office: "اداره", province: "استان" } as const;

/** What has just happened, and what the next hand must know before anything else. */
export const monthNotices = (view: MonthView, said: Said | null): Markup =>
  markup`<div class="mb-6 grid gap-3 empty:hidden">${
    said
      ? noticeText({ tone: "success", role: "status", title: said.title, content: markup`${said.next}` })
      : null
  }${returnedNotice(view)}${
    view.reopenReason && view.status === "officeVerified"
      ? noticeText({
          tone: "warning",
          title: "این ماه پس از تأیید بازگشایی شده است",
          content: markup`دلیل: ${view.reopenReason}`,
        })
      : null
  }${
    view.sameHands
      ? noticeText({
          tone: "info",
          title: "تأیید این ماه با همکار دیگری است",
          content: markup`شما در تهیه کارکرد این ماه دست داشته‌اید؛ تهیه‌کننده نمی‌تواند تأییدکننده باشد.`,
        })
      : null
  }</div>`;

function returnedNotice({ returned, status }: MonthView): Markup | null {
  if (!returned || status !== "returned") return null;
  const why = returned.note || "دلیل هر ردیف در کنار همان ردیف نوشته شده است.";
  return noticeText({
    tone: "warning",
    title: `${stages[returned.stage]} این ماه را بازگردانده است`,
    content: markup`<p>${why}</p><p class="text-sm text-quiet">${returned.by} · ${returned.at}</p>`,
  });
}
