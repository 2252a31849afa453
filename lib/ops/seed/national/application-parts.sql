-- What the applications consist of: their parts, what was submitted, documents without bytes, and the events of their steps.

CREATE TEMP TABLE seed_part ON COMMIT DROP AS
SELECT f.variant, p.part, p.content - 'documents' AS content, jsonb_array_length(p.content -> 'documents') AS documents,
  f.returned ->> p.part AS reason, row_number() OVER (PARTITION BY f.variant ORDER BY p.place) AS place
FROM seed_form f CROSS JOIN LATERAL (
  SELECT key AS part, value AS content, array_position(ARRAY['firms', 'entrepreneurs', 'volunteers', 'capacity', 'place', 'meetings', 'chairTalk'], key) AS place
  FROM jsonb_each(f.form)) p;
ANALYZE seed_part;

-- A draft has some of its parts; a review has come as far as its state says.
INSERT INTO application_part (application_number, part, office_id, province_id, content, national_id, version, saved_by_id, saved_by_name,
  saved_at, review, review_reason, reviewed_by_name, reviewed_at)
SELECT n.number, p.part, d.office_id, d.province_id, p.content, p.content -> 'fields' ->> 'nationalId', CASE WHEN r.review IS NULL THEN 1 ELSE 2 END,
  d.officer_id, d.officer_name, c.created_at + make_interval(hours => p.place::integer * 5), r.review::part_review,
  CASE r.review WHEN 'returned' THEN p.reason END, CASE WHEN r.review IS NOT NULL THEN d.employment_name END,
  CASE WHEN r.review IS NOT NULL THEN c.reviewed_at + make_interval(mins => p.place::integer * 4) END
FROM seed_application a JOIN seed_course c USING (key) JOIN seed_number n USING (key) JOIN seed_desk d USING (office_id)
JOIN seed_part p ON p.variant = a.variant AND (a.status <> 'draft' OR p.place <= 2 + pg_temp.draw(a.key, 91, 12))
CROSS JOIN LATERAL (SELECT CASE
  WHEN a.status IN ('draft', 'submitted') OR (a.status = 'underReview' AND p.place > 6) THEN NULL
  WHEN a.status IN ('returned', 'rejected') AND p.reason IS NOT NULL THEN 'returned'
  ELSE 'accepted' END AS review) r;

INSERT INTO application_revision (application_number, revision, office_id, province_id, submitted_at, submitted_by_name, parts)
SELECT n.number, nth, d.office_id, d.province_id, CASE nth WHEN 1 THEN c.first_submitted_at ELSE c.submitted_at END, d.officer_name,
  CASE WHEN nth < c.revision THEN f.first ELSE f.form END
FROM seed_application a JOIN seed_course c USING (key) JOIN seed_number n USING (key) JOIN seed_desk d USING (office_id)
JOIN seed_form f USING (variant) CROSS JOIN LATERAL generate_series(1, c.revision) AS nth;

INSERT INTO licensing_file (id, application_number, office_id, province_id, subject, sha256, name, media_type, size, added_by_id, added_by_name, added_at)
SELECT pg_temp.uuid_of(n.number || '/' || x.subject), n.number, d.office_id, d.province_id, x.subject, md5(n.number) || md5(x.subject), s.document_name,
  'application/pdf', 40000 + pg_temp.draw(a.key, 92, 400000), x.hand_id, x.hand_name, x.at
FROM seed_application a CROSS JOIN seed_setting s JOIN seed_course c USING (key) JOIN seed_number n USING (key) JOIN seed_desk d USING (office_id)
CROSS JOIN LATERAL (
  SELECT p.part AS subject, d.officer_id AS hand_id, d.officer_name AS hand_name, c.created_at + make_interval(hours => p.place::integer * 5 + 1) AS at
  FROM seed_part p WHERE p.variant = a.variant AND p.documents > 0 AND a.status <> 'draft'
  UNION ALL SELECT 'council', d.manager_id, d.manager_name, c.decided_at WHERE c.decided_at IS NOT NULL) x;

INSERT INTO event (at, request_id, actor_id, actor_name, kind, subject, subject_id, province_id, office_id, before, after, note)
SELECT s.at, pg_temp.uuid_of(n.number || '/step/' || s.place), h.id, h.name,
  CASE s.status WHEN 'draft' THEN 'application.created' WHEN 'underReview' THEN 'application.reviewStarted' WHEN 'licensed' THEN 'license.issued'
    ELSE 'application.' || s.status END,
  'application', n.number, d.province_id, d.office_id,
  CASE WHEN s.was IS NOT NULL THEN jsonb_build_object('status', s.was) END,
  jsonb_build_object('status', s.status) || CASE WHEN s.status = 'submitted' THEN jsonb_build_object('revision', 1 + (s.place / 4)) ELSE '{}' END, t.note
FROM (SELECT *, lag(status) OVER (PARTITION BY key ORDER BY place) AS was FROM seed_step) s
JOIN seed_application a USING (key) JOIN seed_number n USING (key) JOIN seed_desk d USING (office_id)
CROSS JOIN LATERAL (SELECT CASE s.hand WHEN 'office' THEN d.officer_id WHEN 'employment' THEN d.employment_id WHEN 'manager' THEN d.manager_id
    ELSE d.participation_id END AS id,
  CASE s.hand WHEN 'office' THEN d.officer_name WHEN 'employment' THEN d.employment_name WHEN 'manager' THEN d.manager_name
    ELSE d.participation_name END AS name) h
LEFT JOIN seed_note t ON t.status = s.status
ORDER BY s.at;
