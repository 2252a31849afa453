-- What is kept true of people, entrepreneurs and their money whoever asks, and who sees it.

-- ── the scope of cases ────────────────────────────────────────────────────────────────────────────────────
-- Whose roles follow entrepreneurs: '*' for the country, codes of provinces and offices. Narrower than the scope of places:
-- the departments of participation and the administrator have none. A caseworker has only the own caseload.
CREATE FUNCTION app_cases() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(nullif(current_setting('app.cases', true), ''), '{}')::text[] $$;

ALTER TABLE role_grant DROP CONSTRAINT role_grant_place, ADD CONSTRAINT role_grant_place CHECK (
  CASE
    WHEN role IN ('hqEmployment', 'hqParticipation', 'administrator')
      THEN province_id IS NULL AND office_id IS NULL AND center_id IS NULL
    WHEN role = 'auditor' THEN office_id IS NULL AND center_id IS NULL
    WHEN role IN ('provinceEmployment', 'provinceParticipation', 'provinceManager')
      THEN province_id IS NOT NULL AND office_id IS NULL AND center_id IS NULL
    WHEN role IN ('officeEmployment', 'caseworker', 'entrepreneur')
      THEN province_id IS NOT NULL AND office_id IS NOT NULL AND center_id IS NULL
    ELSE province_id IS NOT NULL AND office_id IS NOT NULL AND center_id IS NOT NULL
  END);

-- ── plain truths about single rows ────────────────────────────────────────────────────────────────────────

ALTER TABLE beneficiary
  ADD CONSTRAINT beneficiary_deleted CHECK ((deleted_at IS NULL) = (national_id IS NOT NULL)
    AND (deleted_at IS NULL OR (mobile IS NULL AND address IS NULL AND born_on IS NULL AND father_name IS NULL AND skills IS NULL AND disability IS NULL))),
  ADD CONSTRAINT beneficiary_mobile CHECK (mobile ~ '^09[0-9]{9}$'),
  ADD CONSTRAINT beneficiary_household CHECK (household_members BETWEEN 1 AND 30);
ALTER TABLE beneficiary_consent
  ADD CONSTRAINT beneficiary_consent_form CHECK (form IN ('written', 'spoken', 'online')),
  ADD CONSTRAINT beneficiary_consent_days CHECK (withdrawn_on >= given_on);
CREATE UNIQUE INDEX beneficiary_consent_once ON beneficiary_consent (beneficiary_id) WHERE withdrawn_on IS NULL;

ALTER TABLE beneficiary_import_row
  ADD CONSTRAINT beneficiary_import_row_outcome CHECK (outcome IN ('new', 'same', 'update', 'elsewhere', 'wrong'));

-- A person runs one business at a time.
CREATE UNIQUE INDEX entrepreneur_once ON entrepreneur (beneficiary_id) WHERE ended_on IS NULL;
ALTER TABLE entrepreneur
  ADD CONSTRAINT entrepreneur_code CHECK (code ~ '^[0-9]{2}-[0-9]{6}-[0-9]$'),
  ADD CONSTRAINT entrepreneur_standing CHECK (standing BETWEEN 1 AND 4),
  ADD CONSTRAINT entrepreneur_days CHECK (since_on >= enrolled_on AND ended_on >= enrolled_on),
  ADD CONSTRAINT entrepreneur_ended CHECK ((ended_on IS NULL) = (end_reason IS NULL));
ALTER TABLE level_history ADD CONSTRAINT level_history_standing CHECK (standing BETWEEN 1 AND 4);

ALTER TABLE sales_invoice
  ADD CONSTRAINT sales_invoice_amount CHECK (amount_rial BETWEEN 1 AND 10000000000000),
  ADD CONSTRAINT sales_invoice_month CHECK (month ~ '^1[34][0-9]{2}-(0[1-9]|1[0-2])$'),
  ADD CONSTRAINT sales_invoice_voided CHECK ((voided_at IS NULL) = (void_reason IS NULL));
