import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BudgetForm } from "@/components/plan/budget-form";
import { budgetSection } from "@/components/plan/budget-section";
import { CopyForm } from "@/components/plan/copy-form";
import { PlansPage } from "@/components/plan/plans-page";
import { doneText } from "@/components/ui/done-text";
import { pack } from "@/components/ui/packed";
import { listPlans } from "@/lib/server/plan/list-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { announceBudgetAction, copyPlansAction } from "./actions";

export const metadata: Metadata = { title: "برنامه و بودجه" };

const done = {
  announced: "ابلاغ بودجه ثبت شد.",
  copied: "به هر مرکز بدون برنامه که سابقه‌ای در سال پیش داشت، برنامه‌ای پیشنهاد شد. اکنون نوبت مراکز است.",
  nothing: "هیچ مرکز بدون برنامه‌ای در سال پیش سابقه‌ای نداشت که از آن پیشنهادی ساخته شود.",
};

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { done: code, ...asked } = singleValues(query);
  const view = await listPlans(ctx, asked);
  if (!view) notFound();
  const { year, may, budget, states } = view;
  const planless = states.find(({ state }) => state === "none")?.centers ?? "۰";
  return (
    <PlansPage packed={pack(view)} said={doneText(code, done)} budget={budgetSection(view)}>
      {may.announce ? (
        <BudgetForm action={announceBudgetAction} year={year} province={may.announce} budget={budget} />
      ) : null}
      {may.copy && planless !== "۰" ? (
        <CopyForm action={copyPlansAction} year={year} province={may.copy} planless={planless} />
      ) : null}
    </PlansPage>
  );
}
