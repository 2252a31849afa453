import type { Place } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { formatSheba, maskSheba } from "@/lib/domain/shared/sheba";
import type { Context } from "@/lib/server/scope";

const working = ["account.enter", "payment.export"] as const;

/** Account numbers in full for those who enter, confirm, sign or pay them; everybody else recognises them by their end. */
export const shebaFor = ({ actor }: Pick<Context, "actor">, place: Place): ((sheba: string) => string) =>
  working.some((action) => can(actor, action, place).ok) ? formatSheba : maskSheba;
