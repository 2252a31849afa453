import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TargetsForm } from "@/components/center/targets-form";
import { paths } from "@/components/paths";
import { PageHeader } from "@/components/ui/page-header";
import { getTargetsForm } from "@/lib/server/center/targets";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { setTargetsAction } from "./actions";

export const metadata: Metadata = { title: "هدف‌های ماهانه" };

export default async function TargetsPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { center = "" } = singleValues(query);
  const form = await getTargetsForm(ctx, center);
  if (!form) notFound();
  return (
    <>
      <PageHeader
        title="هدف‌های ماهانه"
        subtitle="شمار خدمتی که مرکز در هر ماه باید به انجام برساند تا آن ردیف را کامل بگیرد. خانهٔ خالی یعنی ردیف برنامه ندارد و با هدف ۱ سنجیده می‌شود. ماه‌های تأییدشده تغییر نمی‌کنند."
        breadcrumbs={[
          { href: paths.centers, label: "مراکز" },
          { href: paths.center(form.id), label: form.name },
        ]}
      />
      <TargetsForm action={setTargetsAction} id={form.id} version={form.version} targets={form.targets} />
    </>
  );
}
