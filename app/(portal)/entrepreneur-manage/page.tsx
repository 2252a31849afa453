import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { casePaths } from "@/components/case-paths";
import { AssignForm, EndForm } from "@/components/entrepreneur/manage-forms";
import { PageHeader } from "@/components/ui/page-header";
import { getManaged } from "@/lib/server/entrepreneur/manage-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { assignAction, endAction } from "./actions";

export const metadata: Metadata = { title: "مددکار و پایان کار" };

export default async function ManagePage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const view = await getManaged(ctx, singleValues(query).code ?? "");
  if (!view) notFound();
  const { code, name, version, caseworkers, caseworkerId, caseworkerName } = view;
  return (
    <>
      <PageHeader
        title="مددکار و پایان کار"
        subtitle={name}
        breadcrumbs={[{ href: casePaths.entrepreneur(code), label: name }]}
      />
      {caseworkers ? (
        <AssignForm
          action={assignAction}
          {...{ code, version, caseworkers }}
          present={{ id: caseworkerId, name: caseworkerName }}
        />
      ) : null}
      {view.mayEnd ? (
        <EndForm action={endAction} {...{ code, version }} today={view.today} openLoans={view.openLoans} />
      ) : null}
    </>
  );
}
