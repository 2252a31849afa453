import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { paths } from "@/components/paths";
import { EntryFormPage } from "@/components/service-entry/entry-form";
import { ServiceChoice } from "@/components/service-entry/service-choice";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { isService } from "@/lib/domain/aid/service-number";
import { serviceRow } from "@/lib/domain/aid/service-table";
import { deliveryDays } from "@/lib/domain/service-entry/days";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { parseJalaliMonth } from "@/lib/domain/shared/jalali-month";
import { getMonthHead } from "@/lib/server/month/head-query";
import { getMonthPage } from "@/lib/server/month/queries";
import { getEntryPage } from "@/lib/server/service-entry/queries";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { logEntryAction } from "../entry/actions";

export const metadata: Metadata = { title: "ثبت خدمت" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { center = "", month: text = "", copy, service: asked } = singleValues(query);
  const month = parseJalaliMonth(text);
  if (!month) notFound();
  const [head, copied] = await Promise.all([
    getMonthHead(ctx, center, month),
    copy ? getEntryPage(ctx, { centerId: center, month, entryId: copy }) : null,
  ]);
  if (!head) notFound();
  const header = {
    breadcrumbs: [
      { href: paths.center(center), label: head.centerName },
      { href: paths.month(center, month), label: head.title },
    ],
  };
  if (!head.mayLog)
    return (
      <>
        <PageHeader title="ثبت خدمت" {...header} />
        <Notice tone="warning" title="در این ماه نمی‌توانید خدمتی ثبت کنید">
          ثبت خدمت کار هیئت عامل مرکز است و تنها تا وقتی ممکن است که ماه در دست مرکز باشد.
        </Notice>
      </>
    );

  const service = copied?.service ?? Number(asked);
  if (!isService(service)) {
    const view = await getMonthPage(ctx, center, month);
    if (!view) notFound();
    return (
      <ServiceChoice
        view={view}
        header={<PageHeader title="ثبت خدمت" subtitle="این خدمت در کدام ردیف است؟" {...header} />}
      />
    );
  }

  const row = serviceRow(service);
  const days = deliveryDays(month, todayInTehran(ctx.now));
  return (
    <EntryFormPage
      header={{ title: row.label, subtitle: row.fullLabel, clause: row.clause, ...header }}
      action={logEntryAction}
      service={service}
      hidden={{ centerId: center, month, entryId: randomUUID() }}
      days={days}
      values={{ ...copied?.formValues, day: String(days.last) }}
      draftKey={`entry-${ctx.actor.userId}-${center}-${month}-${service}`}
      cancelHref={paths.month(center, month)}
      submit="ثبت خدمت"
    />
  );
}
