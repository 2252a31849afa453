import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { paths } from "@/components/paths";
import { EntryFormPage } from "@/components/service-entry/entry-form";
import { deliveryDays } from "@/lib/domain/service-entry/days";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { getEntryPage } from "@/lib/server/service-entry/queries";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { changeEntryAction } from "../entry/actions";

export const metadata: Metadata = { title: "اصلاح خدمت" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { center = "", month = "", entry = "" } = singleValues(query);
  const view = await getEntryPage(ctx, { centerId: center, month, entryId: entry });
  if (!view?.mayChange) notFound();
  const here = paths.entry(center, month, entry);
  return (
    <EntryFormPage
      header={{
        title: "اصلاح خدمت",
        subtitle: view.serviceLabel,
        breadcrumbs: [
          { href: paths.month(center, month), label: view.monthTitle },
          { href: here, label: view.title },
        ],
      }}
      action={changeEntryAction}
      service={view.service}
      hidden={{ centerId: center, month, entryId: view.id, version: view.version }}
      days={deliveryDays(view.month, todayInTehran(ctx.now))}
      values={view.formValues}
      draftKey={`entry-${ctx.actor.userId}-${view.id}-${view.version}`}
      cancelHref={here}
      submit="ذخیرهٔ تغییر"
    />
  );
}
