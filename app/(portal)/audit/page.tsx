import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { auditShown } from "@/components/audit/audit-shown";
import { AuditView } from "@/components/audit/audit-view";
import { pack } from "@/components/ui/packed";
import { eventChoicesText } from "@/lib/domain/event/kinds";
import { listEvents } from "@/lib/server/audit/list-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { checkEventsAction } from "./actions";

export const metadata: Metadata = { title: "رویدادها" };

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const asked = singleValues(query);
  const view = await listEvents(ctx, asked);
  if (!view) notFound();
  return (
    <AuditView
      packed={pack(auditShown(view))}
      kinds={eventChoicesText}
      check={checkEventsAction}
      justChecked={asked["done"] === "checked"}
    />
  );
}
