import { centerStatusLabels } from "@/lib/domain/organisation/center";
import { ADDRESSEES, REPORT_CLAUSE } from "@/lib/domain/report/labels";
import {
  NARRATIVE_PARTS,
  type Narrative,
  narrativeLabels,
  type NarrativePart,
} from "@/lib/domain/report/narrative";
import type { ReportView } from "@/lib/domain/report/view";
import { monthStatusViews } from "@/lib/domain/month/labels";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { formatNumber, formatRial } from "@/lib/domain/shared/rial";
import { type Markup, markup } from "../ui/markup";
import { DemoRemark, LetterFigures, LetterHead, LetterTable, Signatures } from "./letter-parts";
import { openMonthsText, reportNumberText, sentDay } from "./report-texts";

type Props = { view: ReportView; words: string; isDemo: boolean };

/** The report as an official letter; seen on paper only. */
export function ReportLetter({ view, words, isDemo }: Props) {
  const { province, month, revision, revisions, figures, narrative, checks } = view;
  const title = formatMonth(month);
  const sent = revision?.sentAt ? revision : null;
  const former = revisions.find((line) => line.revision === (revision?.revision ?? 1) - 1);
  const open = sent ? (sent.openMonths ?? 0) : figures.months.open;
  const told = NARRATIVE_PARTS.filter((part) => narrative[part] !== "");
  return (
    <article className="letter" aria-label={`نامهٔ گزارش ${title}`}>
      <LetterHead
        from={`استان ${province.name}`}
        number={sent ? reportNumberText(sent.number ?? "") : "پیش‌نویس"}
        date={sent?.sentAt ? sentDay(sent.sentAt) : "—"}
        attached
      />
      <div className="letter-address">
        {ADDRESSEES.map((name) => (
          <p key={name}>به: {name}</p>
        ))}
        <p>از: استان {province.name}، حوزه‌های اشتغال و خودکفایی و توسعهٔ مشارکت‌های مردمی</p>
        <p className="letter-subject">موضوع: گزارش پیشرفت کار مراکز نیکوکاری کارآفرینی، {title}</p>
      </div>
      <p>
        با سلام و احترام؛ به استناد «{REPORT_CLAUSE}» شیوه‌نامهٔ اجرایی مراکز نیکوکاری کارآفرینی، گزارش پیشرفت
        کار استان در {title} به شرح زیر ارائه می‌شود. مبلغ قابل پرداخت این ماه{" "}
        {formatRial(figures.payableRial)} ({words}) است.
        {open > 0 ? ` هنگام تهیهٔ این گزارش ${openMonthsText(open)}` : ""}
        {revision?.revisionReason
          ? ` این گزارش نسخهٔ اصلاحی ${formatNumber(revision.revision)} است${former?.number ? ` و کنار گزارش شمارهٔ ${reportNumberText(former.number)} خوانده می‌شود` : ""}؛ دلیل اصلاح: ${revision.revisionReason}`
          : ""}
      </p>
      <LetterFigures figures={figures} />
      <h2>۴. شرح اقدامات و پیشنهادها</h2>
      {told.length === 0 ? <p>متنی نوشته نشده است.</p> : null}
      {told.slice(0, -1).map((part) => (
        <Part key={part} part={part} narrative={narrative} />
      ))}
      {/* No signature stands alone on a page. */}
      <div className="letter-end">
        {told.slice(-1).map((part) => (
          <Part key={part} part={part} narrative={narrative} />
        ))}
        <Signatures
          posts={["معاون اشتغال و خودکفایی", "معاون توسعهٔ مشارکت‌های مردمی", "مدیر کل"]}
          place={`استان ${province.name}`}
        />
      </div>
      <section className="letter-appendix">
        <h2>پیوست: مراکز استان در {title}</h2>
        <LetterTable caption="مراکز استان" columns={centerColumns} rows={centerRows(view)} />
        <p>
          {checks.every(({ holds }) => holds)
            ? "جمع مراکز، جمع ده ردیف و مبلغ قابل پرداخت استان تا آخرین ریال با هم برابر است."
            : "رقم‌های این گزارش با هم همخوان نیست؛ پیش از استفاده بررسی شود."}
        </p>
        {isDemo ? <DemoRemark /> : null}
      </section>
    </article>
  );
}

const Part = ({ part, narrative }: { part: NarrativePart; narrative: Narrative }) => (
  <section>
    <h3>{narrativeLabels[part]}</h3>
    <p className="letter-text">{narrative[part]}</p>
  </section>
);

const centerColumns = [
  "مرکز",
  "وضعیت",
  "کارکرد ماه",
  "خدمت",
  "بهره‌مند",
  "قابل پرداخت (ریال)",
  "کمک پایه (ریال)",
];

const centerRows = ({ figures }: ReportView): Markup[] => [
  ...figures.items.map(
    (item) =>
      markup`<tr><th scope="row">${item.name}، ${item.office}</th><td>${centerStatusLabels[item.status]}</td><td>${
        item.month ? monthStatusViews[item.month].label : item.due ? "بدون کارکرد" : "—"
      }</td><td class="numeric">${formatNumber(item.entries)}</td><td class="numeric">${formatNumber(
        item.beneficiaries,
      )}</td><td class="numeric">${formatNumber(item.payableRial)}</td><td class="numeric">${formatNumber(item.baseAidRial)}</td></tr>`,
  ),
  markup`<tr><th scope="row">جمع</th><td></td><td></td><td class="numeric">${formatNumber(figures.entries)}</td><td class="numeric">${formatNumber(
    figures.beneficiaries,
  )}</td><td class="numeric">${formatNumber(figures.payableRial)}</td><td class="numeric">${formatNumber(figures.baseAidRial)}</td></tr>`,
];
