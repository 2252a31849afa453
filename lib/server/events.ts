import type { Place } from "@/lib/domain/access/actor";
import type { EventKind } from "@/lib/domain/event/kinds";
import { refuse, type Refused } from "@/lib/domain/shared/result";
import type { Context, Transaction } from "@/lib/server/scope";

export type EventInput = {
  /** "<concept>.<what happened>", as in "month.submitted" */
  kind: EventKind;
  subject: string;
  subjectId: string;
  place: Place;
  before?: unknown;
  after?: unknown;
  note?: string | null;
};

const asJson = (value: unknown) =>
  value === undefined
    ? null
    : JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "bigint" ? inner.toString() : inner));

/** Appends what happened, in the transaction in which it happens: both stay or neither does. */
export async function recordEvent(tx: Transaction, ctx: Context, event: EventInput): Promise<void> {
  const { place } = event;
  const written = await tx.$executeRaw`
    INSERT INTO event (at, request_id, actor_id, actor_name, kind, subject, subject_id, province_id, office_id, center_id, before, after, note)
    VALUES (${ctx.now}, ${ctx.requestId}::uuid, ${ctx.actor.userId}, ${ctx.actor.name}, ${event.kind}, ${event.subject}, ${event.subjectId},
      ${place.provinceId}, ${place.officeId}, ${place.centerId}, ${asJson(event.before)}::jsonb, ${asJson(event.after)}::jsonb, ${event.note ?? null})`;
  if (written !== 1) throw new Error(`event ${event.kind} of ${event.subjectId} was not written`);
}

/** The same for what happened to many things at once, in one statement. */
export async function recordEvents(
  tx: Transaction,
  ctx: Context,
  events: readonly EventInput[],
): Promise<void> {
  const rows = events.map(({ kind, subject, subjectId, place, before, after, note }) => {
    const { provinceId, officeId, centerId } = place;
    return { kind, subject, subjectId, provinceId, officeId, centerId, before, after, note };
  });
  const written = await tx.$executeRaw`
    INSERT INTO event (at, request_id, actor_id, actor_name, kind, subject, subject_id, province_id, office_id, center_id, before, after, note)
    SELECT ${ctx.now}::timestamptz, ${ctx.requestId}::uuid, ${ctx.actor.userId}::integer, ${ctx.actor.name}, e.kind, e.subject, e."subjectId",
      e."provinceId", e."officeId", e."centerId", e.before, e.after, e.note
    FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS e (kind text, subject text, "subjectId" text, "provinceId" text, "officeId" text,
      "centerId" text, before jsonb, after jsonb, note text)`;
  if (written !== rows.length) throw new Error(`of ${rows.length} events ${written} were written`);
}

/** The row is no longer what the person saw: names whoever changed or removed it. */
export async function changedMeanwhile(
  tx: Transaction,
  subject: string,
  id: number | string,
): Promise<Refused> {
  const last = await tx.event.findFirst({
    where: { subject, subjectId: String(id) },
    orderBy: { id: "desc" },
    select: { actorName: true },
  });
  return refuse("conflict", last ? { params: { by: last.actorName } } : {});
}
