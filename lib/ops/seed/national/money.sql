-- The accounts of centers and the budgets that were announced, before the first month is paid.

-- ISO 13616: 98 less what the digits with the letters I and R as 18 and 27 and two zeros leave when divided by 97.
CREATE FUNCTION pg_temp.sheba(account text) RETURNS text
  LANGUAGE sql IMMUTABLE AS $$ SELECT 'IR' || to_char(98 - (account || '182700')::numeric % 97, 'FM00') || account $$;

-- Entered by one department and confirmed by the other in the first days of the center; a few have none yet, and a few wait.
-- The bank (999) does not exist.
INSERT INTO center_account (center_id, office_id, province_id, sheba, bank, holder, status, entered_by_id, entered_by_name, entered_at,
  decided_by_id, decided_by_name, decided_at, version)
SELECT c.id, c.office_id, c.province_id, pg_temp.sheba('999' || lpad(s.no::text, 19, '0')), 'بانک نمونه', c.name,
  (CASE WHEN waits THEN 'pending' ELSE 'confirmed' END)::account_status, d.participation_id, d.participation_name, e.at,
  CASE WHEN NOT waits THEN d.employment_id END, CASE WHEN NOT waits THEN d.employment_name END, CASE WHEN NOT waits THEN e.at + interval '2 days' END,
  CASE WHEN waits THEN 1 ELSE 2 END
FROM seed_center s JOIN center c ON c.id = s.id JOIN seed_desk d ON d.office_id = c.office_id
JOIN seed_month began ON began.month = c.started_month CROSS JOIN seed_setting o
CROSS JOIN LATERAL (SELECT pg_temp.draw(s.no, 110, 50) AS chance) k
CROSS JOIN LATERAL (SELECT NOT s.measured AND chance = 1 AS waits) w
CROSS JOIN LATERAL (SELECT CASE WHEN waits THEN o.now - make_interval(days => 1 + pg_temp.draw(s.no, 111, 9))
  ELSE (began.first_day + 6 + time '10:00') AT TIME ZONE 'Asia/Tehran' END AS at) e
WHERE s.measured OR chance > 0
ORDER BY s.no;

-- Somewhat less than the caps of a province's centers would come to in a year.
INSERT INTO announced_budget (province_id, year, amount_rial, circular, announced_by_name, announced_at)
SELECT p.id, y.year, p.centers * 1000000::bigint * (60 + pg_temp.draw(p.ordinal * 10000 + y.year, 112, 40)),
  format('شماره %s/%s', pg_temp.persian(4000 + p.ordinal), pg_temp.persian(y.year)), hq.name,
  least(s.now - interval '1 day', (y.first_day + 24 + time '09:00') AT TIME ZONE 'Asia/Tehran')
FROM seed_province p CROSS JOIN seed_setting s JOIN "user" hq ON hq.username = 'national.hq'
JOIN seed_year y ON y.year IN (SELECT left(month, 4)::integer FROM seed_month);

-- A version that waits: the share table as it is, with a higher cap from the month after the next.
INSERT INTO policy_draft (form_key, effective_month, circular, cap_rial, shares, limit_to_approved_cost, center_deadline_day, office_deadline_day,
  province_deadline_day, report_deadline_day, prepared_by_id, prepared_by_name, prepared_at)
SELECT pg_temp.uuid_of('policy draft'), to_char(next.number / 12, 'FM0000') || '-' || to_char(next.number % 12 + 1, 'FM00'), 'پیش‌نویس بخشنامه', 15000000, y.shares,
  false, y.center_deadline_day, y.office_deadline_day, y.province_deadline_day, y.report_deadline_day, u.id, u.name, s.now - interval '4 days'
FROM seed_setting s JOIN "user" u ON u.username = 'national.administrator'
CROSS JOIN (SELECT * FROM policy_version ORDER BY effective_month DESC LIMIT 1) y
CROSS JOIN (SELECT left(month, 4)::integer * 12 + right(month, 2)::integer - 1 + 2 AS number FROM seed_month WHERE age = 0) next;

-- Three years of messages for each of those who sign in; the newest are unread.
INSERT INTO notification (user_id, once_key, kind, title, body, href, created_at, read_at)
SELECT u.id, format('report.late:%s', m.month), 'report.late', format('گزارش استان‌ها تا پایان مهلت ماه %s', m.month), 'فهرست استان‌هایی که گزارش نفرستاده‌اند در صفحهٔ گزارش‌ها آمده است.',
  '/reports?month=' || m.month, t.at, CASE WHEN m.age > 5 THEN t.at + interval '1 day' END
FROM "user" u CROSS JOIN seed_month m CROSS JOIN seed_setting s
CROSS JOIN LATERAL (SELECT least(s.now, (m.report_deadline + 1 + time '08:00') AT TIME ZONE 'Asia/Tehran') AS at) t
WHERE u.username LIKE 'national.%' AND m.age BETWEEN 1 AND 36
ORDER BY u.id, m.ordinal;
