import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddOfficeForm } from "@/components/organisation/office-forms";
import { OfficeTable } from "@/components/organisation/office-table";
import { settingsPaths } from "@/components/settings-paths";
import { DoneNotice } from "@/components/ui/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getProvinceOffices } from "@/lib/server/organisation/queries";
import { requireContext } from "@/lib/web/session";
import { addOfficeAction } from "../actions";

export const metadata: Metadata = { title: "اداره‌های استان" };

const done = { "office-added": "ادارهٔ تازه افزوده شد." };

type Props = {
  params: Promise<{ province: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ProvincePage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const province = await getProvinceOffices(ctx, (await params).province);
  if (!province) notFound();
  const { id, name, offices } = province;
  return (
    <>
      <PageHeader
        title={`استان ${name}`}
        breadcrumbs={[{ href: settingsPaths.organisation, label: "سازمان" }]}
      />
      <DoneNotice done={(await searchParams).done} texts={done} />
      {offices.length > 0 ? (
        <OfficeTable provinceId={id} offices={offices} />
      ) : (
        <EmptyState title="این استان هنوز اداره‌ای ندارد">نخستین اداره را با فرم زیر بیفزایید.</EmptyState>
      )}
      <Section id="new-office" title="ادارهٔ تازه">
        <AddOfficeForm key={offices.length} action={addOfficeAction} provinceId={id} />
      </Section>
    </>
  );
}
