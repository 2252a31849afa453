-- The reports of all provinces out of their figures ($1) and one text ($2): one in twelve late, one in thirty not at all.
INSERT INTO monthly_report (province_id, month, revision, status, version, number, narrative, figures, written_by_name, written_at,
  sent_by_id, sent_by_name, sent_at, sent_late, open_months, decided_by_id, decided_by_name, decided_at)
SELECT r.province_id, r.month, 1, (CASE WHEN r.decided THEN 'acknowledged' ELSE 'sent' END)::report_status, CASE WHEN r.decided THEN 4 ELSE 3 END,
  format('%s-%s-%s', r.year, right(r.province_id, 2), to_char(row_number() OVER (PARTITION BY r.province_id, r.year ORDER BY r.sent_at), 'FM0000')),
  $2::jsonb, r.figures, r.participation_name, r.sent_at - interval '2 hours', r.employment_id, r.employment_name, r.sent_at, r.late,
  (r.figures -> 'months' ->> 'open')::integer, CASE WHEN r.decided THEN hq.id END, CASE WHEN r.decided THEN hq.name END,
  CASE WHEN r.decided THEN r.sent_at + interval '3 days' END
FROM (
  SELECT f.province_id, f.month, f.figures, d.employment_id, d.employment_name, d.participation_name, y.year, l.late, t.sent_at,
    m.age > 1 AND t.sent_at + interval '3 days' < s.now AS decided, s.now
  FROM jsonb_to_recordset($1::jsonb) AS f(province_id text, month text, figures jsonb)
  JOIN seed_month m ON m.month = f.month JOIN seed_province p ON p.id = f.province_id CROSS JOIN seed_setting s
  JOIN (SELECT DISTINCT ON (province_id) * FROM seed_desk ORDER BY province_id, office_id) d ON d.province_id = f.province_id
  CROSS JOIN LATERAL (SELECT p.ordinal * 1000 + m.ordinal AS key) k
  CROSS JOIN LATERAL (SELECT pg_temp.draw(k.key, 120, 12) = 0 AS late) l
  CROSS JOIN LATERAL (SELECT m.report_deadline + CASE WHEN l.late THEN 1 + pg_temp.draw(k.key, 121, 6) ELSE -pg_temp.draw(k.key, 121, 5) END AS on_day) o
  CROSS JOIN LATERAL (SELECT (o.on_day + make_interval(hours => 9 + pg_temp.draw(k.key, 122, 5))) AT TIME ZONE 'Asia/Tehran' AS sent_at) t
  JOIN seed_year y ON o.on_day >= y.first_day AND o.on_day < y.next_day
  WHERE pg_temp.draw(k.key, 123, 30) > 0 AND t.sent_at < s.now
) r JOIN "user" hq ON hq.username = 'national.hq'
