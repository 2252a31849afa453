import { can } from "@/lib/domain/access/policy";
import type { EntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import type { TickInput, UntickInput } from "@/lib/domain/entrepreneur/input";
import { checkTick } from "@/lib/domain/entrepreneur/road-map";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, type Result } from "@/lib/domain/shared/result";
import { atMidnight } from "@/lib/server/day-column";
import { checkRunning, onEntrepreneur } from "@/lib/server/entrepreneur/facts";
import { recordEvent } from "@/lib/server/events";
import type { Context } from "@/lib/server/scope";

/** Ticks an item of the road map or a duty of a month; ticked already, it stays as it was. */
export function tickRoadMap(ctx: Context, input: TickInput): Promise<Result<EntrepreneurCode>> {
  const { code, item, period, doneOn, evidence } = input;
  return onEntrepreneur(ctx, code, async (tx, facts) => {
    const allowed = can(ctx.actor, "entrepreneur.record", facts);
    const running = allowed.ok ? checkRunning(facts) : allowed;
    if (!running.ok) return running;
    const possible = checkTick(input, { ...facts, today: todayInTehran(ctx.now) });
    if (!possible.ok) return possible;
    const { count } = await tx.roadMapTick.createMany({
      data: [
        {
          ...{ entrepreneurId: facts.id, item, period, doneOn: atMidnight(doneOn), evidence },
          ...{ recordedByName: ctx.actor.name, recordedAt: ctx.now },
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return ok(code);
    await recordEvent(tx, ctx, {
      kind: "roadMap.ticked",
      subject: "entrepreneur",
      subjectId: code,
      place: facts,
      after: { item, period, doneOn, evidence },
    });
    return ok(code);
  });
}

/** Takes a tick back; the event keeps what it said. */
export function untickRoadMap(
  ctx: Context,
  { code, item, period }: UntickInput,
): Promise<Result<EntrepreneurCode>> {
  return onEntrepreneur(ctx, code, async (tx, facts) => {
    const allowed = can(ctx.actor, "entrepreneur.record", facts);
    const running = allowed.ok ? checkRunning(facts) : allowed;
    if (!running.ok) return running;
    const key = { entrepreneurId: facts.id, item, period };
    const before = await tx.roadMapTick.findFirst({
      where: key,
      select: { doneOn: true, evidence: true, recordedByName: true },
    });
    if (!before) return ok(code);
    await tx.roadMapTick.deleteMany({ where: key });
    await recordEvent(tx, ctx, {
      kind: "roadMap.unticked",
      subject: "entrepreneur",
      subjectId: code,
      place: facts,
      before: { item, period, ...before },
    });
    return ok(code);
  });
}
