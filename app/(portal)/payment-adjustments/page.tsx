import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdjustmentForm } from "@/components/payment/adjustment-form";
import { AdjustmentsPage } from "@/components/payment/adjustments-page";
import { DoneNotice } from "@/components/ui/done-notice";
import { listAdjustments } from "@/lib/server/payment/adjustments-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { recordAdjustmentAction } from "./actions";

export const metadata: Metadata = { title: "اصلاح‌های پس از پرداخت" };

const done = { recorded: "اصلاح ثبت شد و با پرداخت یکی از ماه‌های بعد تسویه می‌شود." };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const values = singleValues(query);
  const view = await listAdjustments(ctx, values);
  if (!view) notFound();
  return (
    <AdjustmentsPage
      view={view}
      said={<DoneNotice done={values.done} texts={done} />}
      form={
        view.form ? (
          <AdjustmentForm form={view.form} formKey={randomUUID()} action={recordAdjustmentAction} />
        ) : null
      }
    />
  );
}
