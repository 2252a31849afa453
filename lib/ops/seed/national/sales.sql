-- The invoices of the entrepreneurs from $1 to $2, one in two hundred voided, and what each month of theirs brought.
WITH sold AS (
  INSERT INTO sales_invoice (id, entrepreneur_id, number, number_key, issued_on, month, amount_rial, customer, product_id, recorded_by_id, recorded_by_name, recorded_at,
    voided_at, voided_by_name, void_reason)
  SELECT k.key, c.e, n::text, n::text, x.day, d.month,
    10000 * greatest(1, (c.monthly_million::bigint * 100 * greatest(1, c.until_on - c.enrolled_on) / 30 / c.invoices
      * (CASE WHEN c.kind = 'falling' AND d.ago <= 1 THEN 25 ELSE 80 + pg_temp.draw(k.key, 151, 40) END) / 100)),
    CASE WHEN pg_temp.draw(k.key, 152, 4) > 0 THEN p.customers[1 + (c.e + pg_temp.draw(k.key, 153, 6)) % cardinality(p.customers)] END,
    CASE WHEN pg_temp.draw(k.key, 154, 3) = 0 THEN CASE WHEN x.day > c.new_product_on THEN c.new_product_id ELSE c.e END END,
    c.hand_id, c.hand_name, (x.day + time '18:00') AT TIME ZONE 'Asia/Tehran',
    CASE WHEN v.voided THEN (x.day + time '19:00') AT TIME ZONE 'Asia/Tehran' END, CASE WHEN v.voided THEN c.hand_name END, CASE WHEN v.voided THEN p.void_reason END
  FROM seed_case c CROSS JOIN seed_person p CROSS JOIN LATERAL generate_series(1, c.invoices) AS n
  CROSS JOIN LATERAL (SELECT c.before + n AS key) k
  CROSS JOIN LATERAL (SELECT c.enrolled_on + ((n - 1) * s.days + pg_temp.draw(k.key, 150, s.days)) / c.invoices AS day
    FROM (SELECT greatest(1, c.until_on - c.enrolled_on) AS days) s) x
  CROSS JOIN LATERAL (SELECT pg_temp.draw(k.key, 155, 200) = 0 AS voided) v
  JOIN seed_day d ON d.day = x.day
  WHERE c.e BETWEEN $1 AND $2
  RETURNING entrepreneur_id, month, amount_rial, issued_on, voided_at
)
INSERT INTO sales_month (entrepreneur_id, month, invoices, income_rial, last_on)
SELECT entrepreneur_id, month, count(*), sum(amount_rial), max(issued_on) FROM sold WHERE voided_at IS NULL GROUP BY 1, 2 ORDER BY 1, 2
