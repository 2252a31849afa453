import type { Metadata } from "next";
import { Dashboard } from "@/components/dashboard/dashboard";
import { roleLabels } from "@/lib/domain/organisation/role";
import { getDashboard } from "@/lib/server/dashboard/queries";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "میز کار" };

export default async function Page() {
  const ctx = await requireContext();
  const role = ctx.actor.grants
    .map((grant) => [roleLabels[grant.role], grant.placeName].filter(Boolean).join("، "))
    .join(" · ");
  return <Dashboard view={await getDashboard(ctx)} name={ctx.actor.name} role={role} />;
}
