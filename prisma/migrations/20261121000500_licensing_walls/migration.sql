-- What licensing keeps true whoever asks, who sees its rows, and the few doors for those who have no scope.

-- ── plain truths about single rows ────────────────────────────────────────────────────────────────────────

-- A center that has not opened owes nothing: only then has it no first month.
ALTER TABLE center ADD CONSTRAINT center_opened CHECK (started_month IS NOT NULL OR status IN ('opening', 'inactive'));
-- A support center whose license was revoked before it opened has no last month, but must not bar the next one [S1 ب-2-6].
DROP INDEX center_one_support;
CREATE UNIQUE INDEX center_one_support ON center (province_id) WHERE kind = 'provincialSupport' AND ended_month IS NULL AND status <> 'inactive';

-- A person sits on one board at most [S1 ج].
CREATE UNIQUE INDEX board_member_one_person ON board_member (national_id) WHERE to_on IS NULL;
ALTER TABLE board_member ADD CONSTRAINT board_member_national_id CHECK (national_id ~ '^[0-9]{10}$'),
  ADD CONSTRAINT board_member_until CHECK (until_on > from_on);

ALTER TABLE office_quota ADD CONSTRAINT office_quota_quota CHECK (quota BETWEEN 0 AND 100 AND reason <> '');

ALTER TABLE license_application
  ADD CONSTRAINT license_application_number CHECK (number ~ '^1[34][0-9]{2}-[0-9]{2}-[0-9]{4}$'),
  ADD CONSTRAINT license_application_submitted CHECK (status = 'draft' OR (submitted_at IS NOT NULL AND submitted_by_id IS NOT NULL AND revision > 0)),
  ADD CONSTRAINT license_application_endorsed CHECK (
    status NOT IN ('endorsed', 'councilApproved', 'councilDeclined', 'licensed')
    OR (endorsed_at IS NOT NULL AND endorsed_by_id IS NOT NULL AND endorsed_at >= submitted_at)),
  ADD CONSTRAINT license_application_decided CHECK (
    status NOT IN ('councilApproved', 'councilDeclined', 'licensed')
    OR (council_decided_on IS NOT NULL AND council_session <> '' AND council_resolution <> ''));

ALTER TABLE application_part
  ADD CONSTRAINT application_part_national_id CHECK (national_id IS NULL OR (national_id ~ '^[0-9]{10}$' AND part LIKE 'member-%')),
  ADD CONSTRAINT application_part_review CHECK (review IS DISTINCT FROM 'returned' OR review_reason <> '');

ALTER TABLE licensing_file
  ADD CONSTRAINT licensing_file_size CHECK (size BETWEEN 1 AND 10485760),
  ADD CONSTRAINT licensing_file_type CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png'));
CREATE UNIQUE INDEX licensing_file_once ON licensing_file (application_number, subject, sha256) WHERE removed_at IS NULL;

ALTER TABLE license
  ADD CONSTRAINT license_number CHECK (number ~ '^[0-9]{2}-1[34][0-9]{2}-[0-9]{4}-[0-9]$'),
  ADD CONSTRAINT license_term CHECK (valid_until > issued_on),
  ADD CONSTRAINT license_suspended CHECK ((status = 'suspended') = (suspended_until IS NOT NULL)),
  ADD CONSTRAINT license_reason CHECK (status NOT IN ('suspended', 'revoked') OR reason <> '');

CREATE UNIQUE INDEX center_duty_once ON center_duty (center_id, duty) WHERE to_on IS NULL;
ALTER TABLE center_duty ADD CONSTRAINT center_duty_term CHECK (to_on >= from_on);

-- One notice at a time.
CREATE UNIQUE INDEX inactivity_notice_once ON inactivity_notice (center_id) WHERE status IN ('served', 'answered', 'heard');
ALTER TABLE inactivity_notice
  ADD CONSTRAINT inactivity_notice_reply_by CHECK (reply_by > served_on),
  ADD CONSTRAINT inactivity_notice_decided CHECK (
    (status IN ('lifted', 'suspended')) = (decided_on IS NOT NULL AND decision_reason IS NOT NULL));

