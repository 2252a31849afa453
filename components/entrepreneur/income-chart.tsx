import type { IncomeView } from "@/lib/domain/entrepreneur/income-view";
import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { tableFrame, tableText } from "../ui/data-table";

const WIDTH = 10;
const BAR = 7;
const HEIGHT = 40;

/** Twelve columns, the oldest at the right as the reading goes, and beneath them the same figures as a table. */
export function IncomeChart({ income: { months, summary } }: { income: IncomeView }) {
  return (
    <>
      <div
        className="income rounded-xl border border-line bg-raised p-4 shadow-lift"
        dangerouslySetInnerHTML={asInnerHtml([
          picture(months, summary ?? "در این دوازده ماه فروشی ثبت نشده است."),
        ])}
      />
      <details className="mt-2">
        <summary className="flex min-h-11 items-center font-semibold text-accent-text">
          همین ارقام در جدول
        </summary>
        <div
          className={tableFrame}
          tabIndex={0}
          role="region"
          aria-label="درآمد دوازده ماه"
          dangerouslySetInnerHTML={asInnerHtml([
            tableText("figures", "درآمد دوازده ماه", columns, months.map(row)),
          ])}
        />
      </details>
    </>
  );
}

const columns = [{ label: "ماه" }, { label: "درآمد (تومان)" }, { label: "فاکتور" }];
const row = ({ label, income, invoices }: IncomeView["months"][number]): Markup =>
  markup`<tr><th scope="row">${label}</th><td>${income}</td><td>${invoices}</td></tr>`;

/** The running month is drawn paler: it has not ended. */
function picture(months: IncomeView["months"], summary: string): Markup {
  const columnsText = months.map(({ height }, index) => {
    const tall = Math.round((height / 100) * HEIGHT * 10) / 10;
    const left = (months.length - 1 - index) * WIDTH + (WIDTH - BAR) / 2;
    return markup`<rect x="${left}" y="${HEIGHT - tall}" width="${BAR}" height="${tall}" class="${index === months.length - 1 ? "running" : ""}"/>`;
  });
  return markup`<svg viewBox="0 0 ${WIDTH * months.length} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-labelledby="income-title income-text"><title id="income-title">درآمد ماهانه در دوازده ماه</title><desc id="income-text">${summary}</desc>${columnsText}</svg><ol aria-hidden="true">${months.map(
    ({ name, number }) => markup`<li><span>${name}</span><i>${number}</i></li>`,
  )}</ol>`;
}
