import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportsPage } from "@/components/beneficiary-import/imports-page";
import { columnGuides } from "@/lib/domain/beneficiary/column-guide";
import { sheetLimit, uploadRefused } from "@/lib/domain/beneficiary/upload";
import { listImports } from "@/lib/server/beneficiary-import/queries";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "ورود افراد از اکسل" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const view = await listImports(ctx);
  if (!view) notFound();
  const { refused } = singleValues(query);
  return (
    <ImportsPage
      {...view}
      guides={columnGuides}
      upload={{ formKey: randomUUID(), refused: uploadRefused(refused), limit: sheetLimit }}
    />
  );
}
