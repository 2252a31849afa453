import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { figureGroups } from "@/components/panel/panel-figures";
import { PanelView } from "@/components/panel/panel-view";
import { pack } from "@/components/ui/packed";
import { getPanel } from "@/lib/server/panel/queries";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "پایش" };

export default async function PanelPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const panel = await getPanel(ctx, singleValues(query));
  if (!panel) notFound();
  const { totals: _, ...view } = panel;
  return <PanelView packed={pack({ ...view, figures: figureGroups(panel) })} />;
}
