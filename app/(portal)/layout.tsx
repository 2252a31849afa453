import type { ReactNode } from "react";
import { moneyPaths } from "@/components/money-paths";
import { paths } from "@/components/paths";
import { pack } from "@/components/ui/packed";
import { type Frame, Shell } from "@/components/ui/shell";
import { canSome } from "@/lib/domain/access/policy";
import { isOnlySelf } from "@/lib/domain/access/actor";
import { unreadBadge } from "@/lib/domain/inbox/view";
import { roleLabels } from "@/lib/domain/organisation/role";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import type { SessionActor } from "@/lib/server/account/session";
import { requireActor } from "@/lib/web/session";
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
      packed={pack<Frame>({
        items: navigationFor(actor, new Date()),
        user: { id: actor.userId, name: actor.name, role: roleLine(actor), hasPassword: !isOnlySelf(actor) },
        records: canSome(actor, "entrepreneur.recordSale"),
        unread: unreadBadge(actor.unread),
        inboxHref: moneyPaths.inbox,
        profileHref: paths.profile,
        isDemo: process.env.PORTAL_DEMO === "1",
      })}
    >
      {children}
    </Shell>
  );
}
