import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { casePaths } from "@/components/case-paths";
import { Dashboard } from "@/components/dashboard/dashboard";
import { Notice } from "@/components/ui/notice";
import { isOnlySelf } from "@/lib/domain/access/actor";
import { roleLabels } from "@/lib/domain/organisation/role";
import { listCaseTasks } from "@/lib/server/dashboard/case-tasks";
import { listLicensingTasks } from "@/lib/server/dashboard/licensing-tasks";
import { listMoneyTasks } from "@/lib/server/dashboard/money-tasks";
import { getDashboard } from "@/lib/server/dashboard/queries";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "میز کار" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const [{ done }, ctx] = await Promise.all([searchParams, requireContext()]);
  if (isOnlySelf(ctx.actor)) redirect(casePaths.self);
  const [view, licensing, cases, money] = await Promise.all([
    getDashboard(ctx),
    listLicensingTasks(ctx),
    listCaseTasks(ctx),
    listMoneyTasks(ctx),
  ]);
  const role = ctx.actor.grants
    .map((grant) => [roleLabels[grant.role], grant.placeName].filter(Boolean).join("، "))
    .join(" · ");
  return (
    <>
      {done === "password-changed" ? (
        <div className="mb-6">
          <Notice tone="success" role="status" title="گذرواژهٔ شما تغییر کرد.">
            از این پس با گذرواژهٔ تازه وارد شوید. نشست‌های دیگر شما پایان یافت.
          </Notice>
        </div>
      ) : null}
      <Dashboard
        view={view}
        licensing={licensing}
        cases={cases}
        money={money}
        name={ctx.actor.name}
        role={role}
      />
    </>
  );
}
