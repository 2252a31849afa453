import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PartList } from "@/components/application/part-list";
import { PeopleReveal } from "@/components/application/people-reveal";
import { OpeningRecord } from "@/components/license/opening-record";
import { licensingPaths } from "@/components/licensing-paths";
import { PageHeader } from "@/components/ui/page-header";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { getStudy } from "@/lib/server/application/queries";
import { getLicenseDesk } from "@/lib/server/license/queries";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { revealPeopleAction } from "../application/actions";

export const metadata: Metadata = { title: "فرم امکان‌سنجی" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { number = "" } = singleValues(query);
  const [view, license] = await Promise.all([
    getStudy(ctx, number),
    getLicenseDesk(ctx, number, { withRecord: true }),
  ]);
  if (!view) notFound();
  return (
    <>
      <PageHeader
        title="فرم امکان‌سنجی"
        subtitle={
          view.revision > 0
            ? `نوبت ${toPersianDigits(view.revision)} که ادارهٔ ${view.office} فرستاده است.`
            : `پیش‌نویس ادارهٔ ${view.office}؛ هنوز فرستاده نشده است.`
        }
        breadcrumbs={[
          { href: licensingPaths.licenses, label: "مجوزها" },
          { href: licensingPaths.application(view.number), label: view.centerName },
        ]}
      />
      <PartList parts={view.parts} />
      {license?.openedOn && license.items ? <OpeningRecord items={license.items} /> : null}
      {view.mayReveal ? <PeopleReveal number={view.number} action={revealPeopleAction} /> : null}
    </>
  );
}
