import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { casePaths } from "@/components/case-paths";
import { CorrectRecord } from "@/components/entrepreneur/correct-record";
import { RecordForm } from "@/components/entrepreneur/record-form";
import { RecordKinds } from "@/components/entrepreneur/record-kinds";
import { Card } from "@/components/ui/card";
import { DoneNotice } from "@/components/ui/done-notice";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { evidenceKindLabels } from "@/lib/domain/entrepreneur/evidence";
import { entrepreneurSaid } from "@/lib/domain/entrepreneur/said";
import { voidableKindLabels } from "@/lib/domain/entrepreneur/voidable";
import { getRecorded, getRecordForm } from "@/lib/server/entrepreneur/record-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext, type SessionContext } from "@/lib/web/session";
import { endTermAction, recordAction, voidAction } from "./actions";

export const metadata: Metadata = { title: "ثبت برای کارآفرین" };

type Query = { code: string; kind?: string; done?: string };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { code = "", kind, id, done } = singleValues(query);
  return id === undefined ? (
    <RecordNew ctx={ctx} query={{ code, kind, done }} />
  ) : (
    <RecordOne ctx={ctx} asked={{ code, kind: kind ?? "", id }} />
  );
}

async function RecordNew({ ctx, query }: { ctx: SessionContext; query: Query }) {
  const view = await getRecordForm(ctx, query);
  if (!view) notFound();
  const { code, name, kind } = view;
  const formKey = randomUUID();
  return (
    <>
      <PageHeader
        title={kind === null ? "چه چیزی ثبت می‌کنید؟" : `ثبت ${evidenceKindLabels[kind]}`}
        subtitle={`${name}، ${view.business}`}
        breadcrumbs={
          view.mayView
            ? [
                { href: casePaths.entrepreneur(code), label: name },
                ...(kind === null ? [] : [{ href: casePaths.record(code), label: "ثبت" }]),
              ]
            : [{ href: casePaths.self, label: "صفحه من" }]
        }
      />
      <DoneNotice done={query.done} texts={entrepreneurSaid} />
      {view.ended ? (
        <Notice>کسب‌وکار این کارآفرین پایان یافته است؛ چیزی برای آن ثبت نمی‌شود.</Notice>
      ) : kind === null ? (
        <RecordKinds code={code} kinds={view.kinds} />
      ) : (
        <div className="max-w-xl">
          <Card>
            <RecordForm
              key={formKey}
              action={recordAction}
              code={code}
              name={name}
              kind={kind}
              formKey={formKey}
              choices={view}
              userId={ctx.actor.userId}
              mayView={view.mayView}
            />
          </Card>
        </div>
      )}
    </>
  );
}

type Asked = { code: string; kind: string; id: string };

async function RecordOne({ ctx, asked }: { ctx: SessionContext; asked: Asked }) {
  const view = await getRecorded(ctx, asked);
  if (!view) notFound();
  const { code, kind, line, today } = view;
  return (
    <>
      <PageHeader
        title={voidableKindLabels[kind]}
        subtitle={view.name}
        breadcrumbs={[{ href: casePaths.entrepreneur(code), label: view.name }]}
      />
      <CorrectRecord
        {...{ code, kind, line, today }}
        actions={view.mayCorrect ? { void: voidAction, endTerm: endTermAction } : null}
      />
    </>
  );
}
