"use client";
import type { EntrepreneurView } from "@/lib/domain/entrepreneur/view";
import { casePaths } from "../case-paths";
import { ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";
import { asInnerHtml } from "../ui/markup";
import { type Packed, unpack } from "../ui/packed";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { Tag } from "../ui/tag";
import { Evaluation } from "./evaluation";
import { IncomeChart } from "./income-chart";
import { inShortTexts, whoText } from "./in-short";
import { RecordTimeline } from "./record-timeline";

/** All that concerns one entrepreneur: how far it is to the next level, the income, what was given, and all that was recorded. */
export function EntrepreneurPage({ packed }: { packed: Packed<EntrepreneurView> }) {
  const view = unpack(packed);
  const { code, may, ended } = view;
  return (
    <>
      <PageHeader
        title={view.name}
        tags={ended ? <Tag>پایان‌یافته</Tag> : <Tag tone="info">{view.standing}</Tag>}
        subtitle={
          <>
            {view.business}، {view.field}، کد <bdi dir="ltr">{view.shownCode}</bdi>
          </>
        }
        breadcrumbs={[{ href: casePaths.entrepreneurs, label: "کارآفرینان" }]}
        action={
          may.record ? (
            <ButtonLink href={casePaths.record(code)}>ثبت فروش، دوره، بازدید…</ButtonLink>
          ) : undefined
        }
      />
      {ended ? (
        <div className="mb-6">
          <Notice title={`این کسب‌وکار در ${ended.on} پایان یافت.`}>{ended.reason}</Notice>
        </div>
      ) : null}
      <div className="grid items-start gap-x-8 gap-y-10 *:min-w-0 lg:grid-cols-[minmax(0,2fr)_minmax(17rem,1fr)]">
        <Evaluation view={view} />
        <div dangerouslySetInnerHTML={asInnerHtml([whoText(view)])} />
      </div>
      <Section
        id="income"
        title="درآمد ماهانه"
        description={
          view.income.summary ?? "جمع فاکتورهای هر ماه در دوازده ماه گذشته در این نمودار دیده می‌شود."
        }
      >
        <IncomeChart income={view.income} />
      </Section>
      <div
        className="mt-10 grid gap-x-8 gap-y-10 *:min-w-0 md:grid-cols-2 lg:grid-cols-3"
        dangerouslySetInnerHTML={asInnerHtml(inShortTexts(view))}
      />
      <RecordTimeline view={view} />
    </>
  );
}
