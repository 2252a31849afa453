-- Applications: one for each center, which has been licensed, and more of them in every other state.

-- Who works on them: the office's officer, and the province's three hands.
CREATE TEMP TABLE seed_desk ON COMMIT DROP AS
SELECT o.id AS office_id, o.province_id, row_number() OVER (ORDER BY p.ordinal, o.id) - 1 AS no,
  officer.id AS officer_id, officer.name AS officer_name, employment.id AS employment_id, employment.name AS employment_name,
  manager.id AS manager_id, manager.name AS manager_name, participation.id AS participation_id, participation.name AS participation_name
FROM office o
JOIN seed_province p ON p.id = o.province_id
CROSS JOIN (SELECT office_id FROM seed_center WHERE measured) first
JOIN "user" officer ON officer.username = CASE WHEN o.id = first.office_id THEN 'national' ELSE o.id END || '.office'
JOIN "user" employment ON employment.username = CASE WHEN p.ordinal = 1 THEN 'national.province' ELSE p.slug || '.employment' END
JOIN "user" manager ON manager.username = p.slug || '.manager'
JOIN "user" participation ON participation.username = p.slug || '.participation';

-- A center's application ended with the license, some weeks before its first month; the others are spread over the offices,
-- those that have ended over four years, those that somebody works on over the last six weeks.
CREATE TEMP TABLE seed_application ON COMMIT DROP AS
SELECT a.*, pg_temp.draw(a.key, 81, (SELECT count(*)::integer FROM seed_form)) AS variant,
  a.status <> 'draft' AND (pg_temp.draw(a.key, 82, 5) = 0) AS again
FROM (
  SELECT c.no AS key, c.office_id, c.kind, c.name AS center_name, c.id AS center_id, 'licensed' AS status,
    (c.first_day - 12 - pg_temp.draw(c.no, 80, 50) + make_interval(hours => 8 + pg_temp.draw(c.no, 83, 6))) AT TIME ZONE 'Asia/Tehran' AS status_at
  FROM (SELECT s.no, c.office_id, c.id, c.kind, c.name, m.first_day FROM seed_center s
    JOIN center c ON c.id = s.id JOIN seed_month m ON m.month = c.started_month) c
  UNION ALL
  SELECT k.key, d.office_id, 'regular'::center_kind,
    format('مرکز نیکوکاری و کارآفرینی %s %s', pg_temp.pick(s.center_names, k.key, 84), pg_temp.persian(k.key)), NULL,
    state.status, date_trunc('second', s.now) - make_interval(hours => 3 + pg_temp.draw(k.key, 83, 9), days =>
      CASE WHEN state.status IN ('rejected', 'councilDeclined') THEN 3 + pg_temp.draw(k.key, 85, 1400) ELSE pg_temp.draw(k.key, 85, 42) END)
  FROM seed_setting s
  CROSS JOIN LATERAL (SELECT count(*) AS centers FROM seed_center) c
  CROSS JOIN LATERAL generate_series(1, greatest(s.applications - c.centers, c.centers / 4)) AS n
  CROSS JOIN LATERAL (SELECT 1000000 + n AS key) k
  JOIN seed_desk d ON d.no = n % (SELECT count(*) FROM seed_desk)
  CROSS JOIN LATERAL (SELECT pg_temp.draw(k.key, 86, 100) AS chance) f
  CROSS JOIN LATERAL (SELECT CASE WHEN chance < 35 THEN 'rejected' WHEN chance < 57 THEN 'councilDeclined' WHEN chance < 70 THEN 'draft'
    WHEN chance < 78 THEN 'submitted' WHEN chance < 84 THEN 'underReview' WHEN chance < 90 THEN 'returned' WHEN chance < 96 THEN 'endorsed'
    ELSE 'councilApproved' END AS status) state
) a;

-- The steps to that state, each so many days after the one before; the last one brings it.
CREATE TEMP TABLE seed_step ON COMMIT DROP AS
SELECT a.key, s.place, CASE WHEN s.place = 6 AND a.status = 'rejected' THEN a.status WHEN s.place = 7 AND a.status = 'councilDeclined' THEN a.status
    ELSE s.status END AS status, s.hand,
  a.status_at - make_interval(days => coalesce(sum(s.least + pg_temp.draw(a.key * 10 + s.place, 87, s.span)) OVER later, 0)::integer,
    mins => CASE WHEN s.place = f.last THEN 0 ELSE pg_temp.draw(a.key * 10 + s.place, 88, 180) END) AS at
FROM seed_application a
CROSS JOIN LATERAL (SELECT CASE a.status WHEN 'draft' THEN 0 WHEN 'submitted' THEN CASE WHEN again THEN 4 ELSE 1 END
  WHEN 'underReview' THEN CASE WHEN again THEN 5 ELSE 2 END WHEN 'returned' THEN 3 WHEN 'rejected' THEN 6 WHEN 'endorsed' THEN 6
  WHEN 'licensed' THEN 8 ELSE 7 END AS last) f
