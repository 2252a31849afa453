import { HISTORY_MONTHS } from "@/lib/domain/plan/forecast-method";
import type { ForecastView } from "@/lib/domain/plan/plan-view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { FigureTable } from "../panel/figure-table";
import { markup } from "../ui/markup";
import { Section } from "../ui/section";
import { StatList } from "../ui/stat";
import { tagText } from "../ui/tag";

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
      <ForecastMethod historyMonths={historyMonths} />
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

/** How the forecast is made, for whoever has to defend the figure. */
export const ForecastMethod = ({ historyMonths }: { historyMonths?: number }) => (
  <p className="mt-4 max-w-prose text-quiet">
    روش: ماه‌های تأییدشده با مبلغ قطعی خود حساب می‌شوند. برای هر ماه دیگر، سقف هر ردیف در نسبت «میانگین ماهانهٔ
    خدمت تأییدشده در {toPersianDigits(HISTORY_MONTHS)} ماه تأییدشدهٔ آخر مرکز به هدف آن ماه» ضرب می‌شود، حداکثر
    تا خود سقف، و به ریال پایین گرد می‌شود. ردیفی که برنامه ندارد با هدف ۱ سنجیده می‌شود. مرکزی که هنوز ماه
    تأییدشده ندارد با سقف کامل پیش‌بینی می‌شود. کمک پایه در این رقم نیست.
    {historyMonths === undefined || historyMonths === 0 || historyMonths >= HISTORY_MONTHS
      ? null
      : ` این مرکز ${toPersianDigits(historyMonths)} ماه تأییدشده دارد و میانگین از همان‌هاست.`}
    {historyMonths === 0 ? " این مرکز هنوز ماه تأییدشده ندارد." : null}
  </p>
);
