import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Board } from "@/components/organisation/board";
import { paths } from "@/components/paths";
import { DoneNotice } from "@/components/ui/done-notice";
import { PageHeader } from "@/components/ui/page-header";
import { getCenterBoard } from "@/lib/server/organisation/board-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { appointToBoardAction, resignFromBoardAction } from "./actions";

export const metadata: Metadata = { title: "هیئت عامل" };

const done = {
  appointed: "انتصاب ثبت شد. دورهٔ پیشین این سمت، اگر بود، در تاریخچه مانده است.",
  resigned: "کناره‌گیری ثبت شد. این سمت اکنون خالی است.",
};

export default async function CenterBoardPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { center = "", seat, resign, done: code } = singleValues(query);
  const view = await getCenterBoard(ctx, center);
  if (!view) notFound();
  return (
    <>
      <PageHeader
        title="هیئت عامل"
        subtitle="هشت سمت؛ هر سمت در هر زمان یک دارنده دارد و هر کس تنها در یک مرکز عضو است (بند ج)."
        breadcrumbs={[
          { href: paths.centers, label: "مراکز" },
          { href: paths.center(view.id), label: view.name },
        ]}
      />
      <DoneNotice done={code} texts={done} />
      <h2 className="sr-only">سمت‌ها</h2>
      <Board
        centerId={view.id}
        seats={view.seats}
        chosen={{ appoint: Number(seat), resign: Number(resign) }}
        appoint={view.mayAppoint ? appointToBoardAction : undefined}
        resign={view.mayResign ? resignFromBoardAction : undefined}
      />
    </>
  );
}
