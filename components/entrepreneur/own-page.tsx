import type { ReactNode } from "react";
import type { OwnView } from "@/lib/domain/entrepreneur/own-view";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { Tag } from "../ui/tag";
import { IncomeChart } from "./income-chart";
import { OwnGap } from "./own-gap";
import { OwnGiven, OwnRoadMap, OwnSales } from "./own-lists";
import { OwnLoans, type OwnLoan } from "./own-loans";

type OwnPageProps = {
  view: OwnView & { loans: OwnLoan[] };
  name: string;
  said: ReactNode;
  saleForm: ReactNode;
};

/** The one page of an entrepreneur, made for a phone: first what is late and what is still wanted, then the form. */
export function OwnPage({ view, name, said, saleForm }: OwnPageProps) {
  const { ended, caseworker } = view;
  return (
    <>
      <PageHeader
        title={`سلام، ${name}`}
        subtitle={`${view.business}، ${view.field}`}
        tags={ended === null ? <Tag tone="info">{view.level}</Tag> : <Tag>پایان‌یافته</Tag>}
      />
      {said}
      {ended === null ? null : (
        <div className="mb-6">
          <Notice title={`این کسب‌وکار در ${ended} پایان یافته است.`}>
            آنچه ثبت شده است سر جای خود می‌ماند؛ چیز تازه‌ای ثبت نمی‌شود.
          </Notice>
        </div>
      )}
      <LateNotice loans={view.loans} />
      <div className="grid items-start gap-x-8 gap-y-10 *:min-w-0 lg:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
        <div>
          <OwnGap view={view} />
          {ended === null ? (
            <Section id="sale-title" title="ثبت فروش" description="هر فروش را همان روز بنویسید.">
              <Card>{saleForm}</Card>
            </Section>
          ) : null}
          <Section id="own-income" title="فروش ماه‌های شما">
            <IncomeChart income={view.income} />
          </Section>
          <OwnSales sales={view.sales} />
        </div>
        <div>
          <OwnLoans loans={view.loans} />
          <OwnGiven given={view.given} />
          <OwnRoadMap roadMap={view.roadMap} />
        </div>
      </div>
      <p className="mt-10 text-quiet">
        {caseworker === null
          ? "برای هر پرسشی با ادارهٔ شهرستان تماس بگیرید."
          : `مددکار شما ${caseworker} است؛ اگر چیزی در این صفحه درست نیست، به او خبر دهید.`}
      </p>
    </>
  );
}

function LateNotice({ loans }: { loans: OwnLoan[] }) {
  const late = loans.filter((loan) => loan.late !== null);
  if (late.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice tone="danger" title="قسط عقب‌افتاده دارید">
        {late.map(({ id, label, late: text }) => (
          <p key={id}>
            {label}: {text}
          </p>
        ))}
      </Notice>
    </div>
  );
}
