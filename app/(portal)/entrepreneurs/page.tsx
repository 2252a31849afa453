import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntrepreneursPage } from "@/components/caseload/entrepreneurs-page";
import { pack } from "@/components/ui/packed";
import { listEntrepreneurs } from "@/lib/server/entrepreneur/list-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "کارآفرینان" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const view = await listEntrepreneurs(ctx, singleValues(query));
  if (!view) notFound();
  return <EntrepreneursPage packed={pack(view)} />;
}
