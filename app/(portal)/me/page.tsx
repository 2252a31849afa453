import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OwnPage } from "@/components/entrepreneur/own-page";
import { OwnSaleForm } from "@/components/entrepreneur/own-sale-form";
import { DoneNotice } from "@/components/ui/done-notice";
import { getOwnPage } from "@/lib/server/entrepreneur/own-page";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { recordOwnSaleAction } from "./actions";

export const metadata: Metadata = { title: "کسب‌وکار من" };

const done = { sale: "فروش شما ثبت شد." };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const view = await getOwnPage(ctx);
  if (!view) notFound();
  const formKey = randomUUID();
  return (
    <OwnPage
      view={view}
      name={ctx.actor.name}
      said={<DoneNotice done={singleValues(query).done} texts={done} />}
      saleForm={
        <OwnSaleForm
          key={formKey}
          action={recordOwnSaleAction}
          formKey={formKey}
          view={view}
          name={ctx.actor.name}
          userId={ctx.actor.userId}
        />
      }
    />
  );
}
