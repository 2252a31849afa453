import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OfficeList } from "@/components/office/office-list";
import { pack } from "@/components/ui/packed";
import { listOffices } from "@/lib/server/office/list-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "اداره‌ها" };

export default async function OfficesPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const view = await listOffices(ctx, singleValues(query));
  if (!view) notFound();
  return <OfficeList packed={pack(view)} />;
}
