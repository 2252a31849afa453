import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DutiesForm } from "@/components/duty/duties-form";
import { DutiesList, EndedDuties } from "@/components/duty/duties-list";
import { paths } from "@/components/paths";
import { DoneNotice } from "@/components/ui/done-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getCenterDuties } from "@/lib/server/duty/queries";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { markDutiesAction } from "./actions";

export const metadata: Metadata = { title: "مأموریت‌های واگذارشده" };

const done = { marked: "مأموریت‌های مرکز ثبت شد." };

export default async function CenterDutiesPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { center = "", done: code } = singleValues(query);
  const view = await getCenterDuties(ctx, center);
  if (!view) notFound();
  const { id, duties, shown, today } = view;
  return (
    <>
      <PageHeader
        title="مأموریت‌های واگذارشده"
        subtitle="استان از میان پانزده مأموریت قابل واگذاری (بند د) روشن می‌کند کدام‌ها با این مرکز است و از چه روزی."
        breadcrumbs={[
          { href: paths.centers, label: "مراکز" },
          { href: paths.center(id), label: view.name },
        ]}
      />
      <DoneNotice done={code} texts={done} />
      {view.mayMark ? (
        <DutiesForm action={markDutiesAction} id={id} shown={shown} today={today} duties={duties} />
      ) : (
        <DutiesList duties={duties} />
      )}
      <Section id="ended" title="مأموریت‌های پیشین">
        <EndedDuties ended={view.ended} />
      </Section>
    </>
  );
}