CREATE UNIQUE INDEX sales_invoice_once ON sales_invoice (entrepreneur_id, issued_on, number_key) WHERE voided_at IS NULL;
-- The amount rides along, so that what counts in a span of days is read from the index alone.
CREATE INDEX sales_invoice_counted ON sales_invoice (entrepreneur_id, issued_on) INCLUDE (amount_rial) WHERE voided_at IS NULL;
CREATE UNIQUE INDEX course_completion_once ON course_completion (entrepreneur_id, course) WHERE voided_at IS NULL;
CREATE UNIQUE INDEX product_once ON product (entrepreneur_id, name) WHERE voided_at IS NULL;
ALTER TABLE outlet ADD CONSTRAINT outlet_kind CHECK (kind IN ('platform', 'shop'));
CREATE UNIQUE INDEX outlet_once ON outlet (coalesce(province_id, ''), fold_text(name));
ALTER TABLE outlet_contract ADD CONSTRAINT outlet_contract_term CHECK (ends_on >= starts_on);
CREATE UNIQUE INDEX outlet_contract_once ON outlet_contract (entrepreneur_id, outlet_id, starts_on) WHERE voided_at IS NULL;
ALTER TABLE job ADD CONSTRAINT job_term CHECK (ends_on >= starts_on), ADD CONSTRAINT job_wage CHECK (monthly_wage_rial BETWEEN 0 AND 10000000000000);

-- One proposal waits at a time.
CREATE UNIQUE INDEX promotion_once ON promotion (entrepreneur_id) WHERE status = 'proposed';
ALTER TABLE promotion
  ADD CONSTRAINT promotion_step CHECK (from_standing BETWEEN 1 AND 3 AND to_standing = from_standing + 1),
  ADD CONSTRAINT promotion_decided CHECK ((status IN ('approved', 'declined')) = (decided_by_id IS NOT NULL)
    AND (status <> 'declined' OR reason <> '') AND decided_by_id IS DISTINCT FROM proposed_by_id
    AND (decided_by_id IS NULL OR decided_by_id IS DISTINCT FROM caseworker_id));

-- One unsettled loan of a kind.
CREATE UNIQUE INDEX loan_once ON loan (entrepreneur_id, kind) WHERE status <> 'settled';
CREATE INDEX loan_due ON loan (next_due_on) WHERE status = 'running';
ALTER TABLE loan
  ADD CONSTRAINT loan_kind CHECK (kind IN ('micro', 'development', 'advanced')),
  ADD CONSTRAINT loan_amounts CHECK (principal_rial > 0 AND fee_rial >= 0 AND paid_rial BETWEEN 0 AND principal_rial + fee_rial),
  ADD CONSTRAINT loan_settled CHECK ((status = 'settled') = (paid_rial = principal_rial + fee_rial) AND (status = 'settled') = (settled_on IS NOT NULL)
    AND (status = 'settled') = (next_due_on IS NULL)),
  ADD CONSTRAINT loan_suspended CHECK (status <> 'suspended' OR suspended_on IS NOT NULL);
ALTER TABLE installment ADD CONSTRAINT installment_amount CHECK (amount_rial >= 0 AND number BETWEEN 1 AND 60);
ALTER TABLE loan_payment ADD CONSTRAINT loan_payment_amount CHECK (amount_rial > 0);
ALTER TABLE entitlement_given ADD CONSTRAINT entitlement_given_amount CHECK (amount_rial >= 0);

-- What waits for a decision.
CREATE INDEX promotion_waits ON promotion (proposed_at) WHERE status = 'proposed';

