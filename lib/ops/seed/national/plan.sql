-- What becomes of every center's month: who was late, what was returned, what is missing; and how many entries it has.

CREATE TEMP TABLE seed_plan ON COMMIT DROP AS
SELECT c.no * 1000 + m.ordinal AS key, m.ordinal, m.age, m.month, c.id AS center_id, c.office_id, c.province_id,
  m.first_day, m.days, m.center_deadline, m.office_deadline, m.province_deadline, h.executive_id, h.executive_name,
  h.officer_id, h.officer_name, h.province_id AS confirmer_id, h.province_name AS confirmer_name,
  fate.status::month_status AS status, NULL::integer AS entries,
  pg_temp.draw(c.no * 1000 + m.ordinal, 21, 12) = 0 AS second_round,
  first_at, again_at, verified_at, confirmed_at
FROM seed_center c
JOIN center owes ON owes.id = c.id
JOIN seed_hand h ON h.center_id = c.id
CROSS JOIN seed_setting s
JOIN seed_month m ON m.month >= owes.started_month AND (owes.ended_month IS NULL OR m.month < owes.ended_month)
CROSS JOIN LATERAL (SELECT c.no * 1000 + m.ordinal AS key, pg_temp.draw(c.no * 1000 + m.ordinal, 20, 1000) AS chance) k
-- no row at all is a month that nobody has opened
CROSS JOIN LATERAL (SELECT CASE
    WHEN c.measured AND m.age < 2 THEN 'open'
    WHEN m.age = 0 THEN CASE WHEN chance < 30 THEN 'returned' WHEN chance < 120 THEN 'officeVerified' WHEN chance < 330 THEN 'submitted' WHEN chance < 900 THEN 'open' END
    WHEN m.age = 1 THEN CASE WHEN chance < 40 THEN 'returned' WHEN chance < 140 THEN 'submitted' WHEN chance < 290 THEN 'officeVerified' WHEN chance < 940 THEN 'confirmed' WHEN chance < 970 THEN 'open' END
    WHEN c.measured OR chance < 940 THEN 'confirmed'
    WHEN chance < 970 THEN 'open'
  END AS status) fate
-- one in ten hands in after the last day; a second round takes two to four more days
CROSS JOIN LATERAL (SELECT CASE WHEN m.age = 0 THEN s.now - make_interval(hours => 4 + pg_temp.draw(key, 22, 12))
    ELSE least(s.now - interval '4 hours', (CASE WHEN pg_temp.draw(key, 23, 10) = 0 THEN m.center_deadline + 1 + pg_temp.draw(key, 24, 6)
      ELSE m.center_deadline - pg_temp.draw(key, 24, 5) END + make_interval(hours => 8 + pg_temp.draw(key, 25, 12))) AT TIME ZONE 'Asia/Tehran') END AS first_at) f
CROSS JOIN LATERAL (SELECT least(s.now - interval '3 hours', first_at + make_interval(days => 2 + pg_temp.draw(key, 26, 3))) AS again_at) a
CROSS JOIN LATERAL (SELECT least(s.now - interval '2 hours', again_at + make_interval(days => 1 + pg_temp.draw(key, 27, 4), hours => 2)) AS verified_at) v
CROSS JOIN LATERAL (SELECT least(s.now - interval '1 hour', verified_at + make_interval(days => 1 + pg_temp.draw(key, 28, 4), hours => 3)) AS confirmed_at) p
WHERE fate.status IS NOT NULL;

-- Without a second round the month was handed in once.
UPDATE seed_plan SET again_at = first_at WHERE NOT second_round AND status <> 'returned';

-- The center that is measured has ten entries every month, in a small country as in a large one; the month before the
-- running one stays empty, for those that the measuring logs.
UPDATE seed_plan p SET entries = CASE WHEN p.age = 1 THEN 0 ELSE least(10, s.entries / s.months) END
FROM seed_center c, seed_setting s WHERE c.id = p.center_id AND c.measured;

-- The others are spread so that all add up exactly; every pair of months then moves a few from one to the other.
WITH rest AS (
  SELECT s.entries - (SELECT sum(entries) FROM seed_plan) AS entries FROM seed_setting s
), spread AS (
  SELECT key, row_number() OVER (ORDER BY ordinal, key) - 1 AS rank, count(*) OVER () AS total FROM seed_plan WHERE entries IS NULL
), moved AS (
  SELECT key, div((rank + 1) * r.entries, total) - div(rank * r.entries, total) AS fair,
    CASE WHEN rank | 1 < total THEN least(div(r.entries, total), pg_temp.draw(rank / 2, 29, 6)) * (1 - 2 * (rank % 2)) ELSE 0 END AS moved
  FROM spread CROSS JOIN rest r
)
UPDATE seed_plan p SET entries = fair + moved.moved FROM moved WHERE moved.key = p.key;
CREATE INDEX ON seed_plan (ordinal);
ANALYZE seed_plan;
