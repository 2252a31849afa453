import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PrintedLicense } from "@/components/licensing/printed-license";
import { licensingPaths } from "@/components/licensing-paths";
import { paths } from "@/components/paths";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { getPrintedLicense } from "@/lib/server/license/print-query";
import { portalUrl } from "@/lib/web/portal-url";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "مجوز برای چاپ" };

export default async function PrintedLicensePage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const license = await getPrintedLicense(ctx, singleValues(query).number ?? "");
  if (!license) notFound();
  const { centerId, centerName, applicationNumber, mayViewApplication } = license;
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="مجوز برای چاپ"
          subtitle="یک برگهٔ A4، همان‌گونه که چاپ می‌شود. حاشیهٔ چاپ را در مرورگر «هیچ» بگذارید."
          breadcrumbs={[
            mayViewApplication
              ? { href: licensingPaths.application(applicationNumber), label: centerName }
              : { href: paths.center(centerId), label: centerName },
          ]}
          action={<PrintButton>چاپ مجوز</PrintButton>}
        />
      </div>
      <PrintedLicense
        license={license}
        verifyUrl={(await portalUrl()) + licensingPaths.verifyLicense(license.number)}
        isDemo={process.env.PORTAL_DEMO === "1"}
      />
    </>
  );
}
