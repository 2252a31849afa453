import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryPage } from "@/components/service-entry/entry-page";
import { getEntryPage } from "@/lib/server/service-entry/queries";
import { requireContext } from "@/lib/web/session";
import { removeEntryAction } from "../actions";

export const metadata: Metadata = { title: "خدمت ثبت‌شده" };

type Props = {
  params: Promise<{ center: string; month: string; entry: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ center, month, entry }, { done, refused }, ctx] = await Promise.all([
    params,
    searchParams,
    requireContext(),
  ]);
  const view = await getEntryPage(ctx, { centerId: center, month, entryId: entry });
  if (!view) notFound();
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return <EntryPage view={view} done={text(done)} refused={text(refused)} removeAction={removeEntryAction} />;
}
