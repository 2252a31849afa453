import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CentersView } from "@/components/center/centers-view";
import { pack } from "@/components/ui/packed";
import { canSome } from "@/lib/domain/access/policy";
import { listCenters } from "@/lib/server/center/list-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "مراکز" };

export default async function CentersPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  if (!canSome(ctx.actor, "center.list")) notFound();
  const view = await listCenters(ctx, singleValues(query));
  return <CentersView packed={pack(view)} />;
}
