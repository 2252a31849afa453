import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlanPage } from "@/components/plan/plan-page";
import { PlanStep } from "@/components/plan/plan-step";
import { DoneNotice } from "@/components/ui/done-notice";
import { pack } from "@/components/ui/packed";
import { getPlanPage } from "@/lib/server/plan/page-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import {
  agreePlanAction,
  discardChangeAction,
  proposePlanAction,
  recallPlanAction,
  returnPlanAction,
} from "./actions";

export const metadata: Metadata = { title: "برنامهٔ سالانه" };

const actions = {
  agreePlanAction,
  discardChangeAction,
  proposePlanAction,
  recallPlanAction,
  returnPlanAction,
};
const done = {
  saved: "پیش‌نویس ذخیره شد. هنوز برای طرف دیگر فرستاده نشده است.",
  uploaded: "برگه خوانده و پیش‌نویس شد. آن را ببینید و بفرستید.",
  proposed: "پیشنهاد فرستاده شد و منتظر پاسخ طرف دیگر است.",
  recalled: "پیشنهاد پس گرفته شد و دوباره پیش‌نویس است.",
  returned: "پیشنهاد با دلیل شما بازگردانده شد.",
  agreed: "بر برنامه توافق شد و از همین ماه در حال اجراست.",
  discarded: "تغییر کنار گذاشته شد؛ برنامهٔ توافق‌شده برجاست.",
};

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { year = "", center = "", done: code } = singleValues(query);
  const view = await getPlanPage(ctx, { year, center });
  if (!view) notFound();
  return (
    <PlanPage packed={pack(view)} said={<DoneNotice done={code} texts={done} />}>
      <PlanStep view={view} actions={actions} userId={ctx.actor.userId} />
    </PlanPage>
  );
}
