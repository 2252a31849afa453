import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PeopleView } from "@/components/beneficiary/people-view";
import { pack } from "@/components/ui/packed";
import { listPeople } from "@/lib/server/beneficiary/search";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "مددجویان" };

export default async function BeneficiariesPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const view = await listPeople(ctx, singleValues(query));
  if (!view) notFound();
  return <PeopleView packed={pack(view)} />;
}
