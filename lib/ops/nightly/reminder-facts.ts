import type pg from "pg";
import { z } from "zod";
import type { Deadlines, ReminderFacts } from "@/lib/domain/inbox/reminders";
import { parseCalendarDate } from "@/lib/domain/shared/calendar-date";
import { type JalaliMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";

/** Who has not done what of the month $1. Centers owe the months from their first to the one before their last. */
const FACTS = `
  WITH owing AS (
    SELECT id, office_id, province_id FROM center WHERE started_month <= $1 AND (ended_month IS NULL OR $1 < ended_month)
  ), waiting AS (
    SELECT province_id, office_id, status FROM monthly_performance WHERE month = $1 AND status IN ('submitted', 'officeVerified')
  )
  SELECT
    (SELECT coalesce(jsonb_agg(jsonb_build_object('provinceId', c.province_id, 'officeId', c.office_id, 'centerId', c.id) ORDER BY c.id), '[]')
     FROM owing c WHERE NOT EXISTS (SELECT FROM monthly_performance m WHERE m.center_id = c.id AND m.month = $1 AND m.first_submitted_at IS NOT NULL)
    ) AS unsubmitted,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('provinceId', province_id, 'officeId', office_id, 'centerId', NULL, 'count', months) ORDER BY office_id), '[]')
     FROM (SELECT province_id, office_id, count(*) AS months FROM waiting WHERE status = 'submitted' GROUP BY 1, 2) w) AS "toReview",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('provinceId', province_id, 'officeId', NULL, 'centerId', NULL, 'count', months) ORDER BY province_id), '[]')
     FROM (SELECT province_id, count(*) AS months FROM waiting WHERE status = 'officeVerified' GROUP BY 1) w) AS "toConfirm",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('provinceId', p.id, 'name', p.name, 'lastToldOn', (
        SELECT max((n.created_at AT TIME ZONE 'Asia/Tehran')::date) FROM role_grant g JOIN notification n ON n.user_id = g.user_id
        WHERE g.role = 'provinceEmployment' AND g.province_id = p.id AND starts_with(n.once_key, 'report.missing:' || p.id || ':' || $1 || ':'))) ORDER BY p.name), '[]')
     FROM province p
     WHERE p.id IN (SELECT province_id FROM owing)
       AND NOT EXISTS (SELECT FROM monthly_report r WHERE r.province_id = p.id AND r.month = $1 AND r.sent_at IS NOT NULL)) AS unreported`;

const place = z.object({
  provinceId: z.string(),
  officeId: z.string().nullable(),
  centerId: z.string().nullable(),
});
const count = z.number();
const factsRow = z.object({
  unsubmitted: z.array(place.extend({ centerId: z.string() })),
  toReview: z.array(place.extend({ officeId: z.string(), count })),
  toConfirm: z.array(place.extend({ count })),
  unreported: z.array(
    z.object({
      provinceId: z.string(),
      name: z.string(),
      lastToldOn: z
        .string()
        .nullable()
        .transform((text) => (text === null ? null : parseCalendarDate(text))),
    }),
  ),
});

export async function reminderFacts(client: pg.ClientBase, month: JalaliMonth): Promise<ReminderFacts> {
  const { rows } = await client.query(FACTS, [month]);
  return { month, ...factsRow.parse(rows[0]) };
}

const policyRow = z
  .object({
    id: z.number(),
    month: z.string(),
    center: z.number(),
    office: z.number(),
    province: z.number(),
    report: z.number(),
  })
  .transform(({ id, month, ...deadlineDays }) => ({ id, effectiveMonth: jalaliMonth(month), deadlineDays }));

export async function deadlinePolicies(client: pg.ClientBase): Promise<Deadlines[]> {
  const { rows } = await client.query(
    `SELECT id, effective_month AS month, center_deadline_day AS center, office_deadline_day AS office, province_deadline_day AS province,
       report_deadline_day AS report FROM policy_version`,
  );
  return policyRow.array().parse(rows);
}
