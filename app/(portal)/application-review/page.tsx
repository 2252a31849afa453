import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReviewForm } from "@/components/application/review-form";
import { licensingPaths } from "@/components/licensing-paths";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { getReview } from "@/lib/server/application/queries";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { reviewPartsAction } from "../application/actions";

export const metadata: Metadata = { title: "بررسی درخواست" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const view = await getReview(ctx, singleValues(query).number ?? "");
  if (!view) notFound();
  return (
    <>
      <PageHeader
        title="برگهٔ بررسی"
        subtitle={
          view.left > 0
            ? `دربارهٔ ${toPersianDigits(view.left)} بخش یا عضو هنوز تصمیم نگرفته‌اید.`
            : "دربارهٔ همهٔ بخش‌ها و اعضا تصمیم گرفته شده است."
        }
        breadcrumbs={[
          { href: licensingPaths.licenses, label: "مجوزها" },
          { href: licensingPaths.application(view.number), label: view.centerName },
        ]}
        action={
          view.revision > 1 ? (
            <ButtonLink href={licensingPaths.applicationChanges(view.number)} variant="secondary">
              تفاوت با نوبت پیش
            </ButtonLink>
          ) : undefined
        }
      />
      <ReviewForm
        number={view.number}
        parts={view.parts}
        action={reviewPartsAction}
        draftKey={`review-${ctx.actor.userId}-${view.number}-${view.revision}`}
      />
    </>
  );
}