-- What is sent twice over a poor line stands once.
CREATE UNIQUE INDEX partner_contact_once ON partner_contact (province_id, organisation, name) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX partner_agreement_once ON partner_agreement (province_id, organisation, title, signed_on) WHERE removed_at IS NULL;
ALTER TABLE partner_agreement ADD CONSTRAINT partner_agreement_term CHECK (ends_on > signed_on);
ALTER TABLE founding_request ADD CONSTRAINT founding_request_text CHECK (length(message) <= 2000 AND length(name) <= 100);

-- The queues of the desks, and the running out of licenses and terms.
CREATE INDEX license_application_waits ON license_application (province_id, status, status_at)
  WHERE status IN ('submitted', 'underReview', 'endorsed', 'councilApproved');
CREATE INDEX license_application_waits_office ON license_application (office_id, status, status_at) WHERE status IN ('draft', 'returned');
CREATE INDEX license_waits ON license (province_id) WHERE status = 'issued';
CREATE INDEX founding_request_waits ON founding_request (office_id, created_at) WHERE status = 'new';

CREATE TRIGGER application_revision_stays BEFORE UPDATE OR DELETE ON application_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Centers that have not opened count nowhere.
CREATE OR REPLACE VIEW month_summary_live AS
  WITH areas AS (
    SELECT 'province' AS area_kind, province_id AS area_id, NULL::text AS area_office, p.* FROM monthly_performance p
    UNION ALL
    SELECT 'office', office_id, office_id, p.* FROM monthly_performance p
  ), work AS (
    SELECT area_kind, area_id, month, province_id, area_office AS office_id,
      count(first_submitted_at)::integer AS received,
      count(*) FILTER (WHERE NOT submitted_late)::integer AS received_on_time,
      count(*) FILTER (WHERE status = 'submitted')::integer AS with_office,
      count(*) FILTER (WHERE status = 'officeVerified')::integer AS with_province,
      count(*) FILTER (WHERE status = 'returned')::integer AS returned,
      count(*) FILTER (WHERE status IN ('confirmed', 'paid'))::integer AS confirmed,
      coalesce(sum(entry_count), 0)::bigint AS entry_count,
      coalesce(sum(beneficiary_count), 0)::bigint AS beneficiary_count,
      coalesce(sum(raised_rial), 0)::bigint AS raised_rial,
      coalesce(sum(base_aid_rial), 0)::bigint AS base_aid_rial,
      coalesce(sum(payable_rial), 0)::bigint AS payable_rial,
      sum_each(targets) AS targets, sum_each(confirmed_counts) AS confirmed_counts,
      sum_each(ceilings_rial) AS ceilings_rial, sum_each(payables_rial) AS payables_rial
    FROM areas GROUP BY 1, 2, 3, 4, 5
  ), delta AS (
    SELECT area_kind, area_id, month, province_id, office_id, sum(step)::integer AS centers_delta
    FROM (
      SELECT 'province' AS area_kind, province_id AS area_id, started_month AS month, province_id, NULL::text AS office_id, 1 AS step FROM center
      UNION ALL SELECT 'office', office_id, started_month, province_id, office_id, 1 FROM center
      UNION ALL SELECT 'province', province_id, ended_month, province_id, NULL, -1 FROM center
      UNION ALL SELECT 'office', office_id, ended_month, province_id, office_id, -1 FROM center
    ) steps WHERE month IS NOT NULL GROUP BY 1, 2, 3, 4, 5
  )
  SELECT coalesce(w.area_kind, d.area_kind) AS area_kind, coalesce(w.area_id, d.area_id) AS area_id,
    coalesce(w.month, d.month)::char(7) AS month, coalesce(w.province_id, d.province_id) AS province_id,
    coalesce(w.office_id, d.office_id) AS office_id, coalesce(d.centers_delta, 0) AS centers_delta,
    coalesce(w.received, 0) AS received, coalesce(w.received_on_time, 0) AS received_on_time,
    coalesce(w.with_office, 0) AS with_office, coalesce(w.with_province, 0) AS with_province,
    coalesce(w.returned, 0) AS returned, coalesce(w.confirmed, 0) AS confirmed,
    coalesce(w.entry_count, 0) AS entry_count, coalesce(w.beneficiary_count, 0) AS beneficiary_count,
    coalesce(w.raised_rial, 0) AS raised_rial, coalesce(w.base_aid_rial, 0) AS base_aid_rial,
    coalesce(w.payable_rial, 0) AS payable_rial,
    coalesce(w.targets, '{0,0,0,0,0,0,0,0,0,0}') AS targets, coalesce(w.confirmed_counts, '{0,0,0,0,0,0,0,0,0,0}') AS confirmed_counts,
    coalesce(w.ceilings_rial, '{0,0,0,0,0,0,0,0,0,0}') AS ceilings_rial, coalesce(w.payables_rial, '{0,0,0,0,0,0,0,0,0,0}') AS payables_rial
  FROM work w FULL JOIN delta d USING (area_kind, area_id, month);

