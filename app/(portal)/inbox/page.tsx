import type { Metadata } from "next";
import { Inbox } from "@/components/inbox/inbox";
import { DoneNotice } from "@/components/ui/done-notice";
import { getInbox } from "@/lib/server/inbox/query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "پیام‌ها" };

const done = {
  read: "پیام به خوانده‌شده‌ها رفت.",
  "all-read": "همهٔ پیام‌هایی که دیده بودید به خوانده‌شده‌ها رفت.",
};

export default async function InboxPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, raw] = await Promise.all([requireContext(), searchParams]);
  const query = singleValues(raw);
  const view = await getInbox(ctx, query.page);
  return (
    <>
      <DoneNotice done={query.done} texts={done} />
      <Inbox view={view} />
    </>
  );
}
