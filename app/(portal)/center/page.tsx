import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CenterView } from "@/components/center/center-view";
import { getCenter } from "@/lib/server/center/center-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "مرکز" };

export default async function CenterPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { center = "" } = singleValues(query);
  const view = await getCenter(ctx, center);
  if (!view) notFound();
  return <CenterView {...view} />;
}
