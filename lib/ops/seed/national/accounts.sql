-- The people who log, verify and confirm. Only those named national.* get a password and can sign in.

INSERT INTO "user" (username, name, must_change_password)
SELECT username, pg_temp.pick(s.male_names || s.female_names, no, 11) || ' ' || pg_temp.pick(s.family_names, no, 12), false
FROM seed_setting s, (
  SELECT id || '.executive' AS username, no FROM seed_center WHERE NOT measured
  UNION ALL SELECT id || '.office', row_number() OVER (ORDER BY id) FROM office WHERE id NOT IN (SELECT office_id FROM seed_center WHERE measured)
  UNION ALL SELECT slug || '.employment', ordinal FROM seed_province WHERE ordinal > 1
  UNION ALL SELECT slug || '.' || post, 40 * place + ordinal FROM seed_province, unnest(ARRAY['participation', 'manager']) WITH ORDINALITY AS t(post, place)
  UNION ALL SELECT 'national.' || name, ordinality
    FROM unnest(ARRAY['hq', 'province', 'office', 'executive', 'administrator', 'auditor']) WITH ORDINALITY AS t(name, ordinality)
) AS people;

CREATE TEMP TABLE seed_hand ON COMMIT DROP AS
SELECT c.id AS center_id, executive.id AS executive_id, executive.name AS executive_name,
  officer.id AS officer_id, officer.name AS officer_name, province.id AS province_id, province.name AS province_name
FROM seed_center c
JOIN seed_province p ON p.id = c.province_id
CROSS JOIN LATERAL (SELECT office_id FROM seed_center WHERE measured) first
JOIN "user" executive ON executive.username = CASE WHEN c.measured THEN 'national' ELSE c.id END || '.executive'
JOIN "user" officer ON officer.username = CASE WHEN c.office_id = first.office_id THEN 'national' ELSE c.office_id END || '.office'
JOIN "user" province ON province.username = CASE WHEN p.ordinal = 1 THEN 'national.province' ELSE p.slug || '.employment' END;

INSERT INTO role_grant (user_id, role, province_id, office_id, center_id)
SELECT h.executive_id, 'centerExecutive'::role, c.province_id, c.office_id, c.id FROM seed_hand h JOIN seed_center c ON c.id = h.center_id
UNION ALL SELECT DISTINCT h.officer_id, 'officeEmployment'::role, c.province_id, c.office_id, NULL FROM seed_hand h JOIN seed_center c ON c.id = h.center_id
UNION ALL SELECT DISTINCT h.province_id, 'provinceEmployment'::role, c.province_id, NULL, NULL FROM seed_hand h JOIN seed_center c ON c.id = h.center_id
UNION ALL SELECT u.id, t.role::role, p.id, NULL, NULL FROM seed_province p
  CROSS JOIN (VALUES ('participation', 'provinceParticipation'), ('manager', 'provinceManager')) AS t(post, role) JOIN "user" u ON u.username = p.slug || '.' || t.post
UNION ALL SELECT id, 'hqEmployment'::role, NULL, NULL, NULL FROM "user" WHERE username = 'national.hq'
UNION ALL SELECT id, 'administrator'::role, NULL, NULL, NULL FROM "user" WHERE username = 'national.administrator'
UNION ALL SELECT id, 'auditor'::role, NULL, NULL, NULL FROM "user" WHERE username = 'national.auditor';

INSERT INTO credential (user_id, password_hash)
SELECT u.id, s.password_hash FROM "user" u CROSS JOIN seed_setting s WHERE u.username LIKE 'national.%';
