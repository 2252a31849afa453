import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountsPage } from "@/components/payment/accounts-page";
import { DoneNotice } from "@/components/ui/done-notice";
import { listAccounts } from "@/lib/server/payment/accounts-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { confirmAccountAction, enterAccountAction, withdrawAccountAction } from "./actions";

export const metadata: Metadata = { title: "حساب مراکز" };

const actions = { enter: enterAccountAction, confirm: confirmAccountAction, withdraw: withdrawAccountAction };

const done = {
  entered: "حساب ثبت شد و منتظر تأیید حوزهٔ اشتغال و خودکفایی است.",
  confirmed: "حساب تأیید شد و از این پس کمک‌های مرکز به آن واریز می‌شود.",
  withdrawn: "حساب کنار گذاشته شد.",
};

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const values = singleValues(query);
  const view = await listAccounts(ctx, values);
  if (!view) notFound();
  return <AccountsPage view={view} actions={actions} said={<DoneNotice done={values.done} texts={done} />} />;
}
