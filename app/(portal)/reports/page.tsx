import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportsPage } from "@/components/report/reports-page";
import { pack } from "@/components/ui/packed";
import { listReports } from "@/lib/server/report/list-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "گزارش‌های ماهانه" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const view = await listReports(ctx, singleValues(query));
  if (!view) notFound();
  return <ReportsPage packed={pack(view)} />;
}
