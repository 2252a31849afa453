import { figureText } from "@/lib/domain/panel/figure-text";
import type { PanelMonth, PanelView } from "@/lib/domain/panel/panel-view";
import { percentText, shareOf } from "@/lib/domain/panel/share";
import { formatMonth, monthName } from "@/lib/domain/shared/jalali-month";
import { BarChart } from "../ui/bar-chart";
import { Card } from "../ui/card";
import { panelHref } from "./links";

const compact = new Intl.NumberFormat("fa-IR", { maximumFractionDigits: 1 });
const MILLION = 1_000_000;

const ofCap = ({ payable, cap }: PanelMonth) =>
  cap === null ? "" : ` (${percentText(shareOf(payable, cap))} از سقف)`;

/** Two pictures of the same twelve months; every bar leads to its month. */
export function PanelMonths({ view }: { view: PanelView }) {
  const { cap } = view.totals;
  const bar = (month: PanelMonth) => ({
    key: month.month,
    label: formatMonth(month.month),
    shortLabel: monthName(month.month),
    href: panelHref(view.place, month.month, view.measure),
  });
  return (
    <div className="grid gap-6">
      <Card>
        <BarChart
          id="months-reports"
          title="گزارش ماه‌ها کی رسیده است؟"
          description="شمار گزارش‌های به‌موقع و با تأخیر در برابر مراکزی که باید گزارش می‌دادند."
          series="به‌موقع"
          secondSeries="با تأخیر"
          cap={{ value: view.totals.due, label: `موظف در ${formatMonth(view.month)}` }}
          bars={view.months.map((month) => ({
            ...bar(month),
            value: month.onTime,
            text: `${figureText(month.onTime)} به‌موقع از ${figureText(month.due)}`,
            second: month.received - month.onTime,
            secondText: `${figureText(month.received - month.onTime)} با تأخیر`,
          }))}
        />
      </Card>
      <Card>
        <BarChart
          id="months-payable"
          title="از سقف کمک چه مبلغی تأیید شده است؟"
          description="مبلغ قابل پرداخت هر ماه در برابر سقف آن ماه، به میلیون ریال."
          series="قابل پرداخت"
          cap={cap === null ? undefined : { value: Number(cap), label: `سقف ${formatMonth(view.month)}` }}
          format={(value) => compact.format(value / MILLION)}
          bars={view.months.map((month) => ({
            ...bar(month),
            value: Number(month.payable),
            text: `${figureText(month.payable)} ریال${ofCap(month)}`,
          }))}
        />
      </Card>
    </div>
  );
}
