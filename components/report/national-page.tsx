import { timelinessViews } from "@/lib/domain/month/labels";
import type { NationalPart, NationalView } from "@/lib/domain/report/view";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { formatNumber, formatRial } from "@/lib/domain/shared/rial";
import { moneyPaths } from "../money-paths";
import { FigureTable } from "../panel/figure-table";
import { ButtonLink } from "../ui/button";
import { type Markup, markup } from "../ui/markup";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { PrintButton } from "../ui/print-button";
import { Section } from "../ui/section";
import { tagText } from "../ui/tag";
import { Checks } from "./checks";
import { FigureSections } from "./report-figures";
import { reportNumberText, sentDay } from "./report-texts";
import { cellTags } from "./reports-matrix";
import { PeopleTable, ServiceTable } from "./service-tables";

const columns = ["استان", "وضعیت", "شماره و تاریخ", "تأییدشده", "ماه باز", "قابل پرداخت (ریال)"];

function row({ id, name, report, timeliness, nowPayableRial }: NationalPart, month: string): Markup {
  const head = markup`<th scope="row"><a href="${moneyPaths.report(month, id)}">${name}</a></th>`;
  const time = timelinessViews[timeliness];
  if (!report)
    return markup`<tr>${head}<td>${tagText(time.tone, time.label)}</td><td>—</td><td>—</td><td>—</td><td>—</td></tr>`;
  const tags = cellTags({ status: report.status, timeliness, draft: false });
  return markup`<tr>${head}<td>${tags.map(({ tone, label }) => tagText(tone, label))}</td><td>${reportNumberText(
    report.number,
  )}<i>${sentDay(report.sentAt)}</i></td><td>${formatNumber(report.confirmed)}</td><td>${formatNumber(
    report.openMonths,
  )}</td><td>${formatNumber(report.payableRial)}${
    nowPayableRial === null ? null : markup`<i>امروز ${formatNumber(nowPayableRial)}</i>`
  }</td></tr>`;
}

/** What the provinces have sent for a month, added up; it says of itself that it adds up. */
export function NationalPage({ view }: { view: NationalView }) {
  const { month, parts, figures, checks, may } = view;
  const missing = parts.filter(({ report }) => report === null);
  const moved = parts.filter(({ nowPayableRial }) => nowPayableRial !== null);
  const sent = parts.length - missing.length;
  const holds = checks.every((check) => check.holds);
  const of = { figures, month, province: null };
  return (
    <div className="print:hidden">
      <PageHeader
        title={`گزارش ملی ${formatMonth(month)}`}
        subtitle={`جمع آخرین نسخهٔ فرستاده‌شدهٔ ${formatNumber(sent)} استان از ${formatNumber(parts.length)} استان. مهلت فرستادن تا پایان ${view.deadline} بود.`}
        breadcrumbs={[{ href: moneyPaths.reports, label: "گزارش‌های ماهانه" }]}
        action={
          <>
            <ButtonLink href={moneyPaths.nationalExport(month)} variant="secondary" download>
              دریافت اکسل
            </ButtonLink>
            <PrintButton>چاپ گزارش</PrintButton>
          </>
        }
      />
      <div className="mb-8 grid gap-3">
        {sent > 0 ? (
          <Notice
            tone={holds ? "success" : "danger"}
            title={
              holds
                ? `قابل پرداخت کشور ${formatRial(figures.payableRial)} است و تا آخرین ریال با جمع استان‌ها، جمع مراکز و جمع ده ردیف برابر است.`
                : "رقم‌های گزارش ملی با جمع استان‌ها، مراکز یا ردیف‌ها همخوان نیست."
            }
          >
            هر سه جمع در بخش «همخوانی رقم‌ها» آمده است.
          </Notice>
        ) : null}
        {missing.length > 0 ? (
          <Notice
            tone="warning"
            title={`${formatNumber(missing.length)} استان هنوز گزارش این ماه را نفرستاده است.`}
          >
            {sent === 0
              ? "گزارش ملی از روی گزارش‌های فرستاده‌شدهٔ استان‌ها ساخته می‌شود؛ با رسیدن نخستین گزارش، رقم‌ها در همین صفحه می‌آید."
              : `${missing.map(({ name }) => name).join("، ")}. رقم‌های این استان‌ها در گزارش ملی نیست.`}
          </Notice>
        ) : null}
        {moved.length > 0 ? (
          <Notice tone="warning" title="رقم امروز سامانه برای این استان‌ها با گزارش فرستاده‌شده یکی نیست:">
            {moved.map(({ name }) => name).join("، ")}. گزارش ملی از روی گزارش‌های فرستاده‌شده است.
          </Notice>
        ) : null}
      </div>
      {sent > 0 ? <FigureSections {...of} may={may} /> : null}
      <Section id="provinces" title="استان‌ها">
        <FigureTable
          caption="گزارش استان‌ها"
          columns={columns}
          rows={parts.map((part) => row(part, month))}
        />
      </Section>
      {sent > 0 ? (
        <>
          <Section id="services" title="ده ردیف خدمت">
            <ServiceTable {...of} />
          </Section>
          <Section id="people" title="بهره‌مندان به تفکیک گروه هدف و جنسیت">
            <PeopleTable {...of} />
          </Section>
          <Section
            id="checks"
            title="همخوانی رقم‌ها"
            description="کشور، استان‌ها، مراکز و ده ردیف با هم سنجیده شده است."
          >
            <Checks checks={checks} />
          </Section>
        </>
      ) : null}
    </div>
  );
}
