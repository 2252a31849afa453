import type { NoticeStatus } from "@/lib/domain/licensing/notice-workflow";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { withClient } from "@/lib/ops/system/sql";
import { setMonth } from "@/tests/server/panel/panel-world";
import { asOwner, type TestPlace } from "@/tests/support/world";

export const day = (text: string) => text as CalendarDate;

/** The person whom the tests' notices were served by. */
export const SERVER_ID = 77;

/** Puts a notice into a state as if other people had brought it there; served on 2026-09-01, its deadline is over. */
export async function setNotice(
  { centerId, officeId, provinceId }: TestPlace,
  status: NoticeStatus,
  override: { servedById?: number; servedOn?: string; replyBy?: string; decidedOn?: string } = {},
): Promise<number> {
  await asOwner("DELETE FROM inactivity_notice WHERE center_id = $1 AND decided_on IS NULL", [centerId]);
  const decided = status === "lifted" || status === "suspended";
  const [row] = await asOwner<{ id: number }>(
    `INSERT INTO inactivity_notice (center_id, office_id, province_id, status, silent_months, text, served_on, served_by_id, served_by_name,
       reply_by, reply, replied_by_name, replied_at, heard_on, hearing, decided_on, decided_by_name, decision_reason)
     VALUES ($1, $2, $3, $4::notice_status, 5, 'متن اخطار', $5, $6, 'ابلاغ‌کننده', $7, $8, $8, $9, $10, $11, $12, $13, $13) RETURNING id`,
    [
      centerId,
      officeId,
      provinceId,
      status,
      override.servedOn ?? "2026-09-01",
      override.servedById ?? SERVER_ID,
      override.replyBy ?? "2026-09-20",
      status === "answered" ? "پاسخ مرکز" : null,
      status === "answered" ? "2026-09-10T10:00:00Z" : null,
      status === "heard" ? "2026-09-15" : null,
      status === "heard" ? "شرح جلسه" : null,
      decided ? (override.decidedOn ?? "2026-09-25") : null,
      decided ? "تصمیم‌گیرنده" : null,
    ],
  );
  if (!row) throw new Error("no notice");
  return row.id;
}

export const confirm = (place: TestPlace, month: string) =>
  withClient(String(process.env.DATABASE_URL), (client) =>
    setMonth(client, place, month, {
      status: "confirmed",
      late: false,
      amount: 1000,
      rows: Array(10).fill(1) as number[],
    }),
  );

type Row = { id: number; status: NoticeStatus; version: number; events: string[]; license: string | null };

/** The last notice of a center with all that its steps change. */
export async function noticeOf({ centerId }: TestPlace): Promise<Row | null> {
  const [row] = await asOwner<Row>(
    `SELECT n.id, n.status::text AS status, n.version, (SELECT l.status::text FROM license l WHERE l.center_id = $1) AS license,
       coalesce((SELECT array_agg(e.kind ORDER BY e.id) FROM event e WHERE e.center_id = $1), '{}') AS events
     FROM inactivity_notice n WHERE n.center_id = $1 ORDER BY n.id DESC LIMIT 1`,
    [centerId],
  );
  return row ?? null;
}