-- ── the income of months ──────────────────────────────────────────────────────────────────────────────────
-- An invoice adds to its month when it is recorded and takes away when it is voided; nothing else of it ever changes.
CREATE FUNCTION keep_sales_month() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.voided_at IS NULL THEN
      INSERT INTO sales_month AS m (entrepreneur_id, month, invoices, income_rial, last_on)
      VALUES (NEW.entrepreneur_id, NEW.month, 1, NEW.amount_rial, NEW.issued_on)
      ON CONFLICT (entrepreneur_id, month) DO UPDATE SET
        invoices = m.invoices + 1, income_rial = m.income_rial + excluded.income_rial, last_on = greatest(m.last_on, excluded.last_on);
    END IF;
  ELSIF OLD.voided_at IS NULL AND NEW.voided_at IS NOT NULL THEN
    UPDATE sales_month m SET invoices = m.invoices - 1, income_rial = m.income_rial - OLD.amount_rial,
      last_on = coalesce((SELECT max(i.issued_on) FROM sales_invoice i
        WHERE i.entrepreneur_id = OLD.entrepreneur_id AND i.month = OLD.month AND i.voided_at IS NULL), m.last_on)
    WHERE m.entrepreneur_id = OLD.entrepreneur_id AND m.month = OLD.month;
    DELETE FROM sales_month m WHERE m.entrepreneur_id = OLD.entrepreneur_id AND m.month = OLD.month AND m.invoices = 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER sales_invoice_month AFTER INSERT OR UPDATE OF voided_at ON sales_invoice FOR EACH ROW EXECUTE FUNCTION keep_sales_month();

-- ── row-level security ────────────────────────────────────────────────────────────────────────────────────

-- People belong to an office; a center sees those of its office, an entrepreneur the own person.
DROP POLICY scope ON beneficiary;
CREATE POLICY scope ON beneficiary FOR SELECT TO portal_app USING (
  '*' = ANY ((SELECT app_cases())::text[]) OR province_id = ANY ((SELECT app_cases())::text[])
  OR office_id = ANY ((SELECT app_offices())::text[])
  OR office_id IN (SELECT c.office_id FROM center c WHERE c.id = ANY ((SELECT app_centers())::text[]))
  OR id IN (SELECT e.beneficiary_id FROM entrepreneur e WHERE e.user_id = (SELECT app_actor())));
CREATE POLICY of_office ON beneficiary FOR INSERT TO portal_app WITH CHECK (office_id = ANY ((SELECT app_offices())::text[]));
CREATE POLICY of_place_update ON beneficiary FOR UPDATE TO portal_app USING (
  office_id = ANY ((SELECT app_offices())::text[]) OR province_id = ANY ((SELECT app_cases())::text[]));
GRANT INSERT, UPDATE ON beneficiary TO portal_app;
GRANT USAGE ON SEQUENCE beneficiary_id_seq TO portal_app;

ALTER TABLE beneficiary_consent ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_person ON beneficiary_consent TO portal_app USING (EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id));
GRANT SELECT, INSERT, UPDATE (withdrawn_on) ON beneficiary_consent TO portal_app;
GRANT USAGE ON SEQUENCE beneficiary_consent_id_seq TO portal_app;

ALTER TABLE beneficiary_import ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_office ON beneficiary_import TO portal_app USING (office_id = ANY ((SELECT app_offices())::text[]));
GRANT SELECT, INSERT, UPDATE ON beneficiary_import TO portal_app;
ALTER TABLE beneficiary_import_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_import ON beneficiary_import_row TO portal_app USING (EXISTS (SELECT FROM beneficiary_import i WHERE i.id = import_id));
GRANT SELECT, INSERT, UPDATE, DELETE ON beneficiary_import_row TO portal_app;

-- Those who oversee, the caseworker in whose caseload somebody is, and the person.
ALTER TABLE entrepreneur ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON entrepreneur FOR SELECT TO portal_app USING (
  '*' = ANY ((SELECT app_cases())::text[]) OR province_id = ANY ((SELECT app_cases())::text[]) OR office_id = ANY ((SELECT app_cases())::text[])
  OR (caseworker_id = (SELECT app_actor()) AND office_id = ANY ((SELECT app_offices())::text[])) OR user_id = (SELECT app_actor()));
CREATE POLICY of_office ON entrepreneur FOR INSERT TO portal_app WITH CHECK (office_id = ANY ((SELECT app_offices())::text[]));
CREATE POLICY of_place_update ON entrepreneur FOR UPDATE TO portal_app USING (
  province_id = ANY ((SELECT app_cases())::text[]) OR office_id = ANY ((SELECT app_cases())::text[])
  OR (caseworker_id = (SELECT app_actor()) AND office_id = ANY ((SELECT app_offices())::text[])) OR user_id = (SELECT app_actor()))
  WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (caseworker_id, caseworker_name, user_id, business, field, standing, since_on, ended_on, end_reason, version)
  ON entrepreneur TO portal_app;
