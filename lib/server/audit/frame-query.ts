import { z } from "zod";
import { scopeFor } from "@/lib/domain/access/policy";
import { type ChainView, checkResult, checkText, isUnbroken } from "@/lib/domain/event/chain";
import { formatInstant } from "@/lib/domain/shared/calendar-date";
import { instant, list } from "@/lib/server/row-fields";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

type Named = { id: string; name: string };
export type EventFrame = { provinces: Named[]; offices: Named[]; chain: ChainView };

/** What stands around the events: the places to choose from, the seals of the log, and how the auditor's last check ended. */
export async function getFrame(ctx: Context, province: string | null): Promise<EventFrame> {
  const { country, provinces } = scopeFor(ctx.actor, "event.view");
  const row = await readRow(ctx, frameStatement, [province, country, provinces]);
  if (!row) throw new Error("the frame of the events gave no row");
  return { provinces: row.provinces, offices: row.offices, chain: chainOf(row) };
}

const chainOf = ({ seals, events, last, checked }: z.output<typeof frameRow>): ChainView => ({
  seals: Number(seals),
  events: Number(events),
  last: last && { number: last.id, upTo: last.upTo, hash: last.hash, at: formatInstant(last.at) },
  checked: checked && checkedOf(checked),
});

function checkedOf({ at, by, result }: NonNullable<z.output<typeof frameRow>["checked"]>) {
  const found = checkResult.parse(result);
  return { at: formatInstant(at), by, isUnbroken: isUnbroken(found), found: checkText(found) };
}

const named = z.object({ id: z.string(), name: z.string() });
const frameRow = z.object({
  provinces: list(named),
  offices: list(named),
  seals: z.bigint(),
  events: z.bigint(),
  last: z.object({ id: z.number(), upTo: z.string(), hash: z.string(), at: instant }).nullable(),
  checked: z.object({ at: instant, by: z.string(), result: z.unknown() }).nullable(),
});
const frameStatement: Statement<z.output<typeof frameRow>> = {
  name: "event-frame",
  row: frameRow,
  text: `SELECT (SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY name) FROM province) AS provinces,
      (SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY name) FROM office WHERE province_id = $1) AS offices,
      s.seals, s.events,
      (SELECT json_build_object('id', id, 'upTo', to_event_id::text, 'hash', hash, 'at', sealed_at) FROM event_seal ORDER BY id DESC LIMIT 1) AS last,
      (SELECT json_build_object('at', at, 'by', actor_name, 'result', after) FROM event
        WHERE kind = 'audit.checked' AND ($2::boolean OR province_id = ANY ($3::text[])) ORDER BY at DESC, id DESC LIMIT 1) AS checked
    FROM (SELECT count(*) AS seals, coalesce(sum(events), 0)::bigint AS events FROM event_seal) s`,
};
