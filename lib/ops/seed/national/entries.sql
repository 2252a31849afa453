-- The entries of one month ($1, its place in the window), and of each what the frozen amounts are made of.
INSERT INTO service_entry (id, center_id, month, office_id, province_id, service, delivered_on, title, description, quantity, unit,
  cost_rial, resource_kind, people, beneficiary_count, details, decision, confirmed_quantity, approved_cost_rial, decision_reason,
  decided_by_id, decided_at, logged_by_id, logged_by_name, logged_at, version)
SELECT pg_temp.uuid_of(p.center_id || '/' || p.month || '/' || n), p.center_id, p.month, p.office_id, p.province_id, x.service,
  p.first_day + d.day, x.titles[1 + e.key % cardinality(x.titles)], 'خدمت مرکز در این ماه با همراهی اعضای هیئت عامل.', e.quantity, x.unit,
  e.cost, CASE WHEN x.resource_kinds IS NOT NULL THEN pg_temp.pick(x.resource_kinds, e.key, 44) END,
  jsonb_build_array(jsonb_build_object('targetGroup', e.target_group, 'gender', 'female', 'count', e.women))
    || CASE WHEN e.men > 0 THEN jsonb_build_array(jsonb_build_object('targetGroup', e.target_group, 'gender', 'male', 'count', e.men)) ELSE '[]' END,
  e.women + e.men,
  x.details -> (e.key % jsonb_array_length(x.details))::integer, v.decision, v.confirmed, e.cost * v.confirmed / e.quantity, v.reason,
  CASE WHEN v.decision <> 'pending' THEN p.officer_id END, CASE WHEN v.decision <> 'pending' THEN coalesce(p.verified_at, p.again_at) END,
  p.executive_id, p.executive_name,
  least(s.now, p.first_at - interval '1 hour', (p.first_day + d.day + make_interval(hours => 9 + d.day % 9)) AT TIME ZONE 'Asia/Tehran'),
  CASE WHEN v.decision = 'pending' THEN 1 ELSE 2 END
FROM seed_plan p
CROSS JOIN seed_setting s
CROSS JOIN generate_series(1, p.entries) AS n
CROSS JOIN LATERAL (SELECT p.key * 1000 + n AS key) i
JOIN seed_sample x ON x.service = 1 + pg_temp.draw(i.key, 40, 10)
CROSS JOIN LATERAL (SELECT pg_temp.draw(i.key, 46, p.days) AS day) d
CROSS JOIN LATERAL (SELECT i.key, 1 + pg_temp.draw(i.key, 41, 8) AS quantity, x.least + x.step * pg_temp.draw(i.key, 42, 40) AS cost,
  1 + pg_temp.draw(i.key, 47, 4) AS women, pg_temp.draw(i.key, 48, 4) AS men,
  pg_temp.pick(s.target_groups, i.key, 45) AS target_group) e
CROSS JOIN LATERAL (SELECT CASE
    WHEN p.status = 'open' OR (p.status = 'submitted' AND NOT p.second_round AND pg_temp.draw(i.key, 49, 3) > 0) THEN 'pending'
    WHEN pg_temp.draw(i.key, 43, 100) < 4 THEN 'rejected'
    WHEN pg_temp.draw(i.key, 43, 100) < 10 AND e.quantity > 1 THEN 'reduced'
    ELSE 'accepted' END::entry_decision AS decision) w
CROSS JOIN LATERAL (SELECT w.decision,
  CASE w.decision WHEN 'accepted' THEN e.quantity WHEN 'reduced' THEN 1 + pg_temp.draw(i.key, 50, e.quantity - 1) WHEN 'rejected' THEN 0 END AS confirmed,
  CASE w.decision WHEN 'reduced' THEN 'بخشی از خدمت مدرک نداشت.' WHEN 'rejected' THEN 'خدمت در این ردیف نمی‌گنجد.' WHEN 'accepted' THEN '' END AS reason) v
WHERE p.ordinal = $1
RETURNING center_id, service, quantity, decision, confirmed_quantity, cost_rial, approved_cost_rial, resource_kind, beneficiary_count
