-- The people of all offices, each with a name of their own; an office's people lie together, as they came.

CREATE TEMP TABLE seed_office ON COMMIT DROP AS
SELECT d.no, d.office_id, d.province_id, d.officer_id, d.officer_name, d.manager_id, d.manager_name, c.ids AS centers, p.name AS province_name
FROM seed_desk d JOIN seed_province p ON p.id = d.province_id
LEFT JOIN (SELECT office_id, array_agg(id ORDER BY id) AS ids FROM center GROUP BY 1) c ON c.office_id = d.office_id;
CREATE UNIQUE INDEX ON seed_office (no);
ANALYZE seed_office;

-- The tenth digit of a national id checks the other nine.
INSERT INTO beneficiary (id, national_id, name, father_name, born_on, gender, target_group, mobile, address, education, skills, disability,
  household_head, household_members, livelihood_aid, office_id, province_id, center_id, registered_at, registered_by_name)
SELECT k.key, k.nine::text || CASE WHEN c.remainder < 2 THEN c.remainder ELSE 11 - c.remainder END, g.name || ' ' || f.name,
  pg_temp.pick(s.male_names, k.key, 101), w.today - 8000 - pg_temp.draw(k.key, 102, 14000), g.gender, t.target_group,
  CASE WHEN pg_temp.draw(k.key, 103, 10) > 0 THEN '0999' || lpad(k.key::text, 7, '0') END,
  format('%s، خیابان %s، پلاک %s', o.province_name, pg_temp.pick(s.family_names, k.key, 104), pg_temp.persian(1 + pg_temp.draw(k.key, 105, 200))),
  pg_temp.pick(p.educations, k.key, 106), CASE WHEN pg_temp.draw(k.key, 107, 2) = 0 THEN pg_temp.pick(p.fields, k.key, 108) END,
  CASE WHEN pg_temp.draw(k.key, 109, 10) = 0 THEN pg_temp.pick(p.disabilities, k.key, 110) ELSE 'none' END,
  pg_temp.draw(k.key, 111, 2) = 0, 1 + pg_temp.draw(k.key, 112, 6), t.target_group = 'livelihoodHousehold', o.office_id, o.province_id,
  o.centers[1 + pg_temp.draw(k.key, 113, greatest(1, cardinality(o.centers)))],
  s.now - make_interval(days => 1200 + pg_temp.draw(k.key, 114, 500)), o.officer_name
FROM seed_setting s CROSS JOIN seed_person p
CROSS JOIN LATERAL (SELECT (s.now AT TIME ZONE 'Asia/Tehran')::date AS today) w
CROSS JOIN LATERAL (SELECT n AS key, 100000000 + n::bigint * 37 AS nine, n::bigint * 100003 % p.names AS name_no,
  n * (SELECT count(*) FROM seed_office) / (s.beneficiaries + 1) AS office_no FROM generate_series(1, s.beneficiaries::integer) AS n) k
CROSS JOIN LATERAL (SELECT ((k.nine / 100000000 * 10 + k.nine / 10000000 % 10 * 9 + k.nine / 1000000 % 10 * 8 + k.nine / 100000 % 10 * 7
  + k.nine / 10000 % 10 * 6 + k.nine / 1000 % 10 * 5 + k.nine / 100 % 10 * 4 + k.nine / 10 % 10 * 3 + k.nine % 10 * 2) % 11)::integer AS remainder) c
JOIN seed_office o ON o.no = k.office_no
JOIN seed_given g ON g.no = k.name_no % p.given
JOIN seed_family f ON f.no = k.name_no / p.given
CROSS JOIN LATERAL (SELECT CASE WHEN g.gender = 'female' THEN pg_temp.pick(p.groups_of_women, k.key, 115)
  ELSE pg_temp.pick(s.target_groups, k.key, 115) END AS target_group) t
ORDER BY k.key;
SELECT setval(pg_get_serial_sequence('beneficiary', 'id'), (SELECT beneficiaries FROM seed_setting));
