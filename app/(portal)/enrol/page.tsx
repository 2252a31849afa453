import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { casePaths } from "@/components/case-paths";
import { EnrolForm } from "@/components/entrepreneur/enrol-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getEnrolForm } from "@/lib/server/entrepreneur/enrol-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { enrolAction } from "./actions";

export const metadata: Metadata = { title: "ثبت کارآفرین" };

export default async function EnrolPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { person = "" } = singleValues(query);
  const view = await getEnrolForm(ctx, person);
  if (!view) notFound();
  const { personId, name, code } = view;
  return (
    <>
      <PageHeader
        title="ثبت کارآفرین"
        subtitle={`${name} از امروز کارآفرین سطح یک (معیشتی) می‌شود.`}
        breadcrumbs={[
          { href: casePaths.beneficiaries, label: "مددجویان" },
          { href: casePaths.beneficiary(personId), label: name },
        ]}
      />
      <div className="grid max-w-xl gap-6">
        {code !== null ? (
          <Notice
            title="این فرد اکنون کسب‌وکار دیگری دارد."
            action={<ButtonLink href={casePaths.entrepreneur(code)}>صفحه کارآفرین</ButtonLink>}
          />
        ) : view.consented ? (
          <EnrolForm
            action={enrolAction}
            personId={personId}
            formKey={randomUUID()}
            caseworkers={view.caseworkers}
            today={view.today}
            userId={ctx.actor.userId}
          />
        ) : (
          <Notice
            tone="warning"
            title="رضایت این فرد برای نگهداری اطلاعاتش ثبت نشده است."
            action={<ButtonLink href={casePaths.beneficiary(personId)}>ثبت رضایت در پرونده فرد</ButtonLink>}
          >
            پس از ثبت رضایت می‌توان او را کارآفرین کرد.
          </Notice>
        )}
      </div>
    </>
  );
}
