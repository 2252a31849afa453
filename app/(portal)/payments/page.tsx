import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PaymentsPage } from "@/components/payment/payments-page";
import { ReadySection } from "@/components/payment/ready-section";
import { pack } from "@/components/ui/packed";
import { listPayments } from "@/lib/server/payment/list-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { makeBatchAction } from "./actions";

export const metadata: Metadata = { title: "پرداخت‌ها" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const view = await listPayments(ctx, singleValues(query));
  if (!view) notFound();
  const { ready, ...list } = view;
  return (
    <PaymentsPage
      packed={pack(list)}
      ready={ready ? <ReadySection ready={ready} action={makeBatchAction} formKey={randomUUID()} /> : null}
    />
  );
}
