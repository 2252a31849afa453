import { z } from "zod";
import { grantsFor, scopeFor } from "@/lib/domain/access/policy";
import { eventFilter, type EventFilter } from "@/lib/domain/event/filter";
import { type AuditView, eventLine, shownSubject } from "@/lib/domain/event/view";
import { getFrame } from "@/lib/server/audit/frame-query";
import {
  type AskedEvents,
  type EventRow,
  eventsStatement,
  PAGE_SIZE,
} from "@/lib/server/audit/list-statement";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

export type EventsQuery = Parameters<typeof eventFilter>[0];

/** So many differences stand in a list of many records; all of them where it is the list of one. */
const SHORT = 5;

/** The events of the auditor's scope as the address narrows them, newest first; null for whoever audits nothing. */
export async function listEvents(ctx: Context, query: EventsQuery): Promise<AuditView | null> {
  if (grantsFor(ctx.actor, "event.view").length === 0) return null;
  const filter = eventFilter(query);
  const asked = await askedEvents(ctx, filter);
  const { statement, values } = eventsStatement(asked, PAGE_SIZE + 1);
  const scope = scopeFor(ctx.actor, "event.view");
  const ofRecord = filter.subject !== null && filter.id !== null;
  const place = filter.province ?? (scope.country ? null : (scope.provinces[0] ?? null));
  const [found, frame] = await Promise.all([
    readRow(ctx, statement, values),
    ofRecord ? null : getFrame(ctx, place),
  ]);
  const rows = found?.events ?? [];
  const shown = rows.slice(0, PAGE_SIZE);
  const { kinds: _kinds, before, unread, ...shownFilter } = filter;
  const provinces = (frame?.provinces ?? []).filter(
    ({ id }) => scope.country || scope.provinces.includes(id),
  );
  return {
    query: shownFilter,
    unread,
    record: filter.subject === null || filter.id === null ? null : shownSubject(filter.subject, filter.id),
    actorName: filter.actor === null ? null : (shown[0]?.actorName ?? null),
    events: shown.map((row) => ({
      ...eventLine(row, ofRecord ? undefined : SHORT),
      address: addressOf(row),
    })),
    next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
    isFirst: before === null,
    provinces: provinces.length > 1 ? provinces : [],
    offices:
      scope.country || scope.provinces.includes(filter.province ?? scope.provinces[0] ?? "")
        ? (frame?.offices ?? [])
        : [],
    chain: frame?.chain ?? null,
  };
}

const addressOf = ({ provinceId, officeId, centerId, month, application }: EventRow) => ({
  provinceId,
  officeId,
  centerId,
  month,
  application,
});

/** How many accounts a name may mean; beyond it, it says too little. */
const MOST_ACTORS = 50;

/** The filter within the scope of the roles that audit, not of everything else that the actor may see. */
export async function askedEvents(ctx: Context, filter: EventFilter): Promise<AskedEvents> {
  const { country, provinces: own } = scopeFor(ctx.actor, "event.view");
  const { kinds, office, center, subject, id, from, to, before, province, person, actor } = filter;
  const provinces =
    province === null ? (country ? null : own) : country || own.includes(province) ? [province] : [];
  const meant =
    person === "" ? null : ((await readRow(ctx, actorsStatement, [person, MOST_ACTORS]))?.ids ?? []);
  const actors = actor === null ? meant : meant === null || meant.includes(actor) ? [actor] : [];
  return { kinds, actors, provinces, office, center, subject, id, from, to, before };
}

const actorsRow = z.object({ ids: z.array(z.number()) });
const actorsStatement: Statement<z.output<typeof actorsRow>> = {
  name: "event-actors",
  row: actorsRow,
  text: "SELECT find_event_actors($1, $2::integer) AS ids",
};
