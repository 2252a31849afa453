import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { casePaths } from "@/components/case-paths";
import { GiveForm } from "@/components/entitlement/give-form";
import { GivenTable, ServiceTable } from "@/components/entitlement/services";
import { CaseHeader } from "@/components/entrepreneur/case-header";
import { Clause } from "@/components/ui/clause";
import { DoneNotice } from "@/components/ui/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { getServicesPage } from "@/lib/server/entitlement/page-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { giveEntitlementAction } from "./actions";

export const metadata: Metadata = { title: "خدمات و حمایت‌ها" };

const done = { given: "خدمت ثبت شد.", voided: "آن خدمت باطل شد و نوبت آن باز است." };

export default async function EntrepreneurServicesPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { code = "", done: doneCode } = singleValues(query);
  const view = await getServicesPage(ctx, code);
  if (!view) notFound();
  const { head, services, given, mayVoid, give, today } = view;
  return (
    <>
      <CaseHeader title="خدمات و حمایت‌ها" head={head} />
      <DoneNotice done={doneCode} texts={done} />
      <Section
        id="services"
        title="خدمات سطح کنونی"
        description={
          <>
            هر خدمت در هر نوبت یک بار داده می‌شود. <Clause>جدول خدمات و حمایت‌ها</Clause>
          </>
        }
      >
        {services.length > 0 ? (
          <ServiceTable services={services} />
        ) : (
          <Notice>این کارآفرین فارغ‌التحصیل شده است و خدمات سطح‌ها دیگر به او داده نمی‌شود.</Notice>
        )}
      </Section>
      {give ? (
        <Section id="give" title="ثبت خدمت">
          <GiveForm
            action={giveEntitlementAction}
            code={head.code}
            formKey={randomUUID()}
            options={give.options}
            first={give.first}
            count={give.count}
            today={today}
          />
        </Section>
      ) : null}
      <Section id="given" title="خدمات داده‌شده">
        {given.length > 0 ? (
          <GivenTable
            given={given}
            correct={mayVoid ? (id) => casePaths.recorded(head.code, "entitlement", id) : null}
          />
        ) : (
          <EmptyState title="هنوز خدمتی ثبت نشده است">
            هر خدمتی که داده شود، با تاریخ، مبلغ و نام ثبت‌کننده، در اینجا می‌ماند.
          </EmptyState>
        )}
      </Section>
    </>
  );
}
