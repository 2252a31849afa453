import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { paths } from "@/components/paths";
import { EntryForm } from "@/components/service-entry/entry-form";
import { PageHeader } from "@/components/ui/page-header";
import { deliveryDays } from "@/lib/domain/service-entry/days";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { getEntryPage } from "@/lib/server/service-entry/queries";
import { requireContext } from "@/lib/web/session";
import { changeEntryAction } from "../../actions";

export const metadata: Metadata = { title: "اصلاح خدمت" };

type Props = { params: Promise<{ center: string; month: string; entry: string }> };

export default async function Page({ params }: Props) {
  const [{ center, month, entry }, ctx] = await Promise.all([params, requireContext()]);
  const view = await getEntryPage(ctx, { centerId: center, month, entryId: entry });
  if (!view?.mayChange) notFound();
  const here = paths.entry(center, month, entry);
  return (
    <>
      <PageHeader
        title="اصلاح خدمت"
        subtitle={view.serviceLabel}
        breadcrumbs={[
          { href: paths.month(center, month), label: view.monthTitle },
          { href: here, label: view.title },
        ]}
      />
      <EntryForm
        action={changeEntryAction}
        service={view.service}
        hidden={{ centerId: center, month, entryId: view.id, version: view.version }}
        days={deliveryDays(view.month, todayInTehran(ctx.now))}
        values={view.formValues}
        draftKey={`entry-${ctx.actor.userId}-${view.id}-${view.version}`}
        cancelHref={here}
        submit="ذخیرهٔ تغییر"
      />
    </>
  );
}
