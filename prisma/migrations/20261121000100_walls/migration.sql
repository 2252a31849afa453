-- The wall beneath the queries: the application's role owns nothing, sees only rows of the scope that the
-- transaction has entered, and can neither change nor remove what has been recorded as an event.

DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'portal_app') THEN
    CREATE ROLE portal_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO portal_app;

-- ── the scope of the running transaction ──────────────────────────────────────────────────────────────────

CREATE FUNCTION app_actor() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.actor', true), '')::integer $$;

CREATE FUNCTION app_administrator() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(current_setting('app.administrator', true), '') = 'on' $$;

CREATE FUNCTION app_country() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(current_setting('app.country', true), '') = 'on' $$;

CREATE FUNCTION app_provinces() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(nullif(current_setting('app.provinces', true), ''), '{}')::text[] $$;

CREATE FUNCTION app_offices() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(nullif(current_setting('app.offices', true), ''), '{}')::text[] $$;

CREATE FUNCTION app_centers() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(nullif(current_setting('app.centers', true), ''), '{}')::text[] $$;

-- ── names in the order of the Persian alphabet ──────────────────────────────────────────────────────────────

ALTER TABLE province ALTER COLUMN name TYPE text COLLATE "fa-x-icu";
ALTER TABLE office ALTER COLUMN name TYPE text COLLATE "fa-x-icu";
ALTER TABLE center ALTER COLUMN name TYPE text COLLATE "fa-x-icu";
ALTER TABLE "user" ALTER COLUMN name TYPE text COLLATE "fa-x-icu";

-- ── plain truths about single rows ────────────────────────────────────────────────────────────────────────

ALTER TABLE center
  ADD CONSTRAINT center_started_month CHECK (started_month ~ '^1[34][0-9]{2}-(0[1-9]|1[0-2])$'),
  ADD CONSTRAINT center_ended_month CHECK (ended_month ~ '^1[34][0-9]{2}-(0[1-9]|1[0-2])$' AND ended_month > started_month);

-- one provincial support center a province [S1 ب-2-6]
CREATE UNIQUE INDEX center_one_support ON center (province_id) WHERE kind = 'provincialSupport' AND ended_month IS NULL;

ALTER TABLE board_member
  ADD CONSTRAINT board_member_seat CHECK (seat BETWEEN 1 AND 8),
  ADD CONSTRAINT board_member_term CHECK (to_on >= from_on);
-- each of the eight seats is filled once [S1 ج]
CREATE UNIQUE INDEX board_member_one_holder ON board_member (center_id, seat) WHERE to_on IS NULL;

ALTER TABLE center_target
  ADD CONSTRAINT center_target_service CHECK (service BETWEEN 1 AND 10),
  ADD CONSTRAINT center_target_target CHECK (target BETWEEN 1 AND 100000);

ALTER TABLE "user" ADD CONSTRAINT user_username CHECK (username ~ '^[a-z][a-z0-9.-]{2,63}$');

ALTER TABLE role_grant ADD CONSTRAINT role_grant_place CHECK (
  CASE
    WHEN role IN ('hqEmployment', 'hqParticipation', 'administrator')
      THEN province_id IS NULL AND office_id IS NULL AND center_id IS NULL
    WHEN role = 'auditor' THEN office_id IS NULL AND center_id IS NULL
    WHEN role IN ('provinceEmployment', 'provinceParticipation', 'provinceManager')
      THEN province_id IS NOT NULL AND office_id IS NULL AND center_id IS NULL
    WHEN role IN ('officeEmployment', 'caseworker')
      THEN province_id IS NOT NULL AND office_id IS NOT NULL AND center_id IS NULL
    ELSE province_id IS NOT NULL AND office_id IS NOT NULL AND center_id IS NOT NULL
  END);
-- a person holds a role at a place once; the empty text stands for "no such level"
CREATE UNIQUE INDEX role_grant_once ON role_grant (user_id, role, coalesce(province_id, ''), coalesce(office_id, ''), coalesce(center_id, ''));

ALTER TABLE policy_version
  ADD CONSTRAINT policy_version_shares CHECK (
    cardinality(shares) = 10 AND 0 <= ALL (shares)
    AND shares[1] + shares[2] + shares[3] + shares[4] + shares[5] + shares[6] + shares[7] + shares[8] + shares[9] + shares[10] = 100),
  ADD CONSTRAINT policy_version_cap CHECK (cap_rial > 0),
  ADD CONSTRAINT policy_version_month CHECK (effective_month ~ '^1[34][0-9]{2}-(0[1-9]|1[0-2])$'),
  ADD CONSTRAINT policy_version_days CHECK (
    1 <= center_deadline_day AND center_deadline_day <= office_deadline_day
    AND office_deadline_day <= province_deadline_day AND province_deadline_day <= 29);

