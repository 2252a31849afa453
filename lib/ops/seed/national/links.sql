-- One entry in twenty names a person whom it served.
INSERT INTO entry_beneficiary (entry_id, beneficiary_id, center_id, office_id, province_id)
SELECT e.id, b.ids[1 + pg_temp.draw(e.hash, 70, cardinality(b.ids))], e.center_id, e.office_id, e.province_id
FROM (SELECT id, center_id, office_id, province_id, uuid_hash_extended(id, 71) AS hash FROM service_entry) e
JOIN (SELECT office_id, array_agg(id ORDER BY id) AS ids FROM beneficiary GROUP BY 1) b USING (office_id)
WHERE pg_temp.draw(e.hash, 72, 20) = 0;
