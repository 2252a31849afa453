-- Every few people one runs a business: who follows them, on which level they are and since when.

-- One caseworker for about a hundred entrepreneurs of an office; the first of the office that is measured can sign in.
CREATE TEMP TABLE seed_caseworker ON COMMIT DROP AS
SELECT o.office_id, o.province_id, hand.no, hands.total, o.no * 1000 + hand.no AS key,
  CASE WHEN o.no = first.no AND hand.no = 0 THEN 'national.caseworker' ELSE format('%s.caseworker-%s', o.office_id, hand.no + 1) END AS username
FROM seed_office o CROSS JOIN seed_setting s
CROSS JOIN (SELECT d.no FROM seed_office d JOIN seed_center c ON c.office_id = d.office_id AND c.measured) first
CROSS JOIN LATERAL (SELECT greatest(1, round(s.entrepreneurs / 100.0 / (SELECT count(*) FROM seed_office)))::integer AS total) hands
CROSS JOIN LATERAL generate_series(0, hands.total - 1) AS hand (no);

INSERT INTO "user" (username, name, must_change_password)
SELECT c.username, pg_temp.pick(s.male_names || s.female_names, c.key, 121) || ' ' || pg_temp.pick(s.family_names, c.key, 122), false
FROM seed_caseworker c CROSS JOIN seed_setting s;
ALTER TABLE seed_caseworker ADD id integer, ADD name text;
UPDATE seed_caseworker c SET id = u.id, name = u.name FROM "user" u WHERE u.username = c.username;
INSERT INTO role_grant (user_id, role, province_id, office_id) SELECT id, 'caseworker', province_id, office_id FROM seed_caseworker;
INSERT INTO credential (user_id, password_hash)
SELECT c.id, s.password_hash FROM seed_caseworker c CROSS JOIN seed_setting s WHERE c.username = 'national.caseworker';
CREATE UNIQUE INDEX ON seed_caseworker (office_id, no);
ANALYZE seed_caseworker;

-- Six in ten are on the first level, one in thirty is a graduate. `since` are the first days of the levels; `kind` is the state of the case:
-- ended, silent, falling, or as usual.
CREATE TEMP TABLE seed_case ON COMMIT DROP AS
SELECT k.e, k.beneficiary_id, b.office_id, b.province_id, b.name, b.gender, h.id AS caseworker_id, h.name AS caseworker_name,
  coalesce(h.id, o.officer_id) AS hand_id, coalesce(h.name, o.officer_name) AS hand_name,
  o.officer_id, o.officer_name, o.manager_id, o.manager_name, l.standing, w.today, w.today - d.days AS enrolled_on, d.days, t.kind,
  CASE WHEN t.kind = 'ended' THEN w.today - pg_temp.draw(k.e, 130, 60) END AS ended_on,
  CASE t.kind WHEN 'ended' THEN w.today - 61 WHEN 'silent' THEN w.today - 70 - pg_temp.draw(k.e, 131, 80) ELSE w.today - pg_temp.draw(k.e, 132, 14) END AS until_on,
  ARRAY(SELECT w.today - d.days + d.days * n / l.standing + CASE WHEN n > 0 THEN pg_temp.draw(k.e * 4 + n, 133, d.days / l.standing / 2) ELSE 0 END
    FROM generate_series(0, l.standing - 1) AS n) AS since,
  (ARRAY[300, 340, 380, 400])[l.standing] * (20 + pg_temp.draw(k.e, 134, 180)) AS rate,
  (ARRAY[20, 50, 110, 160])[l.standing] + pg_temp.draw(k.e, 135, 60) AS monthly_million,
  1 + pg_temp.draw(k.e, 136, p.trades) AS trade, NULL::date AS new_product_on, NULL::integer AS new_product_id, NULL::integer AS invoices, NULL::bigint AS before
FROM seed_setting s CROSS JOIN seed_person p
CROSS JOIN LATERAL (SELECT (s.now AT TIME ZONE 'Asia/Tehran')::date AS today) w
CROSS JOIN LATERAL (SELECT n AS e, ((n - 1) * s.beneficiaries / s.entrepreneurs + 1)::integer AS beneficiary_id
  FROM generate_series(1, s.entrepreneurs::integer) AS n) k
JOIN beneficiary b ON b.id = k.beneficiary_id
JOIN seed_office o ON o.office_id = b.office_id
CROSS JOIN LATERAL (SELECT pg_temp.draw(k.e, 137, 100) AS chance) c
CROSS JOIN LATERAL (SELECT CASE WHEN c.chance < 60 THEN 1 WHEN c.chance < 86 THEN 2 WHEN c.chance < 97 THEN 3 ELSE 4 END AS standing) l
CROSS JOIN LATERAL (SELECT (ARRAY[20, 300, 500, 700])[l.standing] + pg_temp.draw(k.e, 138, (ARRAY[700, 700, 500, 350])[l.standing]) AS days) d
CROSS JOIN LATERAL (SELECT CASE WHEN pg_temp.draw(k.e, 139, 100) < 4 AND d.days > 320 AND l.standing < 3 THEN 'ended'
  WHEN pg_temp.draw(k.e, 140, 100) < 5 AND d.days > 200 THEN 'silent' WHEN pg_temp.draw(k.e, 141, 100) < 5 THEN 'falling' ELSE 'usual' END AS kind) t
LEFT JOIN seed_caseworker h ON h.office_id = b.office_id AND h.no = k.e % h.total AND pg_temp.draw(k.e, 142, 50) > 0;
CREATE UNIQUE INDEX ON seed_case (e);
ANALYZE seed_case;

