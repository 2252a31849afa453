import { notFound, redirect } from "next/navigation";
import { moneyPaths } from "@/components/money-paths";
import { canSome } from "@/lib/domain/access/policy";
import { yearAt } from "@/lib/domain/plan/plan-year";
import { requireContext } from "@/lib/web/session";

/** The plans of the running year. */
export default async function Page() {
  const ctx = await requireContext();
  if (!canSome(ctx.actor, "plan.view")) notFound();
  redirect(moneyPaths.plans(yearAt(ctx.now)));
}
