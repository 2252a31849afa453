import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LeaveNotice } from "@/components/offline/leave-notice";
import { QueuePanel } from "@/components/offline/queue-panel";
import { PageHeader } from "@/components/ui/page-header";
import { canSome } from "@/lib/domain/access/policy";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireActor } from "@/lib/web/session";

export const metadata: Metadata = { title: "صف فرستادن" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  if (!canSome(actor, "entrepreneur.recordSale")) notFound();
  const { leave } = singleValues(query);
  return (
    <>
      <PageHeader
        title="صف فرستادن"
        subtitle="فرم‌هایی که در این دستگاه پر کرده‌اید و هنوز به سامانه نرسیده است."
      />
      <div className="grid gap-6 *:min-w-0">
        {leave ? <LeaveNotice userId={actor.userId} /> : null}
        <QueuePanel userId={actor.userId} />
        <noscript>صف فرستادن به جاوااسکریپت نیاز دارد. بی آن، هر فرم همان دم فرستاده می‌شود.</noscript>
      </div>
    </>
  );
}
