import { can } from "@/lib/domain/access/policy";
import { checkGiving, type Given } from "@/lib/domain/entitlement/giving";
import type { GiveEntitlementInput } from "@/lib/domain/entitlement/input";
import { levelOn } from "@/lib/domain/entrepreneur/level-history";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, type Result } from "@/lib/domain/shared/result";
import { atMidnight } from "@/lib/server/day-column";
import { givenRow } from "@/lib/server/entitlement/given-row";
import { checkRunning, onEntrepreneur } from "@/lib/server/entrepreneur/facts";
import { levelRows } from "@/lib/server/entrepreneur/level-rows";
import { recordOnce } from "@/lib/server/entrepreneur/once";
import { refreshState } from "@/lib/server/entrepreneur/state";
import { recordEvent } from "@/lib/server/events";
import type { Context, Transaction } from "@/lib/server/scope";

/** All that the person has been given, in an earlier business too. */
async function givenTo(tx: Transaction, entrepreneurId: number): Promise<Given[]> {
  const rows = await tx.$queryRaw`
    SELECT entitlement, given_on::text AS "givenOn" FROM entitlements_of_person(${entrepreneurId})`;
  return givenRow.array().parse(rows);
}

/** Records what a person of a level was given, once in its period [S5 خدمات و حمایت‌ها]. */
export function giveEntitlement(
  ctx: Context,
  { code, key, entitlement, givenOn, amountRial }: GiveEntitlementInput,
): Promise<Result<{ id: number; again: boolean }>> {
  return onEntrepreneur(ctx, code, async (tx, facts) => {
    const allowed = can(ctx.actor, "entitlement.give", facts);
    if (!allowed.ok) return allowed;
    const made = await recordOnce(tx, ctx, { key, kind: "entitlement", of: facts }, async () => {
      const running = checkRunning(facts);
      if (!running.ok) return running;
      const { id: entrepreneurId, beneficiaryId } = facts;
      const standing = levelOn(await levelRows(tx, entrepreneurId), givenOn)?.standing ?? null;
      const level = standing === "graduated" ? null : standing;
      const given = await givenTo(tx, entrepreneurId);
      const today = todayInTehran(ctx.now);
      const key = checkGiving({ level, given, today }, { entitlement, givenOn, amountRial });
      if (!key.ok) return key;
      const row = await tx.entitlementGiven.create({
        data: {
          ...{ beneficiaryId, entrepreneurId, entitlement, amountRial, ...key.value },
          givenOn: atMidnight(givenOn),
          recordedById: ctx.actor.userId,
          recordedByName: ctx.actor.name,
          recordedAt: ctx.now,
        },
        select: { id: true },
      });
      await recordEvent(tx, ctx, {
        kind: "entitlement.given",
        subject: "entrepreneur",
        subjectId: code,
        place: facts,
        after: { entitlement, givenOn, amountRial, period: key.value.period },
      });
      return ok(row);
    });
    if (made.ok && !made.value.again) await refreshState(tx, ctx, facts);
    return made;
  });
}
