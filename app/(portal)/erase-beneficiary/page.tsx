import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Erasure } from "@/components/beneficiary/erasure";
import { casePaths } from "@/components/case-paths";
import { PageHeader } from "@/components/ui/page-header";
import { getErasure } from "@/lib/server/beneficiary/page-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { erasePersonAction } from "../beneficiary/actions";

export const metadata: Metadata = { title: "حذف اطلاعات فردی" };

export default async function EraseBeneficiaryPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const view = await getErasure(ctx, singleValues(query).person ?? "");
  if (!view) notFound();
  return (
    <>
      <PageHeader
        title="حذف اطلاعات فردی"
        subtitle="این کار بازگشت ندارد. پیش از آن ببینید چه می‌شود."
        breadcrumbs={[
          { href: casePaths.beneficiaries, label: "مددجویان" },
          { href: casePaths.beneficiary(view.id), label: view.name },
        ]}
      />
      <Erasure action={erasePersonAction} view={view} />
    </>
  );
}
