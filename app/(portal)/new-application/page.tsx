import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewApplicationForm } from "@/components/application/new-application-form";
import { licensingPaths } from "@/components/licensing-paths";
import { Clause } from "@/components/ui/clause";
import { PageHeader } from "@/components/ui/page-header";
import { centerKindLabels, centerKinds } from "@/lib/domain/organisation/center";
import { getNewApplication } from "@/lib/server/application/new-query";
import { requireContext } from "@/lib/web/session";
import { createApplicationAction } from "../application/actions";

export const metadata: Metadata = { title: "درخواست تازه" };

export default async function Page() {
  const ctx = await requireContext();
  const view = await getNewApplication(ctx);
  if (!view) notFound();
  return (
    <>
      <PageHeader
        title="درخواست تازه برای مجوز"
        subtitle="پس از این گام، فرم امکان‌سنجی را بخش به بخش پر می‌کنید."
        breadcrumbs={[{ href: licensingPaths.licenses, label: "مجوزها" }]}
      />
      <ul className="mb-6 grid max-w-prose gap-1">
        {view.offices.map(({ id, quota }) => (
          <li key={id}>
            {quota} <Clause>بند ز</Clause>
          </li>
        ))}
      </ul>
      <NewApplicationForm
        action={createApplicationAction}
        formKey={randomUUID()}
        draftKey={`new-application-${ctx.actor.userId}`}
        offices={view.offices.map(({ id, name }) => ({ value: id, label: name }))}
        kinds={centerKinds.map((value) => ({ value, label: centerKindLabels[value] }))}
      />
    </>
  );
}
