-- Offices, centers, boards and targets of the whole country, out of the working tables seed_*.

-- An even, repeatable draw from 0 to sides - 1: the same seed always gives the same country.
CREATE FUNCTION pg_temp.draw(seed bigint, turn integer, sides integer) RETURNS integer
  LANGUAGE sql IMMUTABLE AS $$ SELECT ((hashint8extended(seed, turn) & 9223372036854775807) % sides)::integer $$;
CREATE FUNCTION pg_temp.persian(number bigint) RETURNS text
  LANGUAGE sql IMMUTABLE AS $$ SELECT translate(number::text, '0123456789', '۰۱۲۳۴۵۶۷۸۹') $$;
CREATE FUNCTION pg_temp.pick(list text[], seed bigint, turn integer) RETURNS text
  LANGUAGE sql IMMUTABLE AS $$ SELECT list[1 + pg_temp.draw(seed, turn, cardinality(list))] $$;
-- A uuid of the fourth kind in form, so that it passes every check, but derived from the text.
CREATE FUNCTION pg_temp.uuid_of(key text) RETURNS uuid
  LANGUAGE sql IMMUTABLE AS $$ SELECT overlay(overlay(md5(key) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid $$;

INSERT INTO office (id, province_id, name)
SELECT format('%s-%s', slug, to_char(n, 'FM000')), id, format('شهرستان %s %s', pg_temp.persian(n), name)
FROM seed_province, generate_series(1, offices) AS n;

CREATE TEMP TABLE seed_center ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY p.ordinal, n) AS no, n AS place, p.id AS province_id,
  format('%s-%s', p.slug, to_char(n % p.offices + 1, 'FM000')) AS office_id,
  format('%s-%s-%s', p.slug, to_char(n % p.offices + 1, 'FM000'), n / p.offices + 1) AS id,
  p.ordinal = 1 AND n = 0 AS measured, least(1, p.centers - 1) = n AS support
FROM seed_province p, generate_series(0, p.centers - 1) AS n;

-- Seven of ten centers were there before the first month, the others came month by month; a few have ended.
INSERT INTO center (id, office_id, province_id, name, kind, status, started_month, ended_month, address, phone)
SELECT c.id, c.office_id, c.province_id,
  CASE WHEN c.support THEN 'کانون خیّرین کارآفرین ' || p.name
    ELSE format('مرکز نیکوکاری و کارآفرینی %s %s', pg_temp.pick(s.center_names, c.no, 1), pg_temp.persian(c.no)) END,
  (CASE WHEN c.support THEN 'provincialSupport' ELSE 'regular' END)::center_kind,
  (CASE WHEN c.measured OR c.support OR fate >= 5 THEN 'active' WHEN fate >= 2 THEN 'suspended' ELSE 'inactive' END)::center_status,
  began.month, CASE WHEN NOT c.measured AND NOT c.support AND fate < 2 THEN ended.month END,
  format('%s، خیابان %s، شماره %s', p.name, pg_temp.pick(s.family_names, c.no, 2), pg_temp.persian(1 + pg_temp.draw(c.no, 3, 200))),
  '0' || (5100000000 + c.no)
FROM seed_center c
CROSS JOIN seed_setting s
JOIN seed_province p ON p.id = c.province_id
CROSS JOIN LATERAL (SELECT pg_temp.draw(c.no, 4, 100) AS fate) f
JOIN seed_month began ON began.ordinal =
  CASE WHEN c.measured OR fate < 70 THEN 0 ELSE pg_temp.draw(c.no, 5, greatest(1, s.months * 3 / 4)) END
JOIN seed_month ended ON ended.ordinal = s.months - 1 - pg_temp.draw(c.no, 6, greatest(1, s.months / 5));

-- Every seat but one in ten is filled.
INSERT INTO board_member (center_id, office_id, province_id, seat, name, mobile, business, from_on)
SELECT c.id, c.office_id, c.province_id, seat,
  pg_temp.pick(CASE WHEN pg_temp.draw(key, 1, 2) = 0 THEN s.female_names ELSE s.male_names END, key, 2) || ' ' || pg_temp.pick(s.family_names, key, 3),
  '09' || lpad((100000000 + key)::text, 9, '0'), CASE WHEN seat > 2 THEN 'کسب‌وکار محلی' END, first.first_day
FROM seed_center c CROSS JOIN seed_setting s CROSS JOIN generate_series(1, 8) AS seat
CROSS JOIN LATERAL (SELECT c.no * 10 + seat AS key) k
JOIN seed_month first ON first.ordinal = 0
WHERE seat <= 2 OR pg_temp.draw(key, 4, 10) > 0;

-- Every other row of the service-share table has a planned target.
INSERT INTO annual_plan (center_id, year, office_id, province_id, status, agreed_by_id, agreed_by_name, agreed_at)
SELECT c.id, y.year, c.office_id, c.province_id, 'agreed', 0, 'حوزه اشتغال استان', s.now
FROM center c CROSS JOIN seed_setting s CROSS JOIN (SELECT DISTINCT left(month, 4)::smallint AS year FROM seed_month) y
WHERE left(c.started_month, 4)::integer <= y.year;
INSERT INTO plan_month (center_id, month, year, office_id, province_id, targets)
SELECT c.id, named.month, p.year, c.office_id, c.province_id, t.targets
FROM seed_center s JOIN center c ON c.id = s.id JOIN annual_plan p ON p.center_id = c.id
CROSS JOIN generate_series(1, 12) AS n
CROSS JOIN LATERAL (SELECT p.year || '-' || lpad(n::text, 2, '0') AS month) named
CROSS JOIN LATERAL (
  SELECT array_agg(CASE WHEN pg_temp.draw(s.no * 100 + service, 8, 2) = 0 THEN 2 + pg_temp.draw(s.no * 100 + service, 7, 8) END ORDER BY service) AS targets
  FROM generate_series(1, 10) AS service) t
WHERE c.started_month <= named.month AND (c.ended_month IS NULL OR named.month < c.ended_month);