JOIN (VALUES (0, 'draft', 'office', 0, 1), (1, 'submitted', 'office', 14, 30), (2, 'underReview', 'employment', 2, 4),
  (3, 'returned', 'employment', 3, 7), (4, 'submitted', 'office', 5, 12), (5, 'underReview', 'employment', 2, 4),
  (6, 'endorsed', 'employment', 4, 9), (7, 'councilApproved', 'manager', 8, 18), (8, 'licensed', 'participation', 2, 7)
) AS s(place, status, hand, least, span)
  ON s.place <= f.last AND (s.place NOT BETWEEN 3 AND 5 OR a.again OR a.status = 'returned')
WINDOW later AS (PARTITION BY a.key ORDER BY s.place DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING);
CREATE INDEX ON seed_step (key);
ANALYZE seed_application, seed_step;

-- What the commands would have kept of these steps.
CREATE TEMP TABLE seed_course ON COMMIT DROP AS
SELECT key, min(at) AS created_at, count(*)::integer AS version, count(*) FILTER (WHERE status = 'submitted')::integer AS revision,
  min(at) FILTER (WHERE status = 'submitted') AS first_submitted_at, max(at) FILTER (WHERE status = 'submitted') AS submitted_at,
  max(at) FILTER (WHERE status = 'underReview') AS reviewed_at, max(at) FILTER (WHERE status = 'endorsed') AS endorsed_at,
  max(at) FILTER (WHERE status IN ('councilApproved', 'councilDeclined')) AS decided_at,
  coalesce(sum(spell) FILTER (WHERE status IN ('draft', 'returned')), 0) AS office,
  coalesce(sum(spell) FILTER (WHERE status IN ('submitted', 'underReview')), 0) AS employment,
  coalesce(sum(spell) FILTER (WHERE status = 'endorsed'), 0) AS council,
  coalesce(sum(spell) FILTER (WHERE status = 'councilApproved'), 0) AS participation
FROM (SELECT *, extract(epoch FROM lead(at) OVER (PARTITION BY key ORDER BY place) - at)::integer AS spell FROM seed_step) s
GROUP BY key;

CREATE TEMP TABLE seed_number ON COMMIT DROP AS
SELECT a.key, d.province_id, y.year, n.serial, format('%s-%s-%s', y.year, right(d.province_id, 2), to_char(n.serial, 'FM0000')) AS number
FROM seed_application a
JOIN seed_course c USING (key)
JOIN seed_desk d USING (office_id)
JOIN seed_year y ON (c.created_at AT TIME ZONE 'Asia/Tehran')::date >= y.first_day AND (c.created_at AT TIME ZONE 'Asia/Tehran')::date < y.next_day
JOIN (SELECT a.key, row_number() OVER (PARTITION BY d.province_id, y.year ORDER BY c.created_at, a.key)::integer AS serial
  FROM seed_application a JOIN seed_course c USING (key) JOIN seed_desk d USING (office_id)
  JOIN seed_year y ON (c.created_at AT TIME ZONE 'Asia/Tehran')::date >= y.first_day AND (c.created_at AT TIME ZONE 'Asia/Tehran')::date < y.next_day) n
  ON n.key = a.key;
ANALYZE seed_course, seed_number;

INSERT INTO license_application (number, form_key, office_id, province_id, kind, center_name, status, version, revision, created_by_id,
  created_by_name, created_at, status_at, submitted_at, submitted_by_id, endorsed_at, endorsed_by_id, endorsed_by_name, council_decided_on,
  council_session, council_resolution, council_recorded_by_id, note, office_seconds, employment_seconds, council_seconds, participation_seconds)
SELECT n.number, pg_temp.uuid_of('application/' || a.key), d.office_id, d.province_id, a.kind, a.center_name, a.status::application_status, c.version,
  c.revision, d.officer_id, d.officer_name, c.created_at, a.status_at, c.submitted_at, CASE WHEN c.revision > 0 THEN d.officer_id END,
  c.endorsed_at, CASE WHEN c.endorsed_at IS NOT NULL THEN d.employment_id END, CASE WHEN c.endorsed_at IS NOT NULL THEN d.employment_name END,
  (c.decided_at AT TIME ZONE 'Asia/Tehran')::date - 1, CASE WHEN c.decided_at IS NOT NULL THEN pg_temp.persian(1 + pg_temp.draw(a.key, 89, 24)) END,
  CASE WHEN c.decided_at IS NOT NULL THEN pg_temp.persian(100 + pg_temp.draw(a.key, 90, 800)) END,
  CASE WHEN c.decided_at IS NOT NULL THEN d.manager_id END, t.note, c.office, c.employment, c.council, c.participation
FROM seed_application a JOIN seed_course c USING (key) JOIN seed_number n USING (key) JOIN seed_desk d USING (office_id)
LEFT JOIN seed_note t USING (status);
