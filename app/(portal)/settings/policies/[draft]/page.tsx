import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { moneyPaths } from "@/components/money-paths";
import { EnactForm, WithdrawPolicyForm } from "@/components/policy/decide-forms";
import { PolicyFacts } from "@/components/policy/policy-facts";
import { PolicyPreview } from "@/components/policy/policy-preview";
import { ShareTable } from "@/components/policy/share-table";
import { draftFacts, draftTag } from "@/components/policy/draft-facts";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DoneNotice } from "@/components/ui/done-notice";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { formatRial } from "@/lib/domain/shared/rial";
import { getPolicyDraft } from "@/lib/server/policy/draft-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { enactPolicyAction, withdrawPolicyAction } from "../actions";

export const metadata: Metadata = { title: "نسخهٔ جدول سهم خدمات" };

const done = {
  prepared: "نسخه ثبت شد و منتظر تصمیم معاونت اشتغال ستاد است.",
  enacted: "نسخه ابلاغ شد.",
  withdrawn: "نسخه با دلیل آن کنار گذاشته شد.",
};

type Props = { params: Promise<{ draft: string }>; searchParams: SearchParams };

export default async function PolicyDraftPage({ params, searchParams }: Props) {
  const [ctx, { draft: name }, raw] = await Promise.all([requireContext(), params, searchParams]);
  const query = singleValues(raw);
  const view = /^[1-9]\d{0,8}$/.test(name) ? await getPolicyDraft(ctx, Number(name)) : null;
  if (!view) notFound();
  const { policy, before, problem, preview, may, ownHands, version } = view;
  const month = formatMonth(policy.effectiveMonth);
  const key = { id: policy.id, version };
  return (
    <>
      <PageHeader
        title={`جدول سهم خدمات از ${month}`}
        tags={draftTag(view.status)}
        breadcrumbs={[{ href: moneyPaths.policies, label: "جدول سهم خدمات" }]}
        action={may.enact && !problem ? <ButtonLink href="#step">تصمیم دربارهٔ این نسخه</ButtonLink> : null}
      />
      <DoneNotice done={query.done} texts={done} />
      <Card>
        <PolicyFacts policy={policy} more={draftFacts(view)} />
      </Card>
      <Section
        id="shares"
        title="ده ردیف"
        description={before ? `در کنار نسخهٔ ${formatMonth(before.effectiveMonth)}.` : undefined}
      >
        <ShareTable caption="سهم و سقف ده ردیف" policy={policy} before={before} />
      </Section>
      {preview ? <PolicyPreview id={policy.id} preview={preview} province={query.province} /> : null}
      {may.enact || may.withdraw || ownHands ? (
        <Section id="step" title="تصمیم">
          <div className="grid gap-4 *:min-w-0">
            {problem ? (
              <Notice tone="warning" title="این نسخه را نمی‌توان ابلاغ کرد">
                {problem}
              </Notice>
            ) : null}
            {may.enact && !problem ? (
              <EnactForm
                action={enactPolicyAction}
                {...key}
                month={month}
                cap={formatRial(policy.capRial)}
                year={preview && formatRial(preview.effect.total.atCapRial)}
              />
            ) : null}
            {ownHands ? (
              <Notice>این نسخه را خود شما وارد کرده‌اید؛ همکار دیگری از ستاد دربارهٔ آن تصمیم می‌گیرد.</Notice>
            ) : null}
            {may.withdraw ? <WithdrawPolicyForm action={withdrawPolicyAction} {...key} /> : null}
          </div>
        </Section>
      ) : null}
    </>
  );
}
