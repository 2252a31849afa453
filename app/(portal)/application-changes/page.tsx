import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangeTables } from "@/components/application/changes-view";
import { licensingPaths } from "@/components/licensing-paths";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { getChanges } from "@/lib/server/application/changes-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "تفاوت نوبت‌ها" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const view = await getChanges(ctx, singleValues(query).number ?? "");
  if (!view) notFound();
  return (
    <>
      <PageHeader
        title="تفاوت نوبت‌ها"
        subtitle="آنچه هر بار فرستادن فرم نسبت به بار پیش تغییر داده است."
        breadcrumbs={[
          { href: licensingPaths.licenses, label: "مجوزها" },
          { href: licensingPaths.application(view.number), label: view.centerName },
        ]}
      />
      {view.rounds.map(({ revision, at, by, changes }) => (
        <Section
          key={revision}
          id={`revision-${revision}`}
          title={`نوبت ${toPersianDigits(revision)} در برابر نوبت ${toPersianDigits(revision - 1)}`}
          description={`${by}، ${at}`}
        >
          <ChangeTables changes={changes} />
        </Section>
      ))}
    </>
  );
}
