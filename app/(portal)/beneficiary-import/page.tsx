import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportPage } from "@/components/beneficiary-import/import-page";
import { DoneNotice } from "@/components/ui/done-notice";
import { sheetLimit } from "@/lib/domain/beneficiary/upload";
import { takeUpReading } from "@/lib/server/beneficiary-import/commands";
import { getImport } from "@/lib/server/beneficiary-import/queries";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { cancelImportAction, commitImportAction, refreshImportAction } from "./actions";

export const metadata: Metadata = { title: "پروندهٔ ورود از اکسل" };

const texts = { refreshed: "پرونده دوباره با سامانه سنجیده می‌شود." };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { import: id = "", outcome, page, done } = singleValues(query);
  const view = await getImport(ctx, id, { outcome, page });
  if (!view) notFound();
  if (view.isLost) await takeUpReading(ctx, id);
  return (
    <>
      <DoneNotice done={done} texts={texts} />
      <ImportPage
        view={view}
        actions={{ commit: commitImportAction, refresh: refreshImportAction, cancel: cancelImportAction }}
        upload={{ formKey: randomUUID(), limit: sheetLimit }}
      />
    </>
  );
}
