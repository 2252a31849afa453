-- A loan for those who have been on a level long enough, until the installments are used up; two loans in a row share theirs out unevenly.
CREATE TEMP TABLE seed_loan ON COMMIT DROP AS
WITH chosen AS (
  SELECT c.*, row_number() OVER (ORDER BY c.e, c.level) AS id, count(*) OVER () AS total
  FROM (SELECT c.e, c.hand_id, c.hand_name, c.ended_on, level, c.today, c.since[level] + 15 + pg_temp.draw(c.e * 4 + level, 220, 40) AS granted_on
    FROM seed_case c CROSS JOIN LATERAL generate_series(1, least(3, c.standing)) AS level
    WHERE c.since[level] + 60 < c.until_on ORDER BY pg_temp.draw(c.e * 4 + level, 221, 1000000), c.e, level
    LIMIT (SELECT installments / 12 FROM seed_setting)) c
), sized AS (
  SELECT h.*, g.number AS from_month, g.jalali_day,
    12 + CASE WHEN (h.id - 1) | 1 < h.total THEN pg_temp.draw((h.id - 1) / 2, 222, 5) * (1 - 2 * ((h.id - 1) % 2)) ELSE 0 END::integer
      + CASE WHEN h.id = h.total THEN s.installments - 12 * h.total ELSE 0 END::integer AS count,
    10000000 * ((ARRAY[10, 30, 70])[h.level] + pg_temp.draw(h.id, 223, (ARRAY[11, 21, 31])[h.level]))::bigint AS principal_rial
  FROM chosen h JOIN seed_day g ON g.day = h.granted_on CROSS JOIN seed_setting s
), priced AS (
  SELECT l.*, f.fee_rial, (l.principal_rial + f.fee_rial) / 10 / l.count * 10 AS each_rial, l.principal_rial + f.fee_rial AS total_rial,
    greatest(0, least(l.count, t.number - l.from_month - CASE WHEN least(l.jalali_day, m.days) > t.jalali_day THEN 1 ELSE 0 END)) AS due,
    CASE WHEN l.ended_on IS NOT NULL OR pg_temp.draw(l.id, 224, 100) > 92 THEN 'early' WHEN pg_temp.draw(l.id, 224, 100) = 0 THEN 'suspended'
      WHEN pg_temp.draw(l.id, 224, 100) < 9 THEN 'late' ELSE 'usual' END AS kind
  FROM sized l JOIN seed_day t ON t.day = l.today JOIN seed_jalali m ON m.number = t.number
  CROSS JOIN LATERAL (SELECT CASE WHEN l.level = 2 THEN l.principal_rial * 4 / 100 ELSE 0 END AS fee_rial) f
)
SELECT p.*, CASE p.kind WHEN 'late' THEN greatest(0, p.due - 1 - pg_temp.draw(p.id, 225, 3)) WHEN 'suspended' THEN greatest(0, p.due - 2)
  WHEN 'early' THEN CASE WHEN p.due >= 4 OR p.ended_on IS NOT NULL THEN p.count ELSE p.due END ELSE p.due END AS paid
FROM priced p;
ALTER TABLE seed_loan ADD settled_on date, ADD next_due_on date;
UPDATE seed_loan l SET settled_on = CASE WHEN l.paid = l.count THEN least(l.ended_on - 1, a.first_day + least(l.jalali_day, a.days) - 1) END,
  next_due_on = CASE WHEN l.paid < l.count THEN b.first_day + least(l.jalali_day, b.days) - 1 END
FROM seed_jalali a, seed_jalali b WHERE a.number = l.from_month + l.due AND b.number = l.from_month + l.paid + 1;
ANALYZE seed_loan;

INSERT INTO loan (id, entrepreneur_id, kind, principal_rial, fee_rial, granted_on, status, suspended_on, settled_on, version, paid_rial, next_due_on,
  recorded_by_id, recorded_by_name, recorded_at)
SELECT l.id, l.e, (ARRAY['micro', 'development', 'advanced'])[l.level], l.principal_rial, l.fee_rial, l.granted_on,
  (CASE WHEN l.paid = l.count THEN 'settled' WHEN l.kind = 'suspended' THEN 'suspended' ELSE 'running' END)::loan_status,
  CASE WHEN l.paid < l.count AND l.kind = 'suspended' THEN greatest(l.granted_on, l.today - 60) END, l.settled_on, 1 + l.paid,
  CASE WHEN l.paid = l.count THEN l.total_rial ELSE l.each_rial * l.paid END, l.next_due_on, l.hand_id, l.hand_name, (l.granted_on + time '10:00') AT TIME ZONE 'Asia/Tehran'
FROM seed_loan l;
SELECT setval(pg_get_serial_sequence('loan', 'id'), greatest(1, (SELECT max(id) FROM seed_loan)));

INSERT INTO installment (loan_id, number, due_on, amount_rial)
SELECT l.id, n, m.first_day + least(l.jalali_day, m.days) - 1, CASE WHEN n = l.count THEN l.total_rial - l.each_rial * (l.count - 1) ELSE l.each_rial END
FROM seed_loan l CROSS JOIN LATERAL generate_series(1, l.count) AS n JOIN seed_jalali m ON m.number = l.from_month + n
ORDER BY l.id, n;

-- Each installment that is due, some days after its own; whoever settles early pays the rest at once.
INSERT INTO loan_payment (loan_id, paid_on, amount_rial, recorded_by_id, recorded_by_name, recorded_at)
SELECT l.id, x.day, x.amount, l.hand_id, l.hand_name, (x.day + time '10:00') AT TIME ZONE 'Asia/Tehran'
FROM seed_loan l CROSS JOIN LATERAL generate_series(1, least(l.paid, l.due + 1)) AS n
JOIN seed_jalali m ON m.number = l.from_month + least(n, l.due)
CROSS JOIN LATERAL (SELECT least(l.today, l.settled_on, m.first_day + least(l.jalali_day, m.days) - 1 + pg_temp.draw(l.id * 64 + n, 230, 4)) AS day,
  CASE WHEN n = least(l.paid, l.due + 1) AND l.paid = l.count THEN l.total_rial - l.each_rial * (n - 1) ELSE l.each_rial END AS amount) x
ORDER BY l.id, n;
