import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RegisterForm } from "@/components/beneficiary/register-form";
import { casePaths } from "@/components/case-paths";
import { PageHeader } from "@/components/ui/page-header";
import { formatJalaliDateShort, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { getRegistration } from "@/lib/server/beneficiary/form-query";
import { requireContext } from "@/lib/web/session";
import { registerPersonAction } from "../beneficiary/actions";

export const metadata: Metadata = { title: "ثبت مددجو" };

export default async function NewBeneficiaryPage() {
  const ctx = await requireContext();
  const view = await getRegistration(ctx);
  if (!view) notFound();
  return (
    <>
      <PageHeader
        title="ثبت مددجو"
        subtitle="هر کس در همهٔ کشور یک بار ثبت می‌شود. اگر این کد ملی پیش از این ثبت شده باشد، هنگام ثبت گفته می‌شود."
        breadcrumbs={[{ href: casePaths.beneficiaries, label: "مددجویان" }]}
      />
      <RegisterForm
        action={registerPersonAction}
        formKey={randomUUID()}
        userId={ctx.actor.userId}
        today={formatJalaliDateShort(todayInTehran(ctx.now))}
        {...view}
      />
    </>
  );
}
