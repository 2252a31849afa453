import type { PlansView } from "@/lib/domain/plan/list-view";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { StatList } from "../ui/stat";
import { ForecastMethod } from "./forecast-section";

/** What has been announced beside what the year will need; only the province and the country have budgets. */
export function BudgetSection({ view }: { view: PlansView }) {
  const { budget, announcedAll, total, seesBudget } = view;
  const announced = budget ?? announcedAll;
  const note = budget ? budget.inWords : announcedAll ? `${announcedAll.provinces} استان` : undefined;
  return (
    <Section id="budget" title="بودجه و پیش‌بینی" description={`نیاز سال: ${view.needInWords} (بند ب-۴-۵).`}>
      <StatList
        stats={[
          { label: "نیاز سال", value: total.need, unit: "ریال" },
          { label: "تأییدشده تا کنون", value: total.confirmed, unit: "ریال" },
          ...(announced && seesBudget
            ? [
                {
                  label: "بودجهٔ ابلاغی",
                  value: announced.amount,
                  unit: "ریال",
                  note,
                },
                { label: "مانده پس از تأییدشده‌ها", value: announced.remaining, unit: "ریال" },
                { label: "کسری تا پایان سال", value: announced.shortage, unit: "ریال" },
              ]
            : []),
        ]}
      />
      {budget ? (
        <p className="mt-3 text-sm text-quiet">
          ابلاغ {budget.circular}، به قلم {budget.by}، {budget.at}
        </p>
      ) : null}
      {seesBudget && !announced ? (
        <p className="mt-3 text-quiet">برای این سال هنوز بودجه‌ای ابلاغ نشده است.</p>
      ) : null}
      {budget?.short ? (
        <div className="mt-4">
          <Notice tone="warning" title={`بودجهٔ ابلاغی برای نیاز سال ${budget.shortage} ریال کم دارد.`} />
        </div>
      ) : null}
      <ForecastMethod />
    </Section>
  );
}
