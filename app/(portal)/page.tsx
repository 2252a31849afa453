import type { Metadata } from "next";
import { Dashboard } from "@/components/dashboard/dashboard";
import { Notice } from "@/components/ui/notice";
import { roleLabels } from "@/lib/domain/organisation/role";
import { listLicensingTasks } from "@/lib/server/dashboard/licensing-tasks";
import { getDashboard } from "@/lib/server/dashboard/queries";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "میز کار" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const [{ done }, ctx] = await Promise.all([searchParams, requireContext()]);
  const [view, licensing] = await Promise.all([getDashboard(ctx), listLicensingTasks(ctx)]);
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
      <Dashboard view={view} licensing={licensing} name={ctx.actor.name} role={role} />
    </>
  );
}
