-- The centers' licenses with their opening lists, what offices may have, and where the numbering stands.

-- H. M. Damm's check digit, as the domain library computes it.
CREATE FUNCTION pg_temp.damm(digits text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  quasigroup CONSTANT text[] := ARRAY['0317598642', '7092154863', '4206871359', '1750983426', '6123045978', '3674209581', '5869720134', '8945362017', '9438617205', '2581436790'];
  interim integer := 0;
BEGIN
  FOR place IN 1 .. length(digits) LOOP
    interim := substr(quasigroup[interim + 1], substr(digits, place, 1)::integer + 1, 1)::integer;
  END LOOP;
  RETURN interim::text;
END $$;

CREATE TEMP TABLE seed_license ON COMMIT DROP AS
SELECT l.*, l.digits || '-' || pg_temp.damm(replace(l.digits, '-', '')) AS number
FROM (
  SELECT a.key, n.number AS application_number, a.center_id, d.office_id, d.province_id, i.issued_on, a.status_at AS issued_at, y.year,
    row_number() OVER serials AS serial,
    format('%s-%s-%s', right(d.province_id, 2), y.year, to_char(row_number() OVER serials, 'FM0000')) AS digits
  FROM seed_application a JOIN seed_number n USING (key) JOIN seed_desk d USING (office_id)
  CROSS JOIN LATERAL (SELECT (a.status_at AT TIME ZONE 'Asia/Tehran')::date AS issued_on) i
  JOIN seed_year y ON i.issued_on >= y.first_day AND i.issued_on < y.next_day
  WHERE a.center_id IS NOT NULL
  WINDOW serials AS (PARTITION BY d.province_id, y.year ORDER BY a.status_at, a.key)
) l;

-- Every two years it is renewed, as long as the center works; half of those that ended were revoked.
INSERT INTO license (number, application_number, center_id, office_id, province_id, status, issued_on, valid_until, suspended_until, reason,
  issued_by_id, issued_by_name, status_at, opened_on, version)
SELECT l.number, l.application_number, l.center_id, l.office_id, l.province_id, t.status::license_status, l.issued_on,
  CASE t.status WHEN 'expired' THEN t.last_day ELSE l.issued_on + 730 * (1 + (t.last_day - l.issued_on) / 730) END,
  CASE t.status WHEN 'suspended' THEN t.today + 20 + pg_temp.draw(l.key, 95, 200) END,
  CASE t.status WHEN 'suspended' THEN 'مکان مرکز آماده کار نیست.' WHEN 'revoked' THEN 'هیئت عامل از ادامه کار انصراف داد.' END,
  d.participation_id, d.participation_name,
  CASE t.status WHEN 'active' THEN (began.first_day + time '14:00') AT TIME ZONE 'Asia/Tehran' WHEN 'suspended' THEN s.now - interval '3 days'
    ELSE (t.last_day + time '09:00') AT TIME ZONE 'Asia/Tehran' END,
  began.first_day, CASE t.status WHEN 'active' THEN 2 ELSE 3 END
FROM seed_license l JOIN seed_desk d USING (office_id) JOIN center c ON c.id = l.center_id CROSS JOIN seed_setting s
JOIN seed_month began ON began.month = c.started_month
LEFT JOIN seed_month ended ON ended.month = c.ended_month
CROSS JOIN LATERAL (SELECT (s.now AT TIME ZONE 'Asia/Tehran')::date AS today) w
CROSS JOIN LATERAL (SELECT w.today, coalesce(ended.first_day - 1, w.today) AS last_day,
  CASE c.status WHEN 'active' THEN 'active' WHEN 'suspended' THEN 'suspended' ELSE CASE WHEN l.key % 2 = 0 THEN 'expired' ELSE 'revoked' END END AS status) t;

INSERT INTO opening_item (license_number, item, office_id, province_id, done_on, reference, done_by_id, done_by_name, recorded_at)
SELECT l.number, i.item, l.office_id, l.province_id, x.done_on, CASE i.item WHEN 'networkRegistration' THEN (100000 + l.key)::text END,
  x.hand_id, x.hand_name, (x.done_on + time '10:00') AT TIME ZONE 'Asia/Tehran'
FROM seed_license l JOIN seed_desk d USING (office_id)
CROSS JOIN seed_setting s CROSS JOIN LATERAL jsonb_to_recordset(s.checklist) AS i(item text, owner text, place integer)
CROSS JOIN LATERAL (SELECT l.issued_on + i.place AS done_on,
  CASE i.owner WHEN 'employment' THEN d.employment_id ELSE d.participation_id END AS hand_id,
  CASE i.owner WHEN 'employment' THEN d.employment_name ELSE d.participation_name END AS hand_name) x;

-- What has happened to each license, in the order of time.
INSERT INTO event (at, request_id, actor_id, actor_name, kind, subject, subject_id, province_id, office_id, center_id, before, after, note)
SELECT x.at, pg_temp.uuid_of(l.number || '/' || x.what), x.hand_id, x.hand_name, x.kind, 'license', l.number, l.province_id, l.office_id, l.center_id,
  x.before, x.after, x.note
FROM license l JOIN seed_desk d USING (office_id)
CROSS JOIN LATERAL (
  SELECT i.recorded_at AS at, i.item AS what, i.done_by_id AS hand_id, i.done_by_name AS hand_name, 'opening.itemDone' AS kind, NULL::jsonb AS before,
    jsonb_build_object('item', i.item, 'doneOn', i.done_on, 'reference', i.reference) AS after, NULL AS note
  FROM opening_item i WHERE i.license_number = l.number
  UNION ALL SELECT (l.opened_on + time '14:00') AT TIME ZONE 'Asia/Tehran', 'opened', d.participation_id, d.participation_name, 'license.opened',
    jsonb_build_object('status', 'issued', 'version', 1), jsonb_build_object('status', 'active', 'version', 2, 'openedOn', l.opened_on), NULL
  UNION ALL SELECT l.status_at, 'ended', d.participation_id, d.participation_name, 'license.' || l.status,
    jsonb_build_object('status', 'active', 'version', 2), jsonb_build_object('status', l.status, 'version', 3), l.reason
  WHERE l.status <> 'active') x
ORDER BY x.at;

-- More than one center [S1 ز]: what is used, and sometimes room for another.
INSERT INTO office_quota (office_id, province_id, quota, reason, set_by_name, set_at)
SELECT u.office_id, d.province_id, u.used + pg_temp.draw(d.no, 96, 3), 'گستردگی شهرستان و شمار خانوارهای تحت پوشش', d.manager_name, s.now - interval '5 years'
FROM (
  SELECT office_id, sum(n)::integer AS used FROM (
    SELECT office_id, count(*) AS n FROM center WHERE kind = 'regular' AND ended_month IS NULL GROUP BY 1
    UNION ALL SELECT office_id, count(*) FROM license_application
      WHERE kind = 'regular' AND status IN ('submitted', 'underReview', 'returned', 'endorsed', 'councilApproved') GROUP BY 1) parts GROUP BY 1
) u JOIN seed_desk d USING (office_id) CROSS JOIN seed_setting s WHERE u.used > 1;

INSERT INTO licensing_serial (kind, province_id, year, last)
SELECT 'application', province_id, year, max(serial) FROM seed_number GROUP BY 2, 3
UNION ALL SELECT 'license', province_id, year, max(serial) FROM seed_license GROUP BY 2, 3;
