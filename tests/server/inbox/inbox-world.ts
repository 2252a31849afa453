import type { Role } from "@/lib/domain/organisation/role";
import { createAccount } from "@/tests/support/accounts";
import { asOwner, buildActor, contextOf, NOW, type TestPlace } from "@/tests/support/world";

export type Told = { kind: string; onceKey: string; title: string; body: string; href: string };

/** What an account has been told, oldest first. */
export const toldTo = (userId: number) =>
  asOwner<Told & { id: string; readAt: Date | null; smsAt: Date | null }>(
    `SELECT id, kind, once_key AS "onceKey", title, body, href, read_at AS "readAt", sms_at AS "smsAt"
     FROM notification WHERE user_id = $1 ORDER BY id`,
    [userId],
  );

export const kindsTold = async (userId: number) => (await toldTo(userId)).map(({ kind }) => kind);

/** An account with a role at a place, and the context in which it asks. */
export async function createPerson(role: Role, place: TestPlace, now = NOW) {
  const { id } = await createAccount(role, place);
  return { id, ctx: contextOf(buildActor(role, place, { userId: id }), now) };
}

/** So many messages of an account, each a minute after the other. */
export const createMessages = async (userId: number, count: number) => {
  const rows = await asOwner<{ id: string }>(
    `INSERT INTO notification (user_id, once_key, kind, title, body, href, created_at)
     SELECT $1, 'test:' || gen_random_uuid(), 'month.returned', 'پیام ' || n, 'متن', '/centers', $3::timestamptz + n * interval '1 minute'
     FROM generate_series(1, $2::integer) n RETURNING id`,
    [userId, count, NOW],
  );
  return rows.map(({ id }) => id);
};
