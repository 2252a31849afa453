import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { casePaths } from "@/components/case-paths";
import { AddOutletForm, OutletList } from "@/components/entrepreneur/outlet-list";
import { filterSelect } from "@/components/forms/filter-field";
import { FilterForm } from "@/components/forms/filter-form";
import { named } from "@/components/forms/named-options";
import { DoneNotice } from "@/components/ui/done-notice";
import { PageHeader } from "@/components/ui/page-header";
import { getOutlets } from "@/lib/server/outlet/query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { addOutletAction, markOutletAction } from "./actions";

export const metadata: Metadata = { title: "فروشگاه‌ها و پلتفرم‌ها" };

const done = { added: "به فهرست افزوده شد.", marked: "نشان آن تغییر کرد." };

export default async function OutletsPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, raw] = await Promise.all([requireContext(), searchParams]);
  const query = singleValues(raw);
  const view = await getOutlets(ctx, query.province);
  if (!view) notFound();
  const { lines, provinces, province, provinceId } = view;
  return (
    <>
      <PageHeader
        title="فروشگاه‌ها و پلتفرم‌ها"
        subtitle="طرف‌های قرارداد کارآفرینان. قرارداد با دو طرف معتبر، یکی از شرط‌های گذر از سطح سه است؛ استان می‌گوید کدام‌ها معتبرند."
        breadcrumbs={[{ href: casePaths.entrepreneurs, label: "کارآفرینان" }]}
      />
      <DoneNotice done={query.done} texts={done} />
      {provinces ? (
        <FilterForm
          action={casePaths.outlets}
          label="استان"
          clearHref={province ? casePaths.outlets : undefined}
          fields={[
            filterSelect({
              name: "province",
              label: "استان",
              empty: "تنها سراسر کشور",
              defaultValue: province ?? "",
              options: named(provinces),
            }),
          ]}
        />
      ) : null}
      {provinceId === null ? null : <AddOutletForm action={addOutletAction} provinceId={provinceId} />}
      <OutletList outlets={lines} mark={markOutletAction} />
    </>
  );
}
