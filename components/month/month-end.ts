import type { MonthView } from "@/lib/domain/month/view";
import { paths } from "../paths";
import { type Markup, markup } from "../ui/markup";
import { section } from "../ui/page-text";
import { timeline } from "../ui/timeline";

/** What happened with the month, and the ways to the months beside it. */
export const monthEnd = ({ timeline: items, center, previous, next }: MonthView): Markup =>
  markup`${section(
    { id: "history", title: "سیر ماه" },
    items.length > 0
      ? timeline(items)
      : markup`<p class="text-quiet">ارسال، بررسی و تأیید ماه، پس از انجام هر یک، در اینجا دیده می‌شود.</p>`,
  )}<nav aria-label="ماه‌های دیگر" class="mt-10 flex justify-between gap-4 print:hidden">${neighbour(
    center.id,
    previous,
    "ماه پیش",
  )}${neighbour(center.id, next, "ماه بعد")}</nav>`;

const neighbour = (center: string, month: string | null, label: string): Markup =>
  month
    ? markup`<a href="${paths.month(center, month)}" class="link inline-flex min-h-11 items-center">${label}</a>`
    : markup`<span></span>`;
