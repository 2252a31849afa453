import { z } from "zod";
import { isUuid } from "@/lib/domain/shared/uuid";
import type { Actor, Grant } from "@/lib/domain/access/actor";
import { sessionRule } from "@/lib/domain/account/session-rule";
import { ROLES } from "@/lib/domain/organisation/role";
import { runBatch } from "@/lib/server/batch";
import type { Database } from "@/lib/server/db";

const place = z.string().nullable();
const actorRow = z.object({
  userId: z.number(),
  sessionId: z.string(),
  username: z.string(),
  name: z.string(),
  mustChangePassword: z.boolean(),
  unread: z.number(),
  grants: z.array(
    z.object({ role: z.enum(ROLES), provinceId: place, officeId: place, centerId: place, placeName: place }),
  ),
});

/** The person at the keyboard, with the names of the places of each role for the heading. */
export type SessionActor = Omit<Actor, "grants"> & {
  grants: (Grant & { placeName: string | null })[];
  /** messages that have not been read; one hundred stands for more */
  unread: number;
};

/** The actor behind a session that is neither ended, idle too long, too old, nor of a disabled account; else null. */
export async function findActor(db: Database, sessionId: string): Promise<SessionActor | null> {
  if (!isUuid(sessionId)) return null;
  const [answer] = await runBatch(db, [
    {
      name: "auth-session",
      text: "SELECT auth_session($1, make_interval(mins => $2), make_interval(mins => $3)) AS actor",
      values: [sessionId, sessionRule.idleMinutes, sessionRule.absoluteMinutes],
    },
  ]);
  const found = answer?.[0]?.actor;
  return found ? actorRow.parse(found) : null;
}

export async function endSession(db: Database, sessionId: string): Promise<void> {
  await db.pool.query("SELECT auth_end_session($1)", [sessionId]);
}
