import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApplicationsView } from "@/components/application/applications-view";
import { pack } from "@/components/ui/packed";
import { listApplications } from "@/lib/server/application/list-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "مجوزها" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const view = await listApplications(ctx, singleValues(query));
  if (!view) notFound();
  return <ApplicationsView packed={pack(view)} />;
}
