import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { moneyPaths } from "@/components/money-paths";
import { PlanForm } from "@/components/plan/plan-form";
import { PlanSources } from "@/components/plan/plan-sources";
import { PlanUpload } from "@/components/plan/plan-upload";
import { Notice } from "@/components/ui/notice";
import { pack } from "@/components/ui/packed";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { uploadSaid } from "@/lib/domain/plan/upload-said";
import { persianYear } from "@/lib/domain/shared/persian-digits";
import { getPlanForm } from "@/lib/server/plan/form-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { writePlanAction } from "./actions";

export const metadata: Metadata = { title: "نوشتن برنامهٔ سالانه" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { year = "", center = "", from, number, refused, cells } = singleValues(query);
  const view = await getPlanForm(ctx, { year, center, from, number });
  if (!view) notFound();
  const written = persianYear(view.year);
  return (
    <>
      <PageHeader
        title={view.inForce ? `تغییر برنامهٔ سال ${written}` : `نوشتن برنامهٔ سال ${written}`}
        subtitle={`شمار خدمت هر ردیف در هر ماه. خانهٔ خالی یعنی ردیف برنامه ندارد و با هدف ۱ سنجیده می‌شود؛ در «ماه‌های متفاوت»، ۰ یعنی آن ماه برنامه ندارد. تنها ماه‌های باز از ${view.months[0]?.name ?? "—"} تا ${view.months.at(-1)?.name ?? "—"} نوشته می‌شود.`}
        breadcrumbs={[
          { href: moneyPaths.plans(view.year), label: `برنامه‌های ${written}` },
          { href: moneyPaths.plan(view.year, view.id), label: view.name },
        ]}
      />
      {view.returned ? (
        <div className="mb-6">
          <Notice tone="warning" title="پیشنهاد با این دلیل بازگردانده شده است:">
            {view.returned}
          </Notice>
        </div>
      ) : null}
      {view.from ? (
        <div className="mb-6">
          <Notice role="status">فرم با {view.from} پر شده است و هنوز چیزی ذخیره نشده است.</Notice>
        </div>
      ) : null}
      {view.nothing ? (
        <div className="mb-6">
          <Notice tone="warning" role="status">
            از سرچشمه‌ای که خواستید چیزی برای این برنامه به دست نیامد. عدد الگو باید از ۱ تا ۱٬۰۰۰ باشد.
          </Notice>
        </div>
      ) : null}
      <Section id="sources" title="پر کردن یکجا">
        <PlanSources year={view.year} center={view.id} />
      </Section>
      <Section id="rows" title="ده ردیف برنامه">
        <PlanForm packed={pack(view)} action={writePlanAction} userId={ctx.actor.userId} />
      </Section>
      <Section id="sheet" title="با اکسل">
        <PlanUpload
          year={view.year}
          center={view.id}
          version={view.version}
          said={uploadSaid(refused, cells)}
        />
      </Section>
    </>
  );
}
