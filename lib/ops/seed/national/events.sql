-- What the months of one month of the calendar ($1) have gone through, step by step.
INSERT INTO event (at, request_id, actor_id, actor_name, kind, subject, subject_id, province_id, office_id, center_id, before, after, note)
SELECT t.at, pg_temp.uuid_of(p.center_id || '/' || p.month || '/step/' || t.version), t.actor_id, t.actor_name, t.kind, 'month',
  p.center_id || '/' || p.month, p.province_id, p.office_id, p.center_id,
  jsonb_build_object('status', t.was, 'version', t.version - 1), jsonb_build_object('status', t.becomes, 'version', t.version), t.note
FROM seed_plan p
LEFT JOIN payment_item i ON i.center_id = p.center_id AND i.month = p.month
LEFT JOIN payment_batch b ON b.number = i.batch_number
CROSS JOIN LATERAL (SELECT p.second_round OR p.status = 'returned' AS came_back, CASE WHEN p.second_round AND p.status <> 'returned' THEN 2 ELSE 0 END AS round) r
CROSS JOIN LATERAL (VALUES
  (p.status <> 'open', p.first_at, p.executive_id, p.executive_name, 'month.submitted', 'open', 'submitted', 1, NULL),
  (p.status <> 'open' AND r.came_back, p.first_at + (p.again_at - p.first_at) / 2, p.officer_id, p.officer_name,
    'month.returned', 'submitted', 'returned', 2, 'مدارک یک ردیف کامل نیست.'),
  (p.status NOT IN ('open', 'returned') AND p.second_round, p.again_at, p.executive_id, p.executive_name, 'month.submitted', 'returned', 'submitted', 3, NULL),
  (p.status IN ('officeVerified', 'confirmed'), p.verified_at, p.officer_id, p.officer_name, 'month.verified', 'submitted', 'officeVerified', 2 + r.round, NULL),
  (p.status = 'confirmed', p.confirmed_at, p.confirmer_id, p.confirmer_name, 'month.confirmed', 'officeVerified', 'confirmed', 3 + r.round, NULL),
  (b.number IS NOT NULL, b.paid_at, p.confirmer_id, p.confirmer_name, 'month.paid', 'confirmed', 'paid', 4 + r.round, NULL)
) AS t(happened, at, actor_id, actor_name, kind, was, becomes, version, note)
WHERE p.ordinal = $1 AND t.happened
ORDER BY t.at