-- amounts exist exactly while a month is confirmed or paid
ALTER TABLE monthly_performance
  ADD CONSTRAINT monthly_performance_month CHECK (month ~ '^1[34][0-9]{2}-(0[1-9]|1[0-2])$'),
  ADD CONSTRAINT monthly_performance_frozen CHECK (
    CASE WHEN status IN ('confirmed', 'paid')
      THEN payable_rial IS NOT NULL AND base_aid_rial IS NOT NULL AND policy_version_id IS NOT NULL AND breakdown IS NOT NULL
        AND entry_count IS NOT NULL AND beneficiary_count IS NOT NULL AND raised_rial IS NOT NULL
        AND cardinality(targets) = 10 AND cardinality(confirmed_counts) = 10
        AND cardinality(ceilings_rial) = 10 AND cardinality(payables_rial) = 10
      ELSE payable_rial IS NULL AND base_aid_rial IS NULL AND policy_version_id IS NULL AND breakdown IS NULL
        AND entry_count IS NULL AND beneficiary_count IS NULL AND raised_rial IS NULL
        AND cardinality(targets) = 0 AND cardinality(confirmed_counts) = 0
        AND cardinality(ceilings_rial) = 0 AND cardinality(payables_rial) = 0
    END),
  ADD CONSTRAINT monthly_performance_aid CHECK (payable_rial >= 0 AND base_aid_rial BETWEEN 0 AND 10000000000000),
  ADD CONSTRAINT monthly_performance_submitted CHECK (status = 'open' OR (first_submitted_at IS NOT NULL AND submitted_late IS NOT NULL));

-- the three queues: what waits for a center, an office, a province
CREATE INDEX monthly_performance_waits_center ON monthly_performance (center_id, month) WHERE status IN ('open', 'returned');
CREATE INDEX monthly_performance_waits_office ON monthly_performance (office_id, month) WHERE status = 'submitted';
CREATE INDEX monthly_performance_waits_province ON monthly_performance (province_id, month) WHERE status = 'officeVerified';

ALTER TABLE service_entry
  ADD CONSTRAINT service_entry_service CHECK (service BETWEEN 1 AND 10),
  ADD CONSTRAINT service_entry_quantity CHECK (quantity BETWEEN 1 AND 100000),
  ADD CONSTRAINT service_entry_cost CHECK (cost_rial BETWEEN 0 AND 10000000000000),
  ADD CONSTRAINT service_entry_text CHECK (length(title) <= 200 AND length(description) <= 4000 AND length(business_people) <= 1000),
  ADD CONSTRAINT service_entry_decision CHECK (
    CASE decision
      WHEN 'pending' THEN confirmed_quantity IS NULL AND approved_cost_rial IS NULL AND decided_by_id IS NULL
      WHEN 'accepted' THEN confirmed_quantity = quantity AND approved_cost_rial <= cost_rial AND decided_by_id IS NOT NULL
      WHEN 'reduced' THEN confirmed_quantity BETWEEN 1 AND quantity - 1 AND approved_cost_rial <= cost_rial
        AND decided_by_id IS NOT NULL AND decision_reason <> ''
      WHEN 'rejected' THEN confirmed_quantity = 0 AND approved_cost_rial = 0 AND decided_by_id IS NOT NULL AND decision_reason <> ''
    END);

ALTER TABLE beneficiary ADD CONSTRAINT beneficiary_national_id CHECK (national_id ~ '^[0-9]{10}$');
ALTER TABLE evidence_file ADD CONSTRAINT evidence_file_size CHECK (size BETWEEN 1 AND 10485760),
  ADD CONSTRAINT evidence_file_type CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png'));

-- ── events stay ───────────────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER event_stays BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_stays_whole BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policy_version_stays BEFORE UPDATE OR DELETE ON policy_version FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ── search: letters, digits and spaces that people type in several ways ─────────────────────────────────────

