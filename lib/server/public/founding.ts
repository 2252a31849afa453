import { z } from "zod";
import type { RequestFoundingInput } from "@/lib/domain/licensing/founding-input";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import type { Database } from "@/lib/server/db";
import type { VisitorContext } from "@/lib/server/public/context";

const REQUESTS_AN_HOUR = 5;

const named = z.object({ id: z.string(), name: z.string() });
const placesRow = z.object({ provinces: z.array(named), offices: z.array(named) });
export type FoundingPlaces = z.output<typeof placesRow>;

/** The provinces, and the offices of one; without a scope, since the names of the country's parts are everybody's. */
export async function getFoundingPlaces({ pool }: Database, provinceId: string): Promise<FoundingPlaces> {
  const { rows } = await pool.query(
    `SELECT
      (SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY name COLLATE "fa-x-icu") FROM province) AS provinces,
      coalesce((SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY name COLLATE "fa-x-icu")
        FROM office WHERE province_id = $1), '[]') AS offices`,
    [provinceId.replaceAll("\0", "")],
  );
  return placesRow.parse(rows[0]);
}

/** The name of an office, to say where a request has gone. */
export async function findOfficeName({ pool }: Database, officeId: string): Promise<string | null> {
  const { rows } = await pool.query<{ name: string }>("SELECT name FROM office WHERE id = $1", [
    officeId.replaceAll("\0", ""),
  ]);
  return rows[0]?.name ?? null;
}

/** Leaves a benefactor's request with an office. Refuses rateLimited, and an office that does not exist. */
export async function requestFounding(
  { db, address }: VisitorContext,
  { requestId, officeId, name, mobile, field, message }: RequestFoundingInput,
): Promise<Result<null>> {
  const { rows } = await db.pool.query<{ received: boolean | null }>(
    `SELECT CASE WHEN public_allow('found:' || $7, $8, '1 hour')
      THEN public_request_founding($1, $2, $3, $4, $5, $6) END AS received`,
    [requestId, officeId, name, mobile, field, message, address, REQUESTS_AN_HOUR],
  );
  const received = rows[0]?.received ?? null;
  if (received === null) return refuse("rateLimited", { params: { minutes: 60 } });
  return received ? ok(null) : refuseField("officeId", "اداره را از فهرست برگزینید.");
}
