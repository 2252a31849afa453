import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddCenterForm } from "@/components/organisation/add-center-form";
import { CenterTable } from "@/components/organisation/center-table";
import { RenameOfficeForm } from "@/components/organisation/office-forms";
import { settingsPaths } from "@/components/settings-paths";
import { Code } from "@/components/ui/code";
import { DoneNotice } from "@/components/ui/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { monthAt } from "@/lib/domain/shared/jalali-month";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { getOfficeCenters } from "@/lib/server/organisation/queries";
import { requireContext } from "@/lib/web/session";
import { addCenterAction, renameOfficeAction } from "../../actions";

export const metadata: Metadata = { title: "مراکز اداره" };

const done = { renamed: "نام اداره تغییر کرد." };

type Props = {
  params: Promise<{ province: string; office: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function OfficePage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const { province, office: code } = await params;
  const office = await getOfficeCenters(ctx, code);
  if (!office || office.provinceId !== province) notFound();
  const { id, name, version, provinceId, provinceName, centers } = office;
  return (
    <>
      <PageHeader
        title={`ادارهٔ ${name}`}
        subtitle={<Code>{id}</Code>}
        breadcrumbs={[
          { href: settingsPaths.organisation, label: "سازمان" },
          { href: settingsPaths.organisationProvince(provinceId), label: `استان ${provinceName}` },
        ]}
      />
      <DoneNotice done={(await searchParams).done} texts={done} />
      {centers.length > 0 ? (
        <CenterTable provinceId={provinceId} officeId={id} centers={centers} />
      ) : (
        <EmptyState title="این اداره هنوز مرکزی ندارد">نخستین مرکز را با فرم زیر بیفزایید.</EmptyState>
      )}
      <Section id="new-center" title="مرکز تازه">
        <AddCenterForm
          key={centers.length}
          action={addCenterAction}
          officeId={id}
          thisMonth={toPersianDigits(monthAt(ctx.now).replace("-", "/"))}
        />
      </Section>
      <Section id="rename-title" title="نام اداره">
        <RenameOfficeForm action={renameOfficeAction} id={id} version={version} name={name} />
      </Section>
    </>
  );
}
