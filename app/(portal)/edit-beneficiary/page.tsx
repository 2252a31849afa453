import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangeForm } from "@/components/beneficiary/change-form";
import { casePaths } from "@/components/case-paths";
import { PageHeader } from "@/components/ui/page-header";
import { getPersonForm } from "@/lib/server/beneficiary/form-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { changePersonAction } from "../beneficiary/actions";

export const metadata: Metadata = { title: "اصلاح مشخصات مددجو" };

export default async function EditBeneficiaryPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const view = await getPersonForm(ctx, singleValues(query).person ?? "");
  if (!view) notFound();
  return (
    <>
      <PageHeader
        title="اصلاح مشخصات"
        breadcrumbs={[
          { href: casePaths.beneficiaries, label: "مددجویان" },
          { href: casePaths.beneficiary(view.id), label: view.name },
        ]}
      />
      <ChangeForm action={changePersonAction} view={view} />
    </>
  );
}
