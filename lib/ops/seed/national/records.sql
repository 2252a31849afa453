-- What else is recorded of entrepreneurs: courses, products, contracts, jobs, visits and calls.
SELECT setval(pg_get_serial_sequence('sales_invoice', 'id'), greatest(1, (SELECT invoices FROM seed_setting)));

INSERT INTO course_completion (entrepreneur_id, course, completed_on, recorded_by_id, recorded_by_name, recorded_at)
SELECT c.e, t.course, x.day, c.hand_id, c.hand_name, (x.day + time '13:00') AT TIME ZONE 'Asia/Tehran'
FROM seed_case c
CROSS JOIN (VALUES (1, 'personalFinance', 90), (1, 'pricing', 60), (2, 'digitalMarketing', 70), (2, 'qualityControl', 30), (3, 'advancedBranding', 60),
  (4, 'corporateFinance', 60)) AS t(level, course, percent)
CROSS JOIN LATERAL (SELECT c.since[t.level] + 15 + pg_temp.draw(c.e, 160 + t.level + t.percent, 60) AS day) x
WHERE c.standing >= t.level AND x.day <= c.until_on AND (t.level = 1 AND c.standing > 1 OR pg_temp.draw(c.e, 170 + t.percent, 100) < t.percent);

INSERT INTO product (id, entrepreneur_id, name, first_offered_on, recorded_by_id, recorded_by_name, recorded_at)
SELECT x.id, c.e, x.name, x.day, c.hand_id, c.hand_name, (x.day + time '13:00') AT TIME ZONE 'Asia/Tehran'
FROM seed_case c CROSS JOIN seed_person p
CROSS JOIN LATERAL (SELECT c.e AS id, p.products[c.trade] AS name, c.enrolled_on AS day
  UNION ALL SELECT c.new_product_id, p.products[c.trade] || ' سفارشی', c.new_product_on WHERE c.new_product_id IS NOT NULL) x;
SELECT setval(pg_get_serial_sequence('product', 'id'), (SELECT max(id) FROM product));

INSERT INTO outlet (province_id, name, kind, reputable, marked_by_name, version)
SELECT t.province_id, o.name, o.kind, o.reputable, CASE WHEN o.reputable THEN 'حوزه اشتغال' END, 1
FROM (SELECT NULL AS province_id, 'platform' AS kind UNION ALL SELECT id, 'shop' FROM seed_province) t JOIN seed_outlet o USING (kind)
ORDER BY t.province_id NULLS FIRST, o.name;

-- Graduates have two contracts with reputable outlets, others of the third level one or two, reputable or not.
INSERT INTO outlet_contract (entrepreneur_id, outlet_id, starts_on, ends_on, recorded_by_id, recorded_by_name, recorded_at)
SELECT c.e, p.ids[1 + (c.e + n) % cardinality(p.ids)], x.day, CASE WHEN c.standing = 3 AND pg_temp.draw(c.e * 2 + n, 182, 12) = 0 THEN x.day + 60 END,
  c.hand_id, c.hand_name, (x.day + time '13:00') AT TIME ZONE 'Asia/Tehran'
FROM seed_case c CROSS JOIN LATERAL generate_series(0, 1) AS n
CROSS JOIN LATERAL (SELECT c.since[3] + 10 + pg_temp.draw(c.e * 2 + n, 180, 50) AS day) x
JOIN (SELECT kind, reputable, array_agg(id ORDER BY id) AS ids FROM outlet WHERE kind = 'platform' GROUP BY 1, 2) p
  ON p.reputable = (c.standing = 4 OR pg_temp.draw(c.e * 2 + n, 181, 3) > 0)
WHERE c.standing >= 3 AND x.day <= c.until_on AND (c.standing = 4 OR pg_temp.draw(c.e * 2 + n, 183, 2) = 0);

INSERT INTO job (entrepreneur_id, title, monthly_wage_rial, starts_on, recorded_by_id, recorded_by_name, recorded_at)
SELECT c.e, 'همکار کارگاه', 1000000 * (60 + pg_temp.draw(c.e, 191, 50)), x.day, c.hand_id, c.hand_name, (x.day + time '13:00') AT TIME ZONE 'Asia/Tehran'
FROM seed_case c
CROSS JOIN LATERAL (SELECT c.since[3] + 20 + pg_temp.draw(c.e, 190, 60) AS day) x
WHERE x.day <= c.until_on AND (c.standing = 4 OR pg_temp.draw(c.e, 192, 5) < 2);

-- Visits and calls of the last year; one in thirty has not been reached for three calls.
INSERT INTO visit (entrepreneur_id, visited_on, note, recorded_by_id, recorded_by_name, recorded_at)
SELECT c.e, x.day, pg_temp.pick(p.visit_notes, c.e * 4 + n, 201), c.hand_id, c.hand_name, (x.day + time '14:00') AT TIME ZONE 'Asia/Tehran'
FROM seed_case c CROSS JOIN seed_person p CROSS JOIN LATERAL generate_series(0, 2) AS n
CROSS JOIN LATERAL (SELECT c.until_on - 26 - 110 * n - pg_temp.draw(c.e * 4 + n, 200, 80) AS day) x
WHERE x.day > c.enrolled_on ORDER BY c.e, n DESC;

INSERT INTO call (entrepreneur_id, called_on, answered, note, recorded_by_id, recorded_by_name, recorded_at)
SELECT c.e, x.day, x.answered, CASE WHEN x.answered THEN pg_temp.pick(p.call_notes, c.e * 4 + n, 212) END, c.hand_id, c.hand_name, (x.day + time '15:00') AT TIME ZONE 'Asia/Tehran'
FROM seed_case c CROSS JOIN seed_person p CROSS JOIN LATERAL generate_series(0, 3) AS n
CROSS JOIN LATERAL (SELECT CASE WHEN u.lost AND n < 3 THEN c.today - 3 - 8 * n ELSE c.until_on - 26 - 60 * n - pg_temp.draw(c.e * 4 + n, 210, 40) END AS day,
  NOT (u.lost AND n < 3) AND pg_temp.draw(c.e * 4 + n, 213, 5) > 0 AS answered
  FROM (SELECT c.ended_on IS NULL AND pg_temp.draw(c.e, 211, 30) = 0 AS lost) u) x
WHERE x.day > c.enrolled_on ORDER BY c.e, n DESC;

-- The road map as far as it has been gone.
INSERT INTO road_map_tick (entrepreneur_id, item, period, done_on, recorded_by_name, recorded_at)
SELECT c.e, t.item, 'once', x.day, c.hand_name, (x.day + time '16:00') AT TIME ZONE 'Asia/Tehran'
FROM seed_case c
CROSS JOIN (VALUES (1, 'mentoring', 60), (1, 'localMarket', 70), (1, 'reportingHabit', 50), (2, 'visualIdentity', 70), (2, 'onlineShop', 50),
  (3, 'accelerators', 40), (3, 'legalAdvice', 50)) AS t(level, item, percent)
CROSS JOIN LATERAL (SELECT c.since[t.level] + 20 + pg_temp.draw(c.e * 8 + t.level, 250, 80) AS day) x
WHERE c.standing >= t.level AND x.day <= c.until_on AND pg_temp.draw(c.e * 8 + t.level, 251, 100) < t.percent;
