import type { PlansView } from "@/lib/domain/plan/list-view";
import { type Markup, markup } from "../ui/markup";
import { noticeText } from "../ui/notice-text";
import { section } from "../ui/page-text";
import { statList } from "../ui/stat";
import { forecastMethod } from "./forecast-method";

/** What has been announced beside what the year will need; only the province and the country have budgets. */
export function budgetSection({ budget, announcedAll, total, seesBudget, needInWords }: PlansView): Markup {
  const announced = budget ?? announcedAll;
  const note = budget ? budget.inWords : announcedAll ? `${announcedAll.provinces} استان` : undefined;
  return section(
    { id: "budget", title: "بودجه و پیش‌بینی", description: `نیاز سال: ${needInWords} (بند ب-۴-۵).` },
    markup`${statList([
      { label: "نیاز سال", value: total.need, unit: "ریال" },
      { label: "تأییدشده تا کنون", value: total.confirmed, unit: "ریال" },
      ...(announced && seesBudget
        ? [
            { label: "بودجهٔ ابلاغی", value: announced.amount, unit: "ریال", note },
            { label: "مانده پس از تأییدشده‌ها", value: announced.remaining, unit: "ریال" },
            { label: "کسری تا پایان سال", value: announced.shortage, unit: "ریال" },
          ]
        : []),
    ])}${
      budget
        ? markup`<p class="mt-3 text-sm text-quiet">ابلاغ ${budget.circular}، به قلم ${budget.by}، ${budget.at}</p>`
        : null
    }${
      seesBudget && !announced
        ? markup`<p class="mt-3 text-quiet">برای این سال هنوز بودجه‌ای ابلاغ نشده است.</p>`
        : null
    }${
      budget?.short
        ? markup`<div class="mt-4">${noticeText({
            tone: "warning",
            title: `بودجهٔ ابلاغی برای نیاز سال ${budget.shortage} ریال کم دارد.`,
          })}</div>`
        : null
    }${forecastMethod()}`,
  );
}
