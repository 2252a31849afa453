import type { z } from "zod";
import { COUNTRY } from "@/lib/domain/access/actor";
import { grantsFor, scopeFor } from "@/lib/domain/access/policy";
import {
  type checkEventsInput,
  type CheckedSeal,
  type CheckResult,
  resultOf,
} from "@/lib/domain/event/chain";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope } from "@/lib/server/scope";

/** Millions of events take some seconds. */
const PATIENCE = 300;

/** Reads every sealed event again; that it was done, and what it found, is an event of its own. */
export function checkEvents(
  ctx: Context,
  { noted }: z.output<typeof checkEventsInput>,
): Promise<Result<CheckResult>> {
  return inScope(
    ctx,
    async (tx) => {
      if (grantsFor(ctx.actor, "event.view").length === 0) return refuse("notFound");
      const seals = await tx.$queryRaw<
        CheckedSeal[]
      >`SELECT seal, events, hash, holds FROM check_events() ORDER BY seal`;
      const result = resultOf(seals, noted);
      await recordEvent(tx, ctx, {
        kind: "audit.checked",
        subject: "eventLog",
        subjectId: "seals",
        place: auditedPlace(ctx),
        after: result,
      });
      return ok(result);
    },
    { seconds: PATIENCE },
  );
}

/** Where an auditor's own doings are told: the country, or the first of the provinces. */
export function auditedPlace({ actor }: Context) {
  const { country, provinces } = scopeFor(actor, "event.view");
  return country ? COUNTRY : { ...COUNTRY, provinceId: provinces[0] ?? null };
}
