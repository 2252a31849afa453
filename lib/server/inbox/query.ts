import { z } from "zod";
import { type InboxView, MESSAGES_ON_A_PAGE, viewInbox } from "@/lib/domain/inbox/view";
import { toLatinDigits } from "@/lib/domain/shared/persian-digits";
import { instant, list } from "@/lib/server/row-fields";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const LAST_PAGE = 10_000;

const row = z.object({
  total: z.number(),
  unread: z.number(),
  newest: z.string().nullable(),
  messages: list(
    z.object({
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      body: z.string(),
      createdAt: instant,
      read: z.boolean(),
    }),
  ),
});

/** Row-level security leaves nothing but the actor's own; that it is asked for as well lets the index find it. */
const statement: Statement<z.output<typeof row>> = {
  name: "inbox",
  text: `
    WITH own AS (SELECT count(*)::integer AS total, (count(*) FILTER (WHERE read_at IS NULL))::integer AS unread, max(id)::text AS newest
        FROM notification WHERE user_id = $1),
      shown AS (
        SELECT id, kind, title, body, created_at, read_at FROM notification WHERE user_id = $1
        ORDER BY (read_at IS NULL) DESC, id DESC LIMIT ${MESSAGES_ON_A_PAGE} OFFSET $2)
    SELECT total, unread, newest, (
      SELECT jsonb_agg(jsonb_build_object('id', id::text, 'kind', kind, 'title', title, 'body', body, 'createdAt', created_at,
        'read', read_at IS NOT NULL) ORDER BY (read_at IS NULL) DESC, id DESC) FROM shown) AS messages
    FROM own`,
  row,
};

/** A page of the actor's messages; a page that does not exist is the first. */
export async function getInbox(ctx: Context, asked: string | undefined): Promise<InboxView> {
  const number = Number(toLatinDigits(asked ?? ""));
  const page = Number.isInteger(number) && number >= 1 && number <= LAST_PAGE ? number : 1;
  const found = await readRow(ctx, statement, [ctx.actor.userId, (page - 1) * MESSAGES_ON_A_PAGE]);
  if (!found) throw new Error("a sum has a row");
  return found.messages.length === 0 && page > 1 ? getInbox(ctx, "1") : viewInbox(found, page);
}
