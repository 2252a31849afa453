import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryPage } from "@/components/service-entry/entry-page";
import { refusalText, refusedText } from "@/lib/domain/shared/refusal";
import { getEntryPage } from "@/lib/server/service-entry/queries";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { removeEntryAction } from "./actions";

export const metadata: Metadata = { title: "خدمت ثبت‌شده" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { center = "", month = "", entry = "", done = null, refused } = singleValues(query);
  const view = await getEntryPage(ctx, { centerId: center, month, entryId: entry });
  if (!view) notFound();
  return (
    <EntryPage
      view={view}
      done={done}
      refused={refusedText(refused)}
      tooLarge={refusalText({ code: "fileTooLarge" })}
      removeAction={removeEntryAction}
    />
  );
}
