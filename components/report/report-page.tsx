import { timelinessViews } from "@/lib/domain/month/labels";
import { REPORT_CLAUSE, reportStatusViews } from "@/lib/domain/report/labels";
import type { ReportView } from "@/lib/domain/report/view";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { moneyPaths } from "../money-paths";
import { ButtonLink } from "../ui/button";
import { PageHeader } from "../ui/page-header";
import { PrintButton } from "../ui/print-button";
import { Section } from "../ui/section";
import { Tag } from "../ui/tag";
import { ReportCenters } from "./centers-table";
import { Checks } from "./checks";
import { FigureSections } from "./report-figures";
import { ReportNotices } from "./report-notices";
import { revisionTitle } from "./report-texts";
import { Revisions, SinceFormer } from "./revisions";
import { PeopleTable, ServiceTable } from "./service-tables";

function Tags({ view: { revision, timeliness } }: { view: ReportView }) {
  const status = revision && reportStatusViews[revision.status];
  const time = timelinessViews[timeliness];
  return (
    <>
      {status ? <Tag tone={status.tone}>{status.label}</Tag> : null}
      <Tag tone={time.tone}>{time.label}</Tag>
    </>
  );
}

type Props = {
  view: ReportView;
  done: React.ReactNode;
  /** narrative and forms */
  children: React.ReactNode;
};

/** The report on the screen; what is printed is a letter of its own. */
export function ReportPage({ view, done, children }: Props) {
  const { province, month, revision, revisions, figures, may } = view;
  const of = { figures, month, province };
  return (
    <div className="print:hidden">
      <PageHeader
        title={`گزارش ماهانهٔ ${formatMonth(month)}، استان ${province.name}`}
        subtitle={`${revision && revisions.length > 1 ? `${revisionTitle(revision)}. ` : ""}مهلت فرستادن تا پایان ${view.deadline} (${REPORT_CLAUSE}).`}
        tags={<Tags view={view} />}
        breadcrumbs={[
          { href: moneyPaths.reports, label: "گزارش‌های ماهانه" },
          ...(may.national && view.ended
            ? [{ href: moneyPaths.nationalReport(month), label: `کشور، ${formatMonth(month)}` }]
            : []),
        ]}
        action={
          <>
            <ButtonLink
              href={moneyPaths.reportExport(month, province.id, revision?.revision)}
              variant="secondary"
              download
            >
              دریافت اکسل
            </ButtonLink>
            <PrintButton>چاپ گزارش</PrintButton>
          </>
        }
      />
      {done}
      <ReportNotices view={view} />
      <FigureSections {...of} may={may} />
      <Section id="services" title="ده ردیف خدمت" description="از کارکردهای تأییدشدهٔ این ماه.">
        <ServiceTable {...of} />
      </Section>
      <Section
        id="people"
        title="بهره‌مندان به تفکیک گروه هدف و جنسیت"
        description="کسی که از چند خدمت بهره‌مند شده است در هر خدمت یک بار شمرده می‌شود."
      >
        <PeopleTable {...of} />
      </Section>
      {children}
      {view.sinceFormer ? <SinceFormer changes={view.sinceFormer} /> : null}
      {revisions.length > 0 ? <Revisions view={view} /> : null}
      <Section
        id="checks"
        title="همخوانی رقم‌ها"
        description="جمع ردیف‌ها، مراکز و کل استان تا آخرین ریال با هم سنجیده شده است."
      >
        <Checks checks={view.checks} />
      </Section>
      <Section
        id="centers"
        title="مراکز استان در این گزارش"
        description="سطرهایی که جمع آن‌ها رقم‌های این گزارش است، به حال روز تهیهٔ آن."
      >
        <ReportCenters items={figures.items} month={month} ended={view.ended} />
      </Section>
    </div>
  );
}
