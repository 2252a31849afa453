import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportLetter } from "@/components/report/report-letter";
import { ReportPage } from "@/components/report/report-page";
import { ReportSteps } from "@/components/report/report-steps";
import { DoneNotice } from "@/components/ui/done-notice";
import { reportDone } from "@/lib/domain/report/labels";
import { formatMonth, parseJalaliMonth } from "@/lib/domain/shared/jalali-month";
import { rialInWords } from "@/lib/domain/shared/rial-in-words";
import { getReport } from "@/lib/server/report/page-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { decideReportAction, draftAction, newRevisionAction } from "./actions";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const month = parseJalaliMonth(singleValues(await searchParams).month ?? "");
  return { title: month ? `گزارش ${formatMonth(month)}` : undefined };
}

const actions = {
  draft: draftAction,
  decide: decideReportAction,
  revise: newRevisionAction,
};

export default async function Page({ searchParams }: Props) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { month: text = "", province = "", revision, done } = singleValues(query);
  const month = parseJalaliMonth(text);
  const view = month && (await getReport(ctx, { provinceId: province, month }, revision));
  if (!view) notFound();
  const words = rialInWords(view.figures.payableRial);
  return (
    <>
      <ReportPage view={view} done={<DoneNotice done={done} texts={reportDone} />}>
        <ReportSteps view={view} userId={ctx.actor.userId} words={words} actions={actions} />
      </ReportPage>
      <ReportLetter view={view} words={words} isDemo={process.env.PORTAL_DEMO === "1"} />
    </>
  );
}
