import { z } from "zod";
import type { EventFilter } from "@/lib/domain/event/filter";
import type { Value } from "@/lib/server/batch";
import { instant, list } from "@/lib/server/row-fields";
import type { Statement } from "@/lib/server/scope";

export const PAGE_SIZE = 50;

const eventRow = z.object({
  id: z.string(),
  at: instant,
  actorId: z.number().nullable(),
  actorName: z.string(),
  kind: z.string(),
  subject: z.string(),
  subjectId: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  note: z.string().nullable(),
  province: z.string().nullable(),
  office: z.string().nullable(),
  center: z.string().nullable(),
  provinceId: z.string().nullable(),
  officeId: z.string().nullable(),
  centerId: z.string().nullable(),
  month: z.string().nullable(),
  application: z.string().nullable(),
});
export type EventRow = z.output<typeof eventRow>;
const page = z.object({ events: list(eventRow) });

/** The filter inside the actor's scope: with accounts for a name, and provinces where the country is not asked for. */
export type AskedEvents = Omit<EventFilter, "kind" | "person" | "actor" | "province" | "unread"> & {
  actors: readonly number[] | null;
  provinces: readonly string[] | null;
};

/**
 * Newest first along one index, whatever is asked for: a record's, an account's, a place's or a kind's. Of several
 * accounts, provinces or kinds each gives its newest, and the newest of those are the page. One text for each shape, so
 * that each is planned for its own index; the values come with it.
 */
export function eventsStatement(
  asked: AskedEvents,
  most: number,
): { statement: Statement<z.output<typeof page>>; values: Value[] } {
  const { along, conditions, values } = partsOf(asked);
  const where = conditions.join(" AND ");
  const newest = `SELECT e.* FROM event e WHERE ${where} ORDER BY e.at DESC, e.id DESC LIMIT ${most}`;
  const found =
    along === null
      ? newest
      : `SELECT n.* FROM unnest(${along.keys}) k(key) CROSS JOIN LATERAL (${newest.replace("WHERE ", `WHERE ${along.column} = k.key AND `)}) n
        ORDER BY n.at DESC, n.id DESC LIMIT ${most}`;
  return {
    values,
    statement: {
      name: `events-${most}-${shapeOf(asked)}`,
      row: page,
      text: `WITH found AS MATERIALIZED (${found})
      SELECT json_agg(json_build_object('id', f.id::text, 'at', f.at, 'actorId', f.actor_id, 'actorName', f.actor_name, 'kind', f.kind,
        'subject', f.subject, 'subjectId', f.subject_id, 'before', f.before, 'after', f.after, 'note', f.note,
        'province', p.name, 'office', o.name, 'center', c.name, 'provinceId', f.province_id, 'officeId', f.office_id, 'centerId', f.center_id,
        'month', CASE WHEN f.subject = 'entry' AND f.subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
          THEN (SELECT s.month FROM service_entry s WHERE s.id = f.subject_id::uuid) END,
        'application', CASE f.subject WHEN 'license' THEN (SELECT l.application_number FROM license l WHERE l.number = f.subject_id)
          WHEN 'application' THEN f.subject_id END) ORDER BY f.at DESC, f.id DESC) AS events
      FROM found f LEFT JOIN province p ON p.id = f.province_id LEFT JOIN office o ON o.id = f.office_id LEFT JOIN center c ON c.id = f.center_id`,
    },
  };
}

/** One letter for each thing that is asked for: of what is the same here, the text is the same. */
const shapeOf = (asked: AskedEvents): string =>
  Object.entries(asked)
    .flatMap(([name, value]) => (value === null ? [] : [name.slice(0, 3)]))
    .sort()
    .join("");

type Along = { column: string; keys: string };

function partsOf({ kinds, actors, provinces, ...asked }: AskedEvents) {
  const values: Value[] = [];
  const value = (given: Value) => `$${values.push(given)}`;
  const conditions: string[] = ["true"];
  let along: Along | null = null;
  /** Goes along the keys where nothing narrower is asked for; otherwise they are one condition more. */
  const oneOf = (column: string, type: string, keys: readonly (string | number)[]) => {
    const given = `${value(keys.map(String))}::${type}[]`;
    if (along === null && asked.subject === null && asked.office === null && asked.center === null)
      along = { column, keys: given };
    else conditions.push(`${column} = ANY (${given})`);
  };
  if (asked.subject !== null && asked.id !== null)
    conditions.push(`e.subject = ${value(asked.subject)} AND e.subject_id = ${value(asked.id)}`);
  if (asked.office !== null) conditions.push(`e.office_id = ${value(asked.office)}`);
  if (asked.center !== null) {
    const center = value(asked.center);
    conditions.push(
      `e.office_id = (SELECT office_id FROM center WHERE id = ${center}) AND e.center_id = ${center}`,
    );
  }
  if (actors !== null) oneOf("e.actor_id", "integer", actors);
  if (provinces !== null) oneOf("e.province_id", "text", provinces);
  if (kinds !== null) oneOf("e.kind", "text", kinds);
  if (asked.from !== null) conditions.push(`e.at >= ${dayBegins(value(asked.from))}`);
  if (asked.to !== null) conditions.push(`e.at < ${dayBegins(`${value(asked.to)}::date + 1`)}`);
  if (asked.before !== null) {
    const last = value(asked.before);
    conditions.push(`(e.at, e.id) < ((SELECT at FROM event WHERE id = ${last}::bigint), ${last}::bigint)`);
  }
  return { along: along as Along | null, conditions, values };
}

const dayBegins = (day: string) => `((${day})::date::timestamp AT TIME ZONE 'Asia/Tehran')`;
