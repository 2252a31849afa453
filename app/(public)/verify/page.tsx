import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { licensingPaths } from "@/components/licensing-paths";
import { PublicPage } from "@/components/public/public-page";
import { VerifyForm } from "@/components/public/verify-form";
import { parseLicenseNumber } from "@/lib/domain/licensing/license-number";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { VerifyView } from "./verify-view";

export const metadata: Metadata = { title: "استعلام مجوز", robots: { index: false } };

export default async function VerifyPage({ searchParams }: { searchParams: SearchParams }) {
  const typed = singleValues(await searchParams).number?.trim();
  const number = typed ? parseLicenseNumber(typed) : null;
  if (number) redirect(licensingPaths.verifyLicense(number));
  if (typed) return <VerifyView typed={typed} />;
  return (
    <PublicPage
      title="استعلام مجوز"
      lead="شمارهٔ روی مجوز را بنویسید تا ببینید به کدام مرکز داده شده و امروز معتبر است یا نه."
      isDemo={process.env.PORTAL_DEMO === "1"}
    >
      <VerifyForm />
    </PublicPage>
  );
}
