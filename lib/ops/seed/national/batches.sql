-- What the provinces have paid of one month of the calendar ($1) out of its amounts ($2): all but the last two months, at the
-- end of the month after it, one batch a province.
WITH due AS (
  SELECT p.center_id, p.office_id, p.province_id, p.month, a.id AS account_id, f.payable_rial,
    (p.first_day + p.days + 25)::date AS prepared_on
  FROM seed_plan p
  JOIN jsonb_to_recordset($2::jsonb) AS f(center_id text, payable_rial bigint) ON f.center_id = p.center_id
  JOIN center_account a ON a.center_id = p.center_id AND a.status = 'confirmed'
  WHERE p.ordinal = $1 AND p.age >= 2 AND f.payable_rial > 0
), batch AS (
  INSERT INTO payment_batch (number, form_key, province_id, month, status, version, item_count, total_rial, prepared_by_id, prepared_by_name, prepared_at,
    approved_by_id, approved_by_name, approved_at, exported_at, bank_reference, paid_on, paid_by_id, paid_by_name, paid_at)
  SELECT n.number, pg_temp.uuid_of('batch/' || n.number), s.province_id, s.month, 'paid', 3, s.items, s.total, d.employment_id, d.employment_name, t.at,
    d.manager_id, d.manager_name, t.at + interval '1 day', t.at + interval '25 hours', 'N' || replace(n.number, '-', ''), s.prepared_on + 2,
    d.employment_id, d.employment_name, t.at + interval '50 hours'
  FROM (SELECT province_id, month, prepared_on, count(*) AS items, sum(payable_rial) AS total FROM due GROUP BY 1, 2, 3) s
  JOIN (SELECT DISTINCT ON (province_id) * FROM seed_desk ORDER BY province_id, office_id) d USING (province_id)
  JOIN seed_year y ON s.prepared_on >= y.first_day AND s.prepared_on < y.next_day
  CROSS JOIN LATERAL (SELECT (s.prepared_on + time '10:00') AT TIME ZONE 'Asia/Tehran' AS at) t
  CROSS JOIN LATERAL (SELECT count(*) + 1 AS serial FROM payment_batch b WHERE b.province_id = s.province_id AND left(b.number, 4) = y.year::text) x
  CROSS JOIN LATERAL (SELECT format('%s-%s-%s', y.year, right(s.province_id, 2), to_char(x.serial, 'FM0000')) AS number) n
  RETURNING number, province_id
)
INSERT INTO payment_item (batch_number, center_id, month, office_id, province_id, account_id, payable_rial, amount_rial)
SELECT b.number, d.center_id, d.month, d.office_id, d.province_id, d.account_id, d.payable_rial, d.payable_rial FROM due d JOIN batch b USING (province_id)
