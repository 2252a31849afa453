import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseHeader } from "@/components/entrepreneur/case-header";
import { GrantForm, GrantPreview } from "@/components/loan/grant-form";
import { RunningLoan, SettledLoans } from "@/components/loan/loan-section";
import { DoneNotice } from "@/components/ui/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { getLoansPage } from "@/lib/server/loan/page-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { grantLoanAction, previewLoanAction, recordPaymentAction, reversePaymentAction } from "./actions";

export const metadata: Metadata = { title: "وام‌ها و اقساط" };

const done = {
  granted: "وام ثبت شد. جدول اقساط آن در زیر آمده است.",
  paid: "پرداخت ثبت شد.",
  settled: "پرداخت ثبت شد و وام تسویه شد.",
  reversed: "پرداخت ابطال شد و مبلغ آن دوباره بدهی است.",
};

export default async function EntrepreneurLoansPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const {
    code = "",
    done: doneCode,
    principalRial,
    installmentCount = "",
    grantedOn = "",
  } = singleValues(query);
  const typed = principalRial === undefined ? null : { principalRial, installmentCount, grantedOn };
  const view = await getLoansPage(ctx, code, typed);
  if (!view) notFound();
  const { head, loans, may, grant, today } = view;
  if (grant?.preview)
    return (
      <>
        <CaseHeader title="بررسی وام پیش از ثبت" head={head} />
        <GrantPreview
          action={grantLoanAction}
          code={head.code}
          formKey={randomUUID()}
          preview={grant.preview}
        />
      </>
    );
  const running = loans.filter(({ settled }) => !settled);
  const settled = loans.filter((loan) => loan.settled);
  return (
    <>
      <CaseHeader title="وام‌ها و اقساط" head={head} />
      <DoneNotice done={doneCode} texts={done} />
      {running.map((loan) => (
        <RunningLoan
          key={loan.id}
          code={head.code}
          loan={loan}
          today={today}
          may={may}
          keys={{ payment: randomUUID(), settlement: randomUUID() }}
          recordAction={recordPaymentAction}
          reverseAction={reversePaymentAction}
        />
      ))}
      {loans.length === 0 && !grant ? (
        <EmptyState title="هنوز وامی نیست">
          وام‌های این کارآفرین، با جدول اقساط و پرداخت‌ها، در اینجا می‌آید.
        </EmptyState>
      ) : null}
      {grant ? (
        <Section id="new-loan" title="وام تازه" description="نوع وام از سطح کارآفرین پیداست.">
          {grant.refused ? (
            <div className="mb-4">
              <Notice tone="warning" role="alert" title="این وام را نمی‌توان داد">
                {grant.refused}
              </Notice>
            </div>
          ) : null}
          {grant.obstacle ? (
            <Notice>{grant.obstacle}</Notice>
          ) : (
            <GrantForm
              action={previewLoanAction}
              code={head.code}
              range={grant.range}
              counts={grant.counts}
              typed={grant.typed}
            />
          )}
        </Section>
      ) : null}
      {settled.length > 0 ? (
        <Section id="settled" title="وام‌های تسویه‌شده">
          <SettledLoans loans={settled} />
        </Section>
      ) : null}
    </>
  );
}
