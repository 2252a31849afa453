import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProvinceTable } from "@/components/organisation/province-table";
import { PageHeader } from "@/components/ui/page-header";
import { listProvinces } from "@/lib/server/organisation/queries";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "سازمان" };

export default async function OrganisationPage() {
  const provinces = await listProvinces(await requireContext());
  if (!provinces) notFound();
  return (
    <>
      <PageHeader title="سازمان" subtitle="استان‌ها، اداره‌های اجرایی، مراکز و هیئت عامل هر مرکز." />
      <ProvinceTable provinces={provinces} />
    </>
  );
}