CREATE FUNCTION fold_text(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT regexp_replace(
    translate(lower(value), 'يىئكةۀأإآٱؤ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩', 'یییکههااااو01234567890123456789'),
    '[\s\u200b-\u200f\u00ad\u0640\u064b-\u065f\u0670]', '', 'g')
$$;

-- ── row-level security ────────────────────────────────────────────────────────────────────────────────────

-- Names of the country's parts and the policy in force are public knowledge: every reader may see them.
ALTER TABLE province ENABLE ROW LEVEL SECURITY;
CREATE POLICY reference ON province FOR SELECT TO portal_app USING (true);
GRANT SELECT ON province TO portal_app;

ALTER TABLE office ENABLE ROW LEVEL SECURITY;
CREATE POLICY reference ON office FOR SELECT TO portal_app USING (true);
CREATE POLICY administered ON office FOR INSERT TO portal_app WITH CHECK ((SELECT app_administrator()));
CREATE POLICY administered_update ON office FOR UPDATE TO portal_app USING ((SELECT app_administrator()));
GRANT SELECT, INSERT, UPDATE (name, version) ON office TO portal_app;

ALTER TABLE policy_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY reference ON policy_version FOR SELECT TO portal_app USING (true);
GRANT SELECT ON policy_version TO portal_app;

ALTER TABLE center ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON center FOR SELECT TO portal_app USING (
  (SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[])
  OR office_id = ANY ((SELECT app_offices())::text[]) OR id = ANY ((SELECT app_centers())::text[]));
CREATE POLICY administered ON center FOR INSERT TO portal_app WITH CHECK ((SELECT app_administrator()));
CREATE POLICY administered_update ON center FOR UPDATE TO portal_app USING ((SELECT app_administrator()));
GRANT SELECT, INSERT, UPDATE ON center TO portal_app;

DO $$
DECLARE scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['monthly_performance', 'service_entry', 'entry_beneficiary', 'evidence_file'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
    EXECUTE format($p$CREATE POLICY scope ON %I TO portal_app USING (
      (SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[])
      OR office_id = ANY ((SELECT app_offices())::text[]) OR center_id = ANY ((SELECT app_centers())::text[]))$p$, scoped);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON monthly_performance, service_entry TO portal_app;
GRANT SELECT, INSERT, DELETE ON entry_beneficiary TO portal_app;
GRANT SELECT, INSERT ON evidence_file TO portal_app;

-- Read in scope; the board is written by the administrator, targets by whoever has the whole province in scope.
DO $$
DECLARE scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['board_member', 'center_target'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
    EXECUTE format($p$CREATE POLICY scope ON %I FOR SELECT TO portal_app USING (
      (SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[])
      OR office_id = ANY ((SELECT app_offices())::text[]) OR center_id = ANY ((SELECT app_centers())::text[]))$p$, scoped);
  END LOOP;
END $$;
CREATE POLICY administered ON board_member FOR INSERT TO portal_app WITH CHECK ((SELECT app_administrator()));
CREATE POLICY administered_update ON board_member FOR UPDATE TO portal_app USING ((SELECT app_administrator()));
CREATE POLICY planned ON center_target FOR INSERT TO portal_app WITH CHECK (province_id = ANY ((SELECT app_provinces())::text[]));
CREATE POLICY planned_update ON center_target FOR UPDATE TO portal_app USING (province_id = ANY ((SELECT app_provinces())::text[]));
GRANT SELECT, INSERT, UPDATE ON board_member, center_target TO portal_app;
GRANT USAGE ON SEQUENCE board_member_id_seq TO portal_app;

-- People belong to an office; a center sees those of its office.
ALTER TABLE beneficiary ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON beneficiary TO portal_app USING (
  (SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[])
  OR office_id = ANY ((SELECT app_offices())::text[])
  OR office_id IN (SELECT c.office_id FROM center c WHERE c.id = ANY ((SELECT app_centers())::text[])));
GRANT SELECT ON beneficiary TO portal_app;

ALTER TABLE event ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON event FOR SELECT TO portal_app USING (
  (SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[])
  OR office_id = ANY ((SELECT app_offices())::text[]) OR center_id = ANY ((SELECT app_centers())::text[]));
CREATE POLICY own_hand ON event FOR INSERT TO portal_app WITH CHECK (actor_id = (SELECT app_actor()));
GRANT SELECT, INSERT ON event TO portal_app;
GRANT USAGE ON SEQUENCE event_id_seq TO portal_app;

ALTER TABLE month_summary ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON month_summary FOR SELECT TO portal_app USING (
  (SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[]) OR office_id = ANY ((SELECT app_offices())::text[]));
GRANT SELECT ON month_summary TO portal_app;

-- Accounts: one's own, or all for the administrator; secrets for nobody.
ALTER TABLE "user" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_or_administered ON "user" TO portal_app USING ((SELECT app_administrator()) OR id = (SELECT app_actor()));
GRANT SELECT, INSERT, UPDATE ON "user" TO portal_app;
GRANT USAGE ON SEQUENCE user_id_seq TO portal_app;

ALTER TABLE role_grant ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON role_grant FOR SELECT TO portal_app USING (user_id = (SELECT app_actor()));
CREATE POLICY administered ON role_grant TO portal_app USING ((SELECT app_administrator()));
GRANT SELECT, INSERT, DELETE ON role_grant TO portal_app;
GRANT USAGE ON SEQUENCE role_grant_id_seq TO portal_app;

ALTER TABLE session ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON session FOR SELECT TO portal_app USING (user_id = (SELECT app_actor()));
GRANT SELECT ON session TO portal_app;

ALTER TABLE credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_throttle ENABLE ROW LEVEL SECURITY;
