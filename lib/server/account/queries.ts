import { z } from "zod";
import { deviceName } from "@/lib/domain/account/device-name";
import { sessionRule } from "@/lib/domain/account/session-rule";
import { formatInstant } from "@/lib/domain/shared/calendar-date";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const instant = z.coerce.date();
const profileRow = z.object({
  mobile: z.string().nullable(),
  byCode: z.boolean(),
  version: z.number(),
  sessions: z.array(
    z.object({ id: z.string(), device: z.string().nullable(), createdAt: instant, lastSeenAt: instant }),
  ),
});

const profile: Statement<z.output<typeof profileRow>> = {
  name: "profile",
  row: profileRow,
  text: `
    SELECT u.mobile, u.by_code AS "byCode", u.version, coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', s.id, 'device', s.device, 'createdAt', s.created_at, 'lastSeenAt', s.last_seen_at)
        ORDER BY s.last_seen_at DESC)
      FROM session s
      WHERE s.user_id = u.id AND s.ended_at IS NULL
        AND s.last_seen_at > now() - make_interval(mins => $2) AND s.created_at > now() - make_interval(mins => $3)
    ), '[]') AS sessions
    FROM "user" u WHERE u.id = $1`,
};

type ProfileView = {
  mobile: string;
  /** signs in by a code sent to the number, and has no password */
  byCode: boolean;
  version: number;
  sessions: { id: string; device: string; since: string; lastSeen: string; isThis: boolean }[];
};

export async function getProfile(ctx: Context): Promise<ProfileView> {
  const { actor } = ctx;
  const row = await readRow(ctx, profile, [
    actor.userId,
    sessionRule.idleMinutes,
    sessionRule.absoluteMinutes,
  ]);
  if (!row) throw new Error(`no account behind session of ${actor.username}`);
  return {
    mobile: row.mobile ?? "",
    byCode: row.byCode,
    version: row.version,
    sessions: row.sessions.map((session) => ({
      id: session.id,
      device: deviceName(session.device),
      since: formatInstant(session.createdAt),
      lastSeen: formatInstant(session.lastSeenAt),
      isThis: session.id === actor.sessionId,
    })),
  };
}
