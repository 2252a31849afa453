import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { moneyPaths } from "@/components/money-paths";
import { PolicyForm } from "@/components/policy/policy-form";
import { PageHeader } from "@/components/ui/page-header";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { getNewPolicy } from "@/lib/server/policy/new-query";
import { requireContext } from "@/lib/web/session";
import { preparePolicyAction } from "../actions";

export const metadata: Metadata = { title: "نسخهٔ تازه" };

export default async function NewPolicyPage() {
  const ctx = await requireContext();
  const view = await getNewPolicy(ctx);
  if (!view) notFound();
  return (
    <>
      <PageHeader
        title="نسخهٔ تازهٔ جدول سهم خدمات"
        subtitle="فرم با نسخهٔ در حال اجرا آغاز می‌شود. پس از ثبت، اثر آن بر دوازده ماه گذشته دیده می‌شود و معاونت اشتغال ستاد دربارهٔ آن تصمیم می‌گیرد؛ تا آن زمان چیزی تغییر نمی‌کند."
        breadcrumbs={[{ href: moneyPaths.policies, label: "جدول سهم خدمات" }]}
      />
      <PolicyForm
        action={preparePolicyAction}
        formKey={randomUUID()}
        userId={ctx.actor.userId}
        months={view.months.map((month) => ({ value: month, label: formatMonth(month) }))}
        from={view.from}
      />
    </>
  );
}
