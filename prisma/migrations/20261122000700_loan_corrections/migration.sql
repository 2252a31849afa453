-- A payment recorded by mistake is taken back with a reason; it stays to be seen and counts nowhere.
ALTER TABLE "loan_payment" ADD COLUMN     "void_reason" TEXT,
ADD COLUMN     "voided_at" TIMESTAMPTZ(3),
ADD COLUMN     "voided_by_id" INTEGER,
ADD COLUMN     "voided_by_name" TEXT;
ALTER TABLE loan_payment ADD CONSTRAINT loan_payment_voided
  CHECK ((voided_at IS NULL) = (void_reason IS NULL) AND (voided_at IS NULL) = (voided_by_id IS NULL) AND (voided_at IS NULL) = (voided_by_name IS NULL));
GRANT UPDATE (voided_at, voided_by_id, voided_by_name, void_reason) ON loan_payment TO portal_app;

-- ── questions about a person beyond the present case ──────────────────────────────────────────────────────
-- Somebody may have had a business before, in a caseload that the present caseworker does not see. What is owed from then and
-- what was given then counts for the person; no more of it is told than the rules ask.

-- The person of an entrepreneur whom the actor follows.
CREATE FUNCTION person_of_case(of_entrepreneur integer) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.beneficiary_id FROM entrepreneur e WHERE e.id = of_entrepreneur AND (
    '*' = ANY ((SELECT app_cases())::text[]) OR e.province_id = ANY ((SELECT app_cases())::text[]) OR e.office_id = ANY ((SELECT app_cases())::text[])
    OR (e.caseworker_id = (SELECT app_actor()) AND e.office_id = ANY ((SELECT app_offices())::text[])))
$$;

CREATE FUNCTION unsettled_loan_kinds(of_entrepreneur integer) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT l.kind), '{}') FROM loan l JOIN entrepreneur e ON e.id = l.entrepreneur_id
  WHERE l.status <> 'settled' AND e.beneficiary_id = (SELECT person_of_case(of_entrepreneur))
$$;

CREATE FUNCTION entitlements_of_person(of_entrepreneur integer) RETURNS TABLE (entitlement text, given_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT g.entitlement, g.given_on FROM entitlement_given g WHERE g.beneficiary_id = (SELECT person_of_case(of_entrepreneur)) ORDER BY g.given_on, g.id
$$;

REVOKE ALL ON FUNCTION person_of_case(integer), unsettled_loan_kinds(integer), entitlements_of_person(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION unsettled_loan_kinds(integer), entitlements_of_person(integer) TO portal_app;
