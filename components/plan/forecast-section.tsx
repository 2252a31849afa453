import type { ForecastView } from "@/lib/domain/plan/plan-view";
import { FigureTable } from "../panel/figure-table";
import { markup } from "../ui/markup";
import { Section } from "../ui/section";
import { StatList } from "../ui/stat";
import { tagText } from "../ui/tag";
import { Text } from "../ui/text";
import { forecastMethod } from "./forecast-method";

/** What the year of the center will need, month by month, with the method in words. */
export function ForecastSection({ forecast, year }: { forecast: ForecastView; year: string }) {
  const { historyMonths, lines, expected } = forecast;
  return (
    <Section
      id="forecast"
      title="پیش‌بینی بودجه"
      description={`نیاز سال ${year}: ${forecast.needInWords} (بند ب-۴-۵).`}
    >
      <StatList
        stats={[
          { label: "نیاز سال", value: forecast.need, unit: "ریال" },
          { label: "تأییدشده تا کنون", value: forecast.confirmed, unit: "ریال" },
          { label: "پیش‌بینی ماه‌های دیگر", value: forecast.coming, unit: "ریال" },
        ]}
      />
      <Text of={forecastMethod(historyMonths)} />
      <div className="mt-4 grid items-start gap-6 *:min-w-0 lg:grid-cols-2">
        <FigureTable
          caption="پیش‌بینی ماه به ماه"
          columns={["ماه", "وضعیت", "مبلغ (ریال)"]}
          rows={lines.map(
            ({ name, kind, tone, amount }) =>
              markup`<tr><th scope="row">${name}</th><td>${tagText(tone, kind)}</td><td>${amount}</td></tr>`,
          )}
        />
        {historyMonths > 0 ? (
          <FigureTable
            caption="عملکرد مورد انتظار"
            columns={["ردیف خدمت", "میانگین در ماه"]}
            rows={expected.map(
              ({ label, mean }) =>
                markup`<tr><th scope="row" class="wraps">${label}</th><td>${mean}</td></tr>`,
            )}
          />
        ) : null}
      </div>
    </Section>
  );
}
