import { z } from "zod";
import { grantsFor, scopeFor } from "@/lib/domain/access/policy";
import type { ChainView } from "@/lib/domain/event/chain";
import { checkResult } from "@/lib/domain/event/chain";
import { formatInstant } from "@/lib/domain/shared/calendar-date";
import { instant } from "@/lib/server/row-fields";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

/** The seals of the log, and how the auditor's last check ended; null for whoever audits nothing. */
export async function getChain(ctx: Context): Promise<ChainView | null> {
  if (grantsFor(ctx.actor, "event.view").length === 0) return null;
  const { country, provinces } = scopeFor(ctx.actor, "event.view");
  const row = await readRow(ctx, chainStatement, [country, provinces]);
  if (!row) throw new Error("the seals gave no row");
  const { last, checked } = row;
  return {
    seals: Number(row.seals),
    events: Number(row.events),
    last: last && {
      number: last.id,
      upTo: last.upTo,
      hash: last.hash,
      at: formatInstant(last.at),
    },
    checked: checked && {
      at: formatInstant(checked.at),
      by: checked.by,
      result: checkResult.parse(checked.result),
    },
  };
}

const chainRow = z.object({
  seals: z.bigint(),
  events: z.bigint(),
  last: z.object({ id: z.number(), upTo: z.string(), hash: z.string(), at: instant }).nullable(),
  checked: z.object({ at: instant, by: z.string(), result: z.unknown() }).nullable(),
});
const chainStatement: Statement<z.output<typeof chainRow>> = {
  name: "event-chain",
  row: chainRow,
  text: `SELECT (SELECT count(*) FROM event_seal) AS seals, (SELECT coalesce(sum(events), 0)::bigint FROM event_seal) AS events,
      (SELECT json_build_object('id', id, 'upTo', to_event_id::text, 'hash', hash, 'at', sealed_at) FROM event_seal ORDER BY id DESC LIMIT 1) AS last,
      (SELECT json_build_object('at', at, 'by', actor_name, 'result', after) FROM event
        WHERE kind = 'audit.checked' AND ($1::boolean OR province_id = ANY ($2::text[])) ORDER BY at DESC, id DESC LIMIT 1) AS checked`,
};
