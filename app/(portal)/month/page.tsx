import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MonthPage } from "@/components/month/month-page";
import { monthPayment } from "@/components/month/month-payment";
import { MonthStep } from "@/components/month/month-step";
import { ReviewForm } from "@/components/month/review-form";
import { pack } from "@/components/ui/packed";
import { Text } from "@/components/ui/text";
import { parseJalaliMonth, formatMonth } from "@/lib/domain/shared/jalali-month";
import { saidAfter } from "@/lib/domain/month/said";
import { getMonthPage } from "@/lib/server/month/queries";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
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

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const month = parseJalaliMonth(singleValues(await searchParams).month ?? "");
  return { title: month ? `کارکرد ${formatMonth(month)}` : undefined };
}

export default async function Page({ searchParams }: Props) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { center = "", month: text = "", done } = singleValues(query);
  const month = parseJalaliMonth(text);
  const view = month && (await getMonthPage(ctx, center, month));
  if (!view) notFound();
  const packed = pack(view);
  const payment = monthPayment(view);
  const reviewing = view.may.verify && view.entryCount > 0;
  return (
    <MonthPage
      packed={packed}
      said={saidAfter(done)}
      review={reviewing ? <ReviewForm packed={packed} action={reviewMonthAction} /> : undefined}
    >
      <MonthStep view={view} actions={actions} userId={ctx.actor.userId} />
      {payment && <Text of={payment} />}
    </MonthPage>
  );
}
