-- The steps of every batch, and where the numbering stands.
INSERT INTO event (at, request_id, actor_id, actor_name, kind, subject, subject_id, province_id, before, after)
SELECT x.at, pg_temp.uuid_of(b.number || '/' || x.what), x.hand_id, x.hand_name, 'payment.' || x.what, 'payment', b.number, b.province_id, x.before, x.after
FROM payment_batch b
CROSS JOIN LATERAL (SELECT jsonb_build_object('items', b.item_count, 'totalRial', b.total_rial::text) AS sums) s
CROSS JOIN LATERAL (VALUES
  (b.prepared_at, b.prepared_by_id, b.prepared_by_name, 'prepared', NULL::jsonb, sums || jsonb_build_object('month', b.month)),
  (b.approved_at, b.approved_by_id, b.approved_by_name, 'approved', '{"status": "prepared"}', sums || '{"status": "approved"}'),
  (b.exported_at, b.paid_by_id, b.paid_by_name, 'exported', NULL, jsonb_build_object('format', 'xlsx', 'lines', b.item_count, 'totalRial', b.total_rial::text)),
  (b.paid_at, b.paid_by_id, b.paid_by_name, 'paid', '{"status": "approved"}',
    sums || jsonb_build_object('status', 'paid', 'bankReference', b.bank_reference, 'paidOn', b.paid_on))
) AS x(at, hand_id, hand_name, what, before, after)
ORDER BY x.at;

INSERT INTO licensing_serial (kind, province_id, year, last)
SELECT 'payment', province_id, left(number, 4)::smallint, count(*) FROM payment_batch GROUP BY 2, 3;