GRANT USAGE ON SEQUENCE entrepreneur_id_seq TO portal_app;

-- Who sees an entrepreneur sees what is recorded of them.
DO $$
DECLARE scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['entrepreneur_state', 'level_history', 'recording_key', 'sales_invoice', 'sales_month', 'course_completion', 'visit',
    'call', 'product', 'outlet_contract', 'job', 'road_map_tick', 'promotion', 'loan', 'entitlement_given'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
    EXECUTE format('CREATE POLICY of_entrepreneur ON %I TO portal_app USING (EXISTS (SELECT FROM entrepreneur e WHERE e.id = entrepreneur_id))', scoped);
  END LOOP;
  FOREACH scoped IN ARRAY ARRAY['installment', 'loan_payment'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
    EXECUTE format('CREATE POLICY of_loan ON %I TO portal_app USING (EXISTS (SELECT FROM loan l WHERE l.id = loan_id))', scoped);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO portal_app', scoped);
  END LOOP;
  FOREACH scoped IN ARRAY ARRAY['sales_invoice', 'course_completion', 'visit', 'call', 'product', 'outlet_contract', 'job'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE (voided_at, voided_by_name, void_reason) ON %I TO portal_app', scoped);
    EXECUTE format('GRANT USAGE ON SEQUENCE %I TO portal_app', scoped || '_id_seq');
  END LOOP;
  FOREACH scoped IN ARRAY ARRAY['level_history', 'road_map_tick', 'promotion', 'loan', 'loan_payment', 'entitlement_given'] LOOP
    EXECUTE format('GRANT USAGE ON SEQUENCE %I TO portal_app', scoped || '_id_seq');
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON entrepreneur_state TO portal_app;
GRANT SELECT, INSERT ON level_history, recording_key, entitlement_given TO portal_app;
GRANT SELECT ON sales_month TO portal_app;
GRANT SELECT, INSERT, DELETE ON road_map_tick TO portal_app;
GRANT UPDATE (ends_on) ON outlet_contract, job TO portal_app;
GRANT SELECT, INSERT, UPDATE (status, decided, decided_by_id, decided_by_name, decided_at, reason, version) ON promotion TO portal_app;
GRANT SELECT, INSERT, UPDATE (status, suspended_on, settled_on, version, paid_rial, next_due_on) ON loan TO portal_app;

-- Names of shops and platforms are no secret; the province says which of its own are reputable, headquarters of the country's.
ALTER TABLE outlet ENABLE ROW LEVEL SECURITY;
CREATE POLICY reference ON outlet FOR SELECT TO portal_app USING (true);
CREATE POLICY of_place ON outlet FOR INSERT TO portal_app WITH CHECK (
  province_id = ANY ((SELECT app_provinces())::text[]) OR (province_id IS NULL AND (SELECT app_country()))
  OR (NOT reputable AND province_id IN (SELECT o.province_id FROM office o WHERE o.id = ANY ((SELECT app_offices())::text[]))));
CREATE POLICY of_place_update ON outlet FOR UPDATE TO portal_app USING (
  province_id = ANY ((SELECT app_provinces())::text[]) OR (province_id IS NULL AND (SELECT app_country())));
GRANT SELECT, INSERT, UPDATE (name, kind, reputable, marked_by_name, version) ON outlet TO portal_app;
GRANT USAGE ON SEQUENCE outlet_id_seq TO portal_app;

ALTER TABLE case_measure ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON case_measure FOR SELECT TO portal_app USING (
  '*' = ANY ((SELECT app_cases())::text[]) OR province_id = ANY ((SELECT app_cases())::text[]) OR office_id = ANY ((SELECT app_cases())::text[]));
GRANT SELECT ON case_measure TO portal_app;

-- Only its functions reach this one.
ALTER TABLE sms_code ENABLE ROW LEVEL SECURITY;
