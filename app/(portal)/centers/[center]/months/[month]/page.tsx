import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MonthPage } from "@/components/month/month-page";
import { MonthStep } from "@/components/month/month-step";
import { ReviewForm } from "@/components/month/review-form";
import { pack } from "@/components/ui/packed";
import { parseJalaliMonth, formatMonth } from "@/lib/domain/shared/jalali-month";
import { saidAfter } from "@/lib/domain/month/said";
import { getMonthPage } from "@/lib/server/month/queries";
import { requireContext } from "@/lib/web/session";
import {
  confirmMonthAction,
  reopenMonthAction,
  returnMonthAction,
  reviewMonthAction,
  submitMonthAction,
  verifyMonthAction,
} from "./actions";

const actions = {
  submitMonthAction,
  verifyMonthAction,
  returnMonthAction,
  confirmMonthAction,
  reopenMonthAction,
};

type Props = {
  params: Promise<{ center: string; month: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const month = parseJalaliMonth((await params).month);
  return { title: month ? `کارکرد ${formatMonth(month)}` : undefined };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ center, month: text }, { done }, ctx] = await Promise.all([
    params,
    searchParams,
    requireContext(),
  ]);
  const month = parseJalaliMonth(text);
  const view = month && (await getMonthPage(ctx, center, month));
  if (!view) notFound();
  const packed = pack(view);
  const reviewing = view.may.verify && view.entryCount > 0;
  return (
    <MonthPage
      packed={packed}
      said={saidAfter(done)}
      review={reviewing ? <ReviewForm packed={packed} action={reviewMonthAction} /> : undefined}
    >
      <MonthStep view={view} actions={actions} />
    </MonthPage>
  );
}
