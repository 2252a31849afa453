import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseHeader } from "@/components/entrepreneur/case-header";
import { EvaluationTable } from "@/components/promotion/evaluation-table";
import { LevelHistory } from "@/components/promotion/level-history";
import { DecidePromotionForm, ProposeForm, WithdrawForm } from "@/components/promotion/promotion-forms";
import { EarlierProposals, Proposal } from "@/components/promotion/proposal";
import { DoneNotice } from "@/components/ui/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { getPromotionPage } from "@/lib/server/promotion/page-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { decidePromotionAction, proposePromotionAction, withdrawPromotionAction } from "./actions";

export const metadata: Metadata = { title: "ارتقای سطح" };

const done = {
  proposed: "پیشنهاد ارتقا با ارزیابی امروز فرستاده شد.",
  withdrawn: "پیشنهاد پس گرفته شد.",
  approved: "ارتقا تصویب شد. سطح تازه، وام و خدمات آن از امروز برقرار است.",
  declined: "پیشنهاد رد شد و دلیل آن ثبت شد.",
};

export default async function EntrepreneurPromotionPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { code = "", done: doneCode } = singleValues(query);
  const view = await getPromotionPage(ctx, code);
  if (!view) notFound();
  const { head, today, waiting, propose, decide, withdraw, hands, earlier, levels } = view;
  const { userId } = ctx.actor;
  const stepKey = { code: head.code, promotionId: waiting?.id ?? 0, version: waiting?.version ?? 0 };
  return (
    <>
      <CaseHeader title="ارتقای سطح" head={head} />
      <DoneNotice done={doneCode} texts={done} />
      {waiting ? (
        <Section
          id="waiting"
          title={waiting.title}
          action={<Tag tone={waiting.status.tone}>{waiting.status.label}</Tag>}
        >
          <Proposal proposal={waiting} />
        </Section>
      ) : null}
      {today ? (
        <Section id="today" title="ارزیابی امروز">
          <EvaluationTable {...today} />
        </Section>
      ) : null}
      {propose || decide || withdraw || hands ? (
        <Section id="step" title="اقدام شما">
          <div className="grid gap-4 *:min-w-0">
            {propose ? (
              <ProposeForm
                action={proposePromotionAction}
                code={head.code}
                formKey={randomUUID()}
                userId={userId}
                turn={propose}
              />
            ) : null}
            {decide ? (
              <DecidePromotionForm
                action={decidePromotionAction}
                stepKey={stepKey}
                userId={userId}
                turn={decide}
              />
            ) : null}
            {hands ? <Notice>{hands}</Notice> : null}
            {withdraw ? <WithdrawForm action={withdrawPromotionAction} stepKey={stepKey} /> : null}
          </div>
        </Section>
      ) : null}
      <Section id="levels" title="سابقهٔ سطح‌ها">
        <LevelHistory levels={levels} />
      </Section>
      <Section id="earlier" title="پیشنهادهای پیشین">
        {earlier.length > 0 ? (
          <EarlierProposals proposals={earlier} />
        ) : (
          <EmptyState title="پیشنهاد پیشینی نیست">
            پیشنهادهایی که دربارهٔ آن‌ها تصمیم گرفته شده، با ارزیابی روز پیشنهاد و روز تصمیم، در اینجا می‌ماند.
          </EmptyState>
        )}
      </Section>
    </>
  );
}
