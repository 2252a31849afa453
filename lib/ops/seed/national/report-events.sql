-- The steps of every report, and where the numbering stands.
INSERT INTO event (at, request_id, actor_id, actor_name, kind, subject, subject_id, province_id, before, after)
SELECT x.at, pg_temp.uuid_of(r.number || '/report/' || x.kind), x.hand_id, x.hand_name, x.kind, 'report', r.province_id || '/' || r.month, r.province_id,
  jsonb_build_object('revision', 1, 'status', x.was, 'version', x.version - 1),
  jsonb_build_object('revision', 1, 'status', x.becomes, 'version', x.version, 'number', r.number)
FROM monthly_report r
CROSS JOIN LATERAL (VALUES
  (r.sent_at, r.sent_by_id, r.sent_by_name, 'report.sent', 'draft', 'sent', 3),
  (r.decided_at, r.decided_by_id, r.decided_by_name, 'report.acknowledged', 'sent', 'acknowledged', 4)
) AS x(at, hand_id, hand_name, kind, was, becomes, version)
WHERE x.at IS NOT NULL ORDER BY x.at;

INSERT INTO licensing_serial (kind, province_id, year, last)
SELECT 'report', province_id, left(number, 4)::smallint, count(*) FROM monthly_report GROUP BY 2, 3;
