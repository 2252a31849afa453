import type { ReactNode } from "react";
import { moneyPaths } from "@/components/money-paths";
import { OfflineDesk } from "@/components/offline/offline-desk";
import { paths } from "@/components/paths";
import { DemoBanner } from "@/components/ui/demo-banner";
import { Shell } from "@/components/ui/shell";
import { canSome } from "@/lib/domain/access/policy";
import { isOnlySelf } from "@/lib/domain/access/actor";
import { unreadBadge } from "@/lib/domain/inbox/view";
import { roleLabels } from "@/lib/domain/organisation/role";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import type { SessionActor } from "@/lib/server/account/session";
import { requireActor } from "@/lib/web/session";
import { signOutAction } from "./actions";
import { navigationFor } from "./navigation";

/** «کارشناس اشتغال اداره، مشهد»; further roles are counted, the profile page lists them. */
function roleLine({ grants }: SessionActor): string {
  const [first, ...others] = grants;
  if (!first) return "بدون نقش";
  const line = [roleLabels[first.role], first.placeName].filter(Boolean).join("، ");
  return others.length ? `${line} و ${toPersianDigits(others.length)} نقش دیگر` : line;
}

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <Shell
      items={navigationFor(actor, new Date())}
      user={{
        name: actor.name,
        role: roleLine(actor),
        profileHref: paths.profile,
        hasPassword: !isOnlySelf(actor),
      }}
      signOut={signOutAction}
      inbox={{ href: moneyPaths.inbox, unread: unreadBadge(actor.unread) }}
      banner={process.env.PORTAL_DEMO === "1" ? <DemoBanner /> : null}
    >
      {children}
      <OfflineDesk user={actor.userId} records={canSome(actor, "entrepreneur.recordSale")} />
    </Shell>
  );
}
