import { can } from "@/lib/domain/access/policy";
import { checkSuspension } from "@/lib/domain/licensing/license-term";
import type { LicenseStatus } from "@/lib/domain/licensing/license-workflow";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { atMidnight } from "@/lib/server/day-column";
import { findLicense, lockLicense } from "@/lib/server/license/facts";
import { type Effect, type Now, takeStep } from "@/lib/server/license/transition";
import type { Context, Transaction } from "@/lib/server/scope";

type Suspension = { until: CalendarDate; reason: string };

/** For a time and with a reason; the center still owes its months. */
export const suspension =
  ({ until, reason }: Suspension) =>
  async (_tx: Transaction, { today }: Now): Promise<Result<Effect>> => {
    const term = checkSuspension(until, today);
    if (!term.ok) return term;
    return ok({
      license: { suspendedUntil: atMidnight(until), reason },
      center: { status: "suspended" },
      note: reason,
      told: { after: { suspendedUntil: until } },
    });
  };

/** The same as the outcome of another decision about the center, in its transaction. */
export async function suspendCenter(
  tx: Transaction,
  ctx: Context,
  { centerId, ...given }: Suspension & { centerId: string },
): Promise<Result<LicenseStatus>> {
  const place = await findLicense(tx, ctx, { centerId });
  if (!place) return refuse("notFound");
  const allowed = can(ctx.actor, "license.govern", place);
  if (!allowed.ok) return allowed;
  return takeStep(tx, ctx, await lockLicense(tx, place), { action: "suspend", effect: suspension(given) });
}
