import { z } from "zod";
import { canSome } from "@/lib/domain/access/policy";
import { EVIDENCE_KINDS } from "@/lib/domain/entrepreneur/evidence";
import type { Desk } from "@/lib/domain/recording-queue/desk";
import { type Context, readRows, type Statement } from "@/lib/server/scope";

const statement: Statement<Desk["people"][number]> = {
  name: "offline-desk",
  // Nothing but what the forms show, and only of the own people: whoever oversees a whole office takes no list of it along.
  text: `SELECT e.code, b.name FROM entrepreneur e JOIN beneficiary b ON b.id = e.beneficiary_id
    WHERE (e.caseworker_id = $1 OR e.user_id = $1) AND e.ended_on IS NULL ORDER BY b.name, e.code LIMIT 1000`,
  row: z.object({ code: z.string(), name: z.string() }),
};

/** For whom the actor can record something without a connection: the own caseload, or the own case. */
export async function getDesk(ctx: Context): Promise<Desk> {
  const people = await readRows(ctx, statement, [ctx.actor.userId]);
  const kinds = canSome(ctx.actor, "caseload.view")
    ? EVIDENCE_KINDS
    : canSome(ctx.actor, "self.view")
      ? (["salesInvoice"] as const)
      : [];
  return { people: kinds.length > 0 ? people : [], kinds };
}