-- A product of the second level: of all who left it upwards, and of one in four who are on it.
WITH offered AS (
  SELECT e, since[2] + 20 + pg_temp.draw(e, 143, 40) AS day, row_number() OVER (ORDER BY e) + (SELECT count(*) FROM seed_case) AS id
  FROM seed_case WHERE standing > 2 OR (standing = 2 AND pg_temp.draw(e, 144, 4) = 0)
)
UPDATE seed_case c SET new_product_on = o.day, new_product_id = o.id FROM offered o WHERE o.e = c.e AND o.day < c.until_on;

INSERT INTO entrepreneur (id, code, form_key, beneficiary_id, office_id, province_id, caseworker_id, caseworker_name, business, field, started_on,
  enrolled_on, standing, since_on, ended_on, end_reason, version)
SELECT c.e, format('%s-%s-%s', left(c.digits, 2), substr(c.digits, 3), pg_temp.damm(c.digits)), pg_temp.uuid_of('case ' || c.e), c.beneficiary_id, c.office_id,
  c.province_id, c.caseworker_id, c.caseworker_name, p.spaces[c.trade], p.fields[c.trade], c.enrolled_on - 10 - pg_temp.draw(c.e, 145, 300),
  c.enrolled_on, c.standing, c.since[c.standing], c.ended_on, CASE WHEN c.ended_on IS NOT NULL THEN p.end_reason END, c.standing
FROM (SELECT *, right(province_id, 2) || to_char(row_number() OVER (PARTITION BY province_id ORDER BY e), 'FM000000') AS digits FROM seed_case) c
CROSS JOIN seed_person p;
SELECT setval(pg_get_serial_sequence('entrepreneur', 'id'), (SELECT count(*) FROM seed_case));

INSERT INTO beneficiary_consent (beneficiary_id, form, given_on, recorded_by_id, recorded_by_name, recorded_at)
SELECT beneficiary_id, 'written', enrolled_on - 5, officer_id, officer_name, (enrolled_on - 5 + time '10:00') AT TIME ZONE 'Asia/Tehran' FROM seed_case;

-- The province's manager decides on one half, the office on the other; one in a hundred waits.
INSERT INTO promotion (entrepreneur_id, from_standing, to_standing, status, evaluation, decided, profile_reason, proposed_by_id, proposed_by_name, proposed_at,
  caseworker_id, decided_by_id, decided_by_name, decided_at, version)
SELECT c.e, level, level + 1, (CASE WHEN x.waits THEN 'proposed' ELSE 'approved' END)::promotion_status, jsonb_set(v.evaluation, '{on}', to_jsonb(x.day - 3)),
  CASE WHEN NOT x.waits THEN jsonb_set(v.evaluation, '{on}', to_jsonb(x.day)) END, v.profile_reason, c.hand_id, c.hand_name,
  (x.day - 3 + time '11:00') AT TIME ZONE 'Asia/Tehran', c.caseworker_id,
  CASE WHEN NOT x.waits THEN d.id END, CASE WHEN NOT x.waits THEN d.name END,
  CASE WHEN NOT x.waits THEN (x.day + time '09:00') AT TIME ZONE 'Asia/Tehran' END, CASE WHEN x.waits THEN 1 ELSE 2 END
FROM seed_case c CROSS JOIN LATERAL generate_series(1, least(3, c.standing)) AS level
JOIN seed_evaluation v ON v.standing = level
CROSS JOIN LATERAL (SELECT level = c.standing AS waits, CASE WHEN level = c.standing THEN c.today - 1 ELSE c.since[level + 1] END AS day) x
CROSS JOIN LATERAL (SELECT CASE WHEN c.e % 2 = 0 OR c.caseworker_id IS NULL THEN c.manager_id ELSE c.officer_id END AS id,
  CASE WHEN c.e % 2 = 0 OR c.caseworker_id IS NULL THEN c.manager_name ELSE c.officer_name END AS name) d
WHERE level < c.standing OR (c.ended_on IS NULL AND pg_temp.draw(c.e, 146, 100) = 0)
ORDER BY c.e, level;

INSERT INTO level_history (entrepreneur_id, standing, since_on, promotion_id, recorded_by_name, recorded_at)
SELECT c.e, level, c.since[level], p.id, coalesce(p.decided_by_name, c.hand_name), (c.since[level] + time '12:00') AT TIME ZONE 'Asia/Tehran'
FROM seed_case c CROSS JOIN LATERAL generate_series(1, c.standing) AS level
LEFT JOIN promotion p ON p.entrepreneur_id = c.e AND p.to_standing = level AND p.status = 'approved'
ORDER BY c.e, level;

-- How many invoices each has, so that they add up exactly: by the length of the business and its pace.
WITH shares AS (
  SELECT e, sum(rate::bigint * greatest(1, until_on - enrolled_on)) OVER (ORDER BY e) AS upto, rate::bigint * greatest(1, until_on - enrolled_on) AS own FROM seed_case
), total AS (SELECT max(upto) AS upto FROM shares)
UPDATE seed_case c SET invoices = x.upto - x.before, before = x.before
FROM shares h CROSS JOIN total t CROSS JOIN seed_setting s
CROSS JOIN LATERAL (SELECT div(h.upto * s.invoices, t.upto) AS upto, div((h.upto - h.own) * s.invoices, t.upto) AS before) x
WHERE h.e = c.e;
ANALYZE seed_case;
