import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProgressPage } from "@/components/progress/progress-page";
import { pack } from "@/components/ui/packed";
import { getProgress } from "@/lib/server/progress/query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "پیشرفت کارآفرینان" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const view = await getProgress(ctx, singleValues(query));
  if (!view) notFound();
  return <ProgressPage packed={pack(view)} />;
}
