import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BatchPage } from "@/components/payment/batch-page";
import { BatchSteps } from "@/components/payment/batch-steps";
import { DoneNotice } from "@/components/ui/done-notice";
import { getBatch } from "@/lib/server/payment/batch-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { approveBatchAction, cancelBatchAction, markBatchPaidAction } from "./actions";

export const metadata: Metadata = { title: "فهرست پرداخت" };

const actions = { approve: approveBatchAction, pay: markBatchPaidAction, cancel: cancelBatchAction };

const done = {
  made: "فهرست پرداخت تهیه شد. اکنون همکار دیگری آن را تأیید می‌کند.",
  approved: "فهرست تأیید شد. اکنون خروجی بانک را می‌توان گرفت.",
  paid: "پرداخت ثبت شد. هر مرکز تاریخ و شمارهٔ پیگیری را در ماه خود می‌بیند.",
  cancelled: "فهرست لغو شد و ماه‌های آن دوباره قابل پرداخت است.",
};

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { number = "", done: code } = singleValues(query);
  const batch = await getBatch(ctx, number);
  if (!batch) notFound();
  return (
    <BatchPage batch={batch} said={<DoneNotice done={code} texts={done} />}>
      <BatchSteps batch={batch} actions={actions} />
    </BatchPage>
  );
}
