import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseloadPage } from "@/components/caseload/caseload-page";
import { pack } from "@/components/ui/packed";
import { getCaseload } from "@/lib/server/caseload/query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "پرونده‌های من" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const view = await getCaseload(ctx, singleValues(query));
  if (!view) notFound();
  return <CaseloadPage packed={pack(view)} />;
}
