import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FoundingRequests } from "@/components/office/founding-requests";
import { OfficeApplications } from "@/components/office/office-applications";
import { OfficeCenters } from "@/components/office/office-centers";
import { OpenedRequest } from "@/components/office/opened-request";
import { QuotaSection } from "@/components/office/quota-section";
import { SupportCenter } from "@/components/office/support-center";
import { licensingPaths } from "@/components/licensing-paths";
import { paths } from "@/components/paths";
import { ButtonLink } from "@/components/ui/button";
import { DoneNotice } from "@/components/ui/done-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getOffice } from "@/lib/server/office/query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { handleFoundingAction, setQuotaAction } from "./actions";

export const metadata: Metadata = { title: "اداره" };

const done = {
  "quota-set": "سهمیهٔ اداره ثبت شد.",
  "request-contacted": "گفت‌وگو با خیّر ثبت شد.",
  "request-closed": "درخواست پایان یافت.",
};

export default async function OfficePage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, raw] = await Promise.all([requireContext(), searchParams]);
  const query = singleValues(raw);
  const view = await getOffice(ctx, query.office ?? "", query.request);
  if (!view) notFound();
  const { id, name, province, centers, applications, requests, may } = view;
  return (
    <>
      <PageHeader
        title={`ادارهٔ ${name}`}
        subtitle={`استان ${province.name}`}
        breadcrumbs={[{ href: licensingPaths.offices, label: "اداره‌ها" }]}
        action={
          may.viewPanel ? (
            <ButtonLink href={paths.panel({ office: id })} variant="secondary">
              پایش اداره
            </ButtonLink>
          ) : undefined
        }
      />
      <DoneNotice done={query.done} texts={done} />
      <QuotaSection officeId={id} quota={view.quota} action={may.setQuota ? setQuotaAction : null} />
      <Section id="centers" title="مراکز">
        {centers.length > 0 ? (
          <OfficeCenters centers={centers} />
        ) : (
          <p className="text-quiet">این اداره هنوز مرکزی ندارد. مرکز با صدور نخستین مجوز پدید می‌آید.</p>
        )}
      </Section>
      <Section id="applications" title="درخواست‌های مجوز">
        {applications.lines.length > 0 ? (
          <OfficeApplications officeId={id} applications={applications} />
        ) : (
          <p className="text-quiet">این اداره هنوز درخواستی برای مجوز نداده است.</p>
        )}
      </Section>
      <Section
        id="requests"
        title="درخواست‌های خیّرین"
        description="پیام کسانی که در صفحهٔ عمومی سامانه برای بنیان گذاشتن مرکز یا پیوستن به آن نوشته‌اند."
      >
        {requests.opened ? (
          <div className="mb-6">
            <OpenedRequest request={requests.opened} action={handleFoundingAction} />
          </div>
        ) : null}
        {requests.lines.length > 0 ? (
          <FoundingRequests officeId={id} requests={requests} />
        ) : (
          <p className="text-quiet">هنوز خیّری به این اداره پیام نداده است.</p>
        )}
      </Section>
      <SupportCenter province={province} support={view.support} />
    </>
  );
}
