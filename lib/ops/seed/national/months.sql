-- The months of one month of the calendar ($1); the confirmed ones with the amounts ($2) that the formula gave, and what was paid of them.
INSERT INTO monthly_performance (center_id, month, office_id, province_id, status, version, first_submitted_at, submitted_late, submitted_at,
  submitted_by_id, submitted_entries, verified_at, verified_by_id, verified_late, confirmed_at, confirmed_by_id, confirmed_late, return_reasons,
  policy_version_id, base_aid_rial, payable_rial, breakdown, entry_count, beneficiary_count, raised_rial,
  targets, confirmed_counts, ceilings_rial, payables_rial, costs_rial, batch_number, paid_on, bank_reference)
SELECT p.center_id, p.month, p.office_id, p.province_id, CASE WHEN b.number IS NULL THEN p.status ELSE 'paid' END,
  w.version + CASE WHEN b.number IS NULL THEN 0 ELSE 1 END,
  w.first_at, (w.first_at AT TIME ZONE 'Asia/Tehran')::date > p.center_deadline, w.again_at, CASE WHEN w.first_at IS NOT NULL THEN p.executive_id END,
  CASE WHEN w.first_at IS NOT NULL THEN p.entries END,
  w.verified_at, CASE WHEN w.verified_at IS NOT NULL THEN p.officer_id END, (w.verified_at AT TIME ZONE 'Asia/Tehran')::date > p.office_deadline,
  w.confirmed_at, CASE WHEN w.confirmed_at IS NOT NULL THEN p.confirmer_id END, (w.confirmed_at AT TIME ZONE 'Asia/Tehran')::date > p.province_deadline,
  CASE WHEN p.status = 'returned' THEN jsonb_build_object('note', 'مدارک یک ردیف کامل نیست.', 'byName', p.officer_name,
    'at', to_char(p.again_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'stage', 'office',
    'services', jsonb_build_object((1 + p.key % 10)::text, 'مدرک این خدمت پیوست نشده است.')) END,
  f.policy_version_id, CASE WHEN f.center_id IS NOT NULL THEN 1000000 * pg_temp.draw(p.key, 60, 6) END, f.payable_rial, f.breakdown,
  f.entry_count, f.beneficiary_count, f.raised_rial,
  coalesce(f.targets, '{}'), coalesce(f.confirmed_counts, '{}'), coalesce(f.ceilings_rial, '{}'), coalesce(f.payables_rial, '{}'),
  coalesce(f.costs_rial, '{}'), b.number, b.paid_on, b.bank_reference
FROM seed_plan p
LEFT JOIN payment_item i ON i.center_id = p.center_id AND i.month = p.month
LEFT JOIN payment_batch b ON b.number = i.batch_number
LEFT JOIN jsonb_to_recordset($2::jsonb) AS f(center_id text, policy_version_id integer, payable_rial bigint, breakdown jsonb, entry_count integer,
  beneficiary_count integer, raised_rial bigint, targets bigint[], confirmed_counts bigint[], ceilings_rial bigint[], payables_rial bigint[], costs_rial bigint[])
  ON f.center_id = p.center_id
CROSS JOIN LATERAL (SELECT
  CASE WHEN p.status <> 'open' THEN p.first_at END AS first_at,
  CASE WHEN p.status = 'returned' THEN p.first_at WHEN p.status <> 'open' THEN p.again_at END AS again_at,
  CASE WHEN p.status IN ('officeVerified', 'confirmed') THEN p.verified_at END AS verified_at,
  CASE WHEN p.status = 'confirmed' THEN p.confirmed_at END AS confirmed_at,
  CASE p.status WHEN 'open' THEN 0 WHEN 'submitted' THEN 1 WHEN 'returned' THEN 2 WHEN 'officeVerified' THEN 2 ELSE 3 END
    + CASE WHEN p.second_round AND p.status NOT IN ('open', 'returned') THEN 2 ELSE 0 END AS version) w
WHERE p.ordinal = $1
