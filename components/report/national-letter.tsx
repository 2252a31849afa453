import { reportStatusViews } from "@/lib/domain/report/labels";
import type { NationalPart, NationalView } from "@/lib/domain/report/view";
import { timelinessViews } from "@/lib/domain/month/labels";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { formatNumber, formatRial } from "@/lib/domain/shared/rial";
import { type Markup, markup } from "../ui/markup";
import { DemoRemark, LetterFigures, LetterHead, LetterTable } from "./letter-parts";
import { reportNumberText, sentDay } from "./report-texts";

type Props = { view: NationalView; words: string; today: string; isDemo: boolean };

const columns = ["استان", "وضعیت", "شماره و تاریخ", "تأییدشده", "ماه باز", "قابل پرداخت (ریال)"];

function row({ name, report, timeliness }: NationalPart): Markup {
  const time = timelinessViews[timeliness].label;
  if (!report)
    return markup`<tr><th scope="row">${name}</th><td>${time}</td><td>—</td><td>—</td><td>—</td><td>—</td></tr>`;
  return markup`<tr><th scope="row">${name}</th><td>${reportStatusViews[report.status].label}، ${time}</td><td>${reportNumberText(
    report.number,
  )}، ${sentDay(report.sentAt)}</td><td class="numeric">${formatNumber(report.confirmed)}</td><td class="numeric">${formatNumber(
    report.openMonths,
  )}</td><td class="numeric">${formatNumber(report.payableRial)}</td></tr>`;
}

/** The national report on paper. */
export function NationalLetter({ view, words, today, isDemo }: Props) {
  const { parts, figures, checks } = view;
  const title = formatMonth(view.month);
  const sent = parts.filter(({ report }) => report !== null).length;
  return (
    <article className="letter" aria-label={`گزارش ملی ${title}، برای چاپ`}>
      <LetterHead from="ستاد مرکز" number="—" date={today} attached={false} />
      <p className="letter-subject">گزارش ملی پیشرفت کار مراکز نیکوکاری کارآفرینی، {title}</p>
      <p>
        این گزارش جمع آخرین نسخهٔ فرستاده‌شدهٔ {formatNumber(sent)} استان از {formatNumber(parts.length)} استان
        است. مبلغ قابل پرداخت {formatRial(figures.payableRial)} ({words}) است
        {checks.every(({ holds }) => holds)
          ? " و تا آخرین ریال با جمع استان‌ها، جمع مراکز و جمع ده ردیف برابر است."
          : "؛ رقم‌ها با جمع استان‌ها، مراکز یا ردیف‌ها همخوان نیست و پیش از استفاده بررسی شود."}
      </p>
      <LetterFigures figures={figures} />
      <h2>۴. استان‌ها</h2>
      <LetterTable caption="استان‌ها" columns={columns} rows={parts.map(row)} />
      {isDemo ? <DemoRemark /> : null}
    </article>
  );
}
