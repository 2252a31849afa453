import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntrepreneurPage } from "@/components/entrepreneur/entrepreneur-page";
import { DoneNotice } from "@/components/ui/done-notice";
import { pack } from "@/components/ui/packed";
import { entrepreneurSaid } from "@/lib/domain/entrepreneur/said";
import { getEntrepreneur } from "@/lib/server/entrepreneur/queries";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "کارآفرین" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { code = "", kind, done } = singleValues(query);
  const view = await getEntrepreneur(ctx, { code, kind });
  if (!view) notFound();
  return (
    <>
      <DoneNotice done={done} texts={entrepreneurSaid} />
      <EntrepreneurPage packed={pack(view)} />
    </>
  );
}
