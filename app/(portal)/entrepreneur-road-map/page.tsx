import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { casePaths } from "@/components/case-paths";
import { RoadMap } from "@/components/entrepreneur/road-map";
import { DoneNotice } from "@/components/ui/done-notice";
import { PageHeader } from "@/components/ui/page-header";
import { getRoadMap } from "@/lib/server/entrepreneur/road-map-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { tickAction, untickAction } from "./actions";

export const metadata: Metadata = { title: "نقشه راه" };

const actions = { tick: tickAction, untick: untickAction };
const done = { ticked: "انجام آن ثبت شد.", unticked: "نشان آن برداشته شد." };

export default async function RoadMapPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { code: asked = "", month, done: said } = singleValues(query);
  const page = await getRoadMap(ctx, { code: asked, month });
  if (!page) notFound();
  const { code, name, view, mayTick } = page;
  return (
    <>
      <PageHeader
        title="نقشه راه"
        subtitle={`${name}؛ هر مورد با تاریخ و سند نشان می‌خورد.`}
        breadcrumbs={[{ href: casePaths.entrepreneur(code), label: name }]}
      />
      <DoneNotice done={said} texts={done} />
      <RoadMap code={code} view={view} actions={mayTick ? actions : null} />
    </>
  );
}
