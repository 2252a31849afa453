import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { casePaths } from "@/components/case-paths";
import { OwnAccount } from "@/components/entrepreneur/own-account";
import { DoneNotice } from "@/components/ui/done-notice";
import { PageHeader } from "@/components/ui/page-header";
import { getOwnAccount } from "@/lib/server/entrepreneur/own-account-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { closeOwnAccountAction, openOwnAccountAction } from "./actions";

export const metadata: Metadata = { title: "حساب کارآفرین" };

const texts = {
  open: "حساب باز است. کارآفرین در صفحهٔ ورود «ورود کارآفرینان با شمارهٔ همراه» را می‌زند و شمارهٔ خود را می‌نویسد.",
  closed: "حساب بسته شد و نشست‌های آن پایان یافت.",
};

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { code = "", done } = singleValues(query);
  const view = await getOwnAccount(ctx, code);
  if (!view) notFound();
  return (
    <>
      <PageHeader
        title="حساب کارآفرین"
        subtitle={`${view.name}، ${view.business}`}
        breadcrumbs={[{ href: casePaths.entrepreneur(view.code), label: view.name }]}
      />
      <DoneNotice done={done} texts={texts} />
      <OwnAccount
        key={`${view.state} ${view.otherNumber}`}
        view={view}
        open={openOwnAccountAction}
        close={closeOwnAccountAction}
      />
    </>
  );
}
