import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/domain/access/actor";
import type { EventKind } from "@/lib/domain/event/kinds";
import { withClient } from "@/lib/ops/system/sql";
import { asOwner, buildActor, contextOf, type TestPlace } from "@/tests/support/world";

export type Written = {
  kind: EventKind;
  at: string;
  actorId: number | null;
  subject: string;
  subjectId: string;
  place: Partial<TestPlace>;
  before: unknown;
  after: unknown;
};

/** Writes an event as if it had happened; gives its number. */
export async function writeEvent(event: Partial<Written> = {}): Promise<string> {
  const { place = {}, before = null, after = null } = event;
  const [row] = await asOwner<{ id: string }>(
    `INSERT INTO event (at, request_id, actor_id, actor_name, kind, subject, subject_id, province_id, office_id, center_id, before, after)
     VALUES ($1, $2, $3, 'شخص', $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id::text`,
    [
      ...[
        event.at ?? "2026-11-01T08:00:00Z",
        randomUUID(),
        event.actorId ?? null,
        event.kind ?? "month.submitted",
      ],
      ...[event.subject ?? "month", event.subjectId ?? "x/1405-08"],
      ...[place.provinceId ?? null, place.officeId ?? null, place.centerId ?? null],
      ...[JSON.stringify(before), JSON.stringify(after)],
    ],
  );
  return row?.id ?? "";
}

/** An auditor of the country, or of the provinces that are named. */
export function auditorOf(
  place: TestPlace,
  provinces: readonly string[] = [],
  override: Partial<Actor> = {},
) {
  const grants = (provinces.length > 0 ? provinces : [null]).map((provinceId) => ({
    role: "auditor" as const,
    provinceId,
    officeId: null,
    centerId: null,
  }));
  return contextOf(buildActor("auditor", place, { grants, ...override }));
}

/** As somebody who has broken into the database: with the triggers off. */
export const tamper = (text: string, values: unknown[] = []): Promise<void> =>
  withClient(String(process.env.DATABASE_URL), async (client) => {
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    await client.query(text, values);
    await client.query("COMMIT");
  });