-- ── row-level security ────────────────────────────────────────────────────────────────────────────────────

-- Rows of an office: a center's board has no part in them.
DO $$
DECLARE scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['license_application', 'application_part', 'application_revision', 'licensing_file', 'opening_item',
    'founding_request'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
    EXECUTE format($p$CREATE POLICY scope ON %I TO portal_app USING (
      (SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[]) OR office_id = ANY ((SELECT app_offices())::text[]))$p$, scoped);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON license_application, application_part, licensing_file TO portal_app;
GRANT SELECT, INSERT ON application_revision, opening_item TO portal_app;
GRANT SELECT, UPDATE (status, version, note, handled_by_name, handled_at) ON founding_request TO portal_app;

-- Rows of a center.
DO $$
DECLARE scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['license', 'center_duty', 'inactivity_notice'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
    EXECUTE format($p$CREATE POLICY scope ON %I FOR SELECT TO portal_app USING (
      (SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[])
      OR office_id = ANY ((SELECT app_offices())::text[]) OR center_id = ANY ((SELECT app_centers())::text[]))$p$, scoped);
    EXECUTE format($p$CREATE POLICY of_province ON %I FOR INSERT TO portal_app WITH CHECK (province_id = ANY ((SELECT app_provinces())::text[]))$p$, scoped);
  END LOOP;
END $$;
CREATE POLICY of_province_update ON license FOR UPDATE TO portal_app USING (province_id = ANY ((SELECT app_provinces())::text[]));
CREATE POLICY of_province_update ON center_duty FOR UPDATE TO portal_app USING (province_id = ANY ((SELECT app_provinces())::text[]));
-- the center answers a notice
CREATE POLICY of_both_update ON inactivity_notice FOR UPDATE TO portal_app USING (
  province_id = ANY ((SELECT app_provinces())::text[]) OR center_id = ANY ((SELECT app_centers())::text[]));
GRANT SELECT, INSERT, UPDATE ON license, center_duty, inactivity_notice TO portal_app;
GRANT USAGE ON SEQUENCE center_duty_id_seq, inactivity_notice_id_seq TO portal_app;

-- A license makes a center and its board, and changes them.
CREATE POLICY of_province ON center FOR INSERT TO portal_app WITH CHECK (province_id = ANY ((SELECT app_provinces())::text[]));
CREATE POLICY of_province_update ON center FOR UPDATE TO portal_app USING (province_id = ANY ((SELECT app_provinces())::text[]));
CREATE POLICY of_province ON board_member FOR INSERT TO portal_app WITH CHECK (province_id = ANY ((SELECT app_provinces())::text[]));
CREATE POLICY of_province_update ON board_member FOR UPDATE TO portal_app USING (province_id = ANY ((SELECT app_provinces())::text[]));

-- How many centers an office may have is no secret; the province says it.
ALTER TABLE office_quota ENABLE ROW LEVEL SECURITY;
CREATE POLICY reference ON office_quota FOR SELECT TO portal_app USING (true);
CREATE POLICY of_province ON office_quota FOR INSERT TO portal_app WITH CHECK (province_id = ANY ((SELECT app_provinces())::text[]));
CREATE POLICY of_province_update ON office_quota FOR UPDATE TO portal_app USING (province_id = ANY ((SELECT app_provinces())::text[]));
GRANT SELECT, INSERT, UPDATE ON office_quota TO portal_app;

-- A province's directory is for everybody who works in it.
DO $$
DECLARE scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['partner_contact', 'partner_agreement'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
    EXECUTE format($p$CREATE POLICY scope ON %I FOR SELECT TO portal_app USING (
      (SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[])
      OR province_id IN (SELECT o.province_id FROM office o WHERE o.id = ANY ((SELECT app_offices())::text[]))
      OR province_id IN (SELECT c.province_id FROM center c WHERE c.id = ANY ((SELECT app_centers())::text[])))$p$, scoped);
    EXECUTE format($p$CREATE POLICY of_province ON %I FOR INSERT TO portal_app WITH CHECK (province_id = ANY ((SELECT app_provinces())::text[]))$p$, scoped);
    EXECUTE format($p$CREATE POLICY of_province_update ON %I FOR UPDATE TO portal_app USING (province_id = ANY ((SELECT app_provinces())::text[]))$p$, scoped);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON partner_contact, partner_agreement TO portal_app;
GRANT USAGE ON SEQUENCE partner_contact_id_seq, partner_agreement_id_seq TO portal_app;

-- Only its function reaches this one.
ALTER TABLE licensing_serial ENABLE ROW LEVEL SECURITY;

-- ── questions that reach beyond a scope, each with an answer that tells no more than it must ──────────────────

-- The next number of a kind in a province of the asker's scope; whoever asks at the same time waits, and gets another.
CREATE FUNCTION next_serial(p_kind text, p_province text, p_year integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE given integer;
BEGIN
  IF NOT (p_province = ANY (app_provinces()) OR EXISTS (SELECT FROM office o WHERE o.id = ANY (app_offices()) AND o.province_id = p_province)) THEN
    RAISE EXCEPTION 'no serial outside the scope' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO licensing_serial AS s (kind, province_id, year, last) VALUES (p_kind, p_province, p_year, 1)
  ON CONFLICT (kind, province_id, year) DO UPDATE SET last = s.last + 1 RETURNING last INTO given;
  RETURN given;
END $$;

-- How far a quota is used, but for one application: the office's, or for a support center the province's [S1 ز].
CREATE FUNCTION quota_use(p_office text, p_kind center_kind, p_except text)
  RETURNS TABLE (quota integer, licensed integer, pending integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN p_kind = 'regular' THEN (SELECT q.quota::integer FROM office_quota q WHERE q.office_id = p_office) END,
    (SELECT count(*)::integer FROM center c LEFT JOIN license l ON l.center_id = c.id
      WHERE c.kind = p_kind AND c.ended_month IS NULL AND coalesce(l.status IN ('issued', 'active', 'suspended'), true)
        AND CASE WHEN p_kind = 'regular' THEN c.office_id = p_office ELSE c.province_id = o.province_id END),
    (SELECT count(*)::integer FROM license_application a
      WHERE a.kind = p_kind AND a.number IS DISTINCT FROM p_except
        AND a.status IN ('submitted', 'underReview', 'returned', 'endorsed', 'councilApproved')
        AND CASE WHEN p_kind = 'regular' THEN a.office_id = p_office ELSE a.province_id = o.province_id END)
  FROM office o WHERE o.id = p_office
$$;

-- Who of these people sits on a board; the center is named only inside the scope.
CREATE FUNCTION seated_elsewhere(p_national_ids text[]) RETURNS TABLE (national_id text, center_id text, center_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.national_id::text, CASE WHEN seen THEN c.id END, CASE WHEN seen THEN c.name END
  FROM board_member b JOIN center c ON c.id = b.center_id
    CROSS JOIN LATERAL (SELECT app_country() OR c.province_id = ANY (app_provinces()) OR c.office_id = ANY (app_offices()) AS seen) s
  WHERE b.national_id = ANY (p_national_ids) AND b.to_on IS NULL
$$;

-- The two accounts of the opening [S1 ب-3-4]: 'created', 'existing' (somebody who has this very role), or 'taken'.
CREATE FUNCTION open_center_account(p_license text, p_item text, p_username text, p_name text, p_mobile text, p_hash text, p_at timestamptz)
  RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  l license; made integer; wanted role;
BEGIN
  SELECT * INTO l FROM license WHERE number = p_license AND status = 'issued' AND province_id = ANY (app_provinces());
  IF NOT FOUND OR p_item NOT IN ('chairAccount', 'representativeAccount')
    OR EXISTS (SELECT FROM opening_item i WHERE i.license_number = p_license AND i.item = p_item) THEN
    RAISE EXCEPTION 'no account is due' USING ERRCODE = 'insufficient_privilege';
  END IF;
  wanted := CASE p_item WHEN 'chairAccount' THEN 'centerChair' ELSE 'officeEmployment' END;
  INSERT INTO "user" (username, name, mobile, created_at) VALUES (p_username, p_name, p_mobile, p_at)
  ON CONFLICT (username) DO NOTHING RETURNING id INTO made;
  IF made IS NULL THEN
    RETURN CASE WHEN EXISTS (SELECT FROM "user" u JOIN role_grant g ON g.user_id = u.id
      WHERE u.username = p_username AND u.disabled_at IS NULL AND g.role = wanted AND g.office_id = l.office_id
        AND g.center_id IS NOT DISTINCT FROM CASE p_item WHEN 'chairAccount' THEN l.center_id END) THEN 'existing' ELSE 'taken' END;
  END IF;
  INSERT INTO credential (user_id, password_hash, changed_at) VALUES (made, p_hash, now());
  INSERT INTO role_grant (user_id, role, province_id, office_id, center_id)
  VALUES (made, wanted, l.province_id, l.office_id, CASE p_item WHEN 'chairAccount' THEN l.center_id END);
  RETURN 'created';
END $$;

-- What a license in the scope rests on: a center prints its own, without seeing the case behind it.
CREATE FUNCTION license_basis(p_license text)
  RETURNS TABLE (endorsed_at timestamptz, council_decided_on date, council_session text, council_resolution text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.endorsed_at, a.council_decided_on, a.council_session, a.council_resolution
  FROM license l JOIN license_application a ON a.number = l.application_number
  WHERE l.number = p_license AND (app_country() OR l.province_id = ANY (app_provinces()) OR l.office_id = ANY (app_offices())
    OR l.center_id = ANY (app_centers()))
$$;

-- ── for visitors without an account ─────────────────────────────────────────────────────────────────────────

-- Counts an attempt; false from the one on that is too many within the window.
CREATE FUNCTION public_allow(p_key text, p_limit integer, p_window interval) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO sign_in_throttle AS t (key, failures, window_at) VALUES ('public:' || left(p_key, 100), 1, now())
  ON CONFLICT (key) DO UPDATE SET
    failures = CASE WHEN t.window_at < now() - p_window THEN 1 ELSE t.failures + 1 END,
    window_at = CASE WHEN t.window_at < now() - p_window THEN now() ELSE t.window_at END
  RETURNING failures <= p_limit
$$;

-- What a license's holder may show to anybody: no person is in it.
CREATE FUNCTION public_license(p_number text)
  RETURNS TABLE (number text, center_name text, province_name text, office_name text, kind center_kind, status license_status,
    issued_on date, valid_until date, suspended_until date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.number, c.name, p.name, o.name, c.kind, l.status, l.issued_on, l.valid_until, l.suspended_until
  FROM license l JOIN center c ON c.id = l.center_id JOIN office o ON o.id = l.office_id JOIN province p ON p.id = l.province_id
  WHERE l.number = p_number
$$;

-- A benefactor's word to an office; false where there is no such office.
CREATE FUNCTION public_request_founding(p_id uuid, p_office text, p_name text, p_mobile text, p_field text, p_message text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO founding_request (id, office_id, province_id, name, mobile, field, message, created_at)
  SELECT p_id, o.id, o.province_id, p_name, p_mobile, p_field, p_message, now() FROM office o WHERE o.id = p_office
  ON CONFLICT (id) DO NOTHING;
  RETURN EXISTS (SELECT FROM founding_request WHERE id = p_id);
END $$;

DO $$
DECLARE door regprocedure;
BEGIN
  FOREACH door IN ARRAY ARRAY[
    'next_serial(text,text,integer)', 'quota_use(text,center_kind,text)', 'seated_elsewhere(text[])', 'license_basis(text)',
    'open_center_account(text,text,text,text,text,text,timestamptz)', 'public_allow(text,integer,interval)', 'public_license(text)',
    'public_request_founding(uuid,text,text,text,text,text)']::regprocedure[] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO portal_app', door);
  END LOOP;
END $$;
