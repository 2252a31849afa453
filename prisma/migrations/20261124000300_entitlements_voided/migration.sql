-- What was given and recorded wrongly is voided with a reason, as every other record: it stays to be seen, counts nowhere, and
-- its period is free again.
ALTER TABLE "entitlement_given" ADD COLUMN     "void_reason" TEXT,
ADD COLUMN     "voided_at" TIMESTAMPTZ(3),
ADD COLUMN     "voided_by_name" TEXT;
ALTER TABLE entitlement_given ADD CONSTRAINT entitlement_given_voided
  CHECK ((voided_at IS NULL) = (void_reason IS NULL) AND (voided_at IS NULL) = (voided_by_name IS NULL));
DROP INDEX "entitlement_given_beneficiary_id_series_period_key";
CREATE UNIQUE INDEX entitlement_given_once ON entitlement_given (beneficiary_id, series, period) WHERE voided_at IS NULL;
GRANT UPDATE (voided_at, voided_by_name, void_reason) ON entitlement_given TO portal_app;

CREATE OR REPLACE FUNCTION entitlements_of_person(of_entrepreneur integer) RETURNS TABLE (entitlement text, given_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT g.entitlement, g.given_on FROM entitlement_given g
  WHERE g.beneficiary_id = (SELECT person_of_case(of_entrepreneur)) AND g.voided_at IS NULL ORDER BY g.given_on, g.id
$$;

-- What was recorded of an entrepreneur, newest first: all of it, one kind, or the one of a kind with an id.
CREATE OR REPLACE FUNCTION case_timeline(p_case integer, p_kind text, p_id bigint, p_lines integer) RETURNS json
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT sees_case(p_case) THEN RETURN NULL; END IF;
  RETURN (SELECT json_agg(v) FROM (SELECT * FROM (
    -- Those that count and those that do not lie in different indexes.
    SELECT 'salesInvoice' AS kind, r.id::bigint AS id, r.issued_on AS on, r.recorded_at AS at, r.recorded_by_name AS by, NULL::json AS voided,
      json_build_object('number', r.number, 'amountRial', r.amount_rial::text, 'customer', r.customer, 'product', s.name) AS told
      FROM sales_invoice r LEFT JOIN product s ON s.id = r.product_id WHERE r.entrepreneur_id = p_case AND r.voided_at IS NULL
    UNION ALL SELECT 'salesInvoice', r.id, r.issued_on, r.recorded_at, r.recorded_by_name, voided_json(r.voided_at, r.voided_by_name, r.void_reason),
      json_build_object('number', r.number, 'amountRial', r.amount_rial::text, 'customer', r.customer, 'product', s.name)
      FROM sales_invoice r LEFT JOIN product s ON s.id = r.product_id WHERE r.entrepreneur_id = p_case AND r.voided_at IS NOT NULL
    UNION ALL SELECT 'course', r.id, r.completed_on, r.recorded_at, r.recorded_by_name, voided_json(r.voided_at, r.voided_by_name, r.void_reason),
      json_build_object('course', r.course, 'note', r.note) FROM course_completion r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'visit', r.id, r.visited_on, r.recorded_at, r.recorded_by_name, voided_json(r.voided_at, r.voided_by_name, r.void_reason),
      json_build_object('note', r.note) FROM visit r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'call', r.id, r.called_on, r.recorded_at, r.recorded_by_name, voided_json(r.voided_at, r.voided_by_name, r.void_reason),
      json_build_object('answered', r.answered, 'note', r.note) FROM call r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'product', r.id, r.first_offered_on, r.recorded_at, r.recorded_by_name, voided_json(r.voided_at, r.voided_by_name, r.void_reason),
      json_build_object('name', r.name) FROM product r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'contract', r.id, r.starts_on, r.recorded_at, r.recorded_by_name, voided_json(r.voided_at, r.voided_by_name, r.void_reason),
      json_build_object('outlet', s.name, 'reputable', s.reputable, 'endsOn', r.ends_on, 'note', r.note)
      FROM outlet_contract r JOIN outlet s ON s.id = r.outlet_id WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'job', r.id, r.starts_on, r.recorded_at, r.recorded_by_name, voided_json(r.voided_at, r.voided_by_name, r.void_reason),
      json_build_object('title', r.title, 'monthlyWageRial', r.monthly_wage_rial::text, 'endsOn', r.ends_on) FROM job r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'level', r.id, r.since_on, r.recorded_at, r.recorded_by_name, NULL,
      json_build_object('standing', r.standing) FROM level_history r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'tick', r.id, r.done_on, r.recorded_at, r.recorded_by_name, NULL,
      json_build_object('item', r.item, 'period', r.period, 'evidence', r.evidence) FROM road_map_tick r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'promotion', r.id, (r.proposed_at AT TIME ZONE 'Asia/Tehran')::date, r.proposed_at, r.proposed_by_name, NULL,
      json_build_object('to', r.to_standing, 'status', r.status, 'reason', r.reason) FROM promotion r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'loan', r.id, r.granted_on, r.recorded_at, r.recorded_by_name, NULL,
      json_build_object('kind', r.kind, 'principalRial', r.principal_rial::text) FROM loan r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'payment', r.id, r.paid_on, r.recorded_at, r.recorded_by_name, voided_json(r.voided_at, r.voided_by_name, r.void_reason),
      json_build_object('kind', l.kind, 'amountRial', r.amount_rial::text) FROM loan_payment r JOIN loan l ON l.id = r.loan_id WHERE l.entrepreneur_id = p_case
    UNION ALL SELECT 'entitlement', r.id, r.given_on, r.recorded_at, r.recorded_by_name, voided_json(r.voided_at, r.voided_by_name, r.void_reason),
      json_build_object('entitlement', r.entitlement, 'amountRial', r.amount_rial::text) FROM entitlement_given r WHERE r.entrepreneur_id = p_case
    ) u WHERE (p_kind IS NULL OR u.kind = p_kind) AND (p_id IS NULL OR u.id = p_id) ORDER BY u.at DESC, u.id DESC LIMIT p_lines) v);
END $$;

-- The rest of the page in short: ticks, the name on a waiting proposal, loans, the last entitlements, and the income of months from one on.
CREATE OR REPLACE FUNCTION case_in_short(p_case integer, p_month text,
    OUT months json, OUT ticks json, OUT "proposedBy" text, OUT loans json, OUT given json)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT sees_case(p_case) THEN RETURN; END IF;
  months := (SELECT json_agg(json_build_object('month', m.month, 'incomeRial', m.income_rial::text, 'invoices', m.invoices))
    FROM sales_month m WHERE m.entrepreneur_id = p_case AND m.month >= p_month::character(7));
  ticks := (SELECT json_agg(json_build_object('item', t.item, 'period', t.period)) FROM road_map_tick t WHERE t.entrepreneur_id = p_case);
  "proposedBy" := (SELECT q.proposed_by_name FROM promotion q WHERE q.entrepreneur_id = p_case AND q.status = 'proposed');
  loans := (SELECT json_agg(json_build_object('kind', l.kind, 'status', l.status, 'owedRial', (l.principal_rial + l.fee_rial)::text,
      'paidRial', l.paid_rial::text, 'nextDueOn', l.next_due_on) ORDER BY l.status, l.id DESC) FROM loan l WHERE l.entrepreneur_id = p_case);
  given := (SELECT json_agg(json_build_object('entitlement', g.entitlement, 'givenOn', g.given_on, 'amountRial', g.amount_rial::text))
    FROM (SELECT * FROM entitlement_given g WHERE g.entrepreneur_id = p_case AND g.voided_at IS NULL ORDER BY g.given_on DESC, g.id DESC LIMIT 5) g);
END $$;

-- What else speaks of somebody who has just been made anonymous: previews of imports, and what was written freely about the
-- business, the reasons of what was voided among it. Dates, amounts and levels stay. A business that runs ends, since nobody is left to run it.
CREATE OR REPLACE FUNCTION forget_person(p_person integer, p_national_id text, p_name text, p_day date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  businesses integer[];
  voided text;
BEGIN
  IF NOT EXISTS (SELECT FROM beneficiary b WHERE b.id = p_person AND b.deleted_at IS NOT NULL AND b.province_id = ANY (app_cases())) THEN
    RAISE EXCEPTION 'nobody of the scope to forget' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE beneficiary_import_row SET outcome = 'same', record = NULL, errors = NULL, changed = '{}', text = NULL
    WHERE record ->> 'nationalId' = p_national_id;
  SELECT array_agg(id) INTO businesses FROM entrepreneur WHERE beneficiary_id = p_person;
  UPDATE visit SET note = NULL WHERE entrepreneur_id = ANY (businesses) AND note IS NOT NULL;
  UPDATE call SET note = NULL WHERE entrepreneur_id = ANY (businesses) AND note IS NOT NULL;
  UPDATE course_completion SET note = NULL WHERE entrepreneur_id = ANY (businesses) AND note IS NOT NULL;
  UPDATE outlet_contract SET note = NULL WHERE entrepreneur_id = ANY (businesses) AND note IS NOT NULL;
  UPDATE road_map_tick SET evidence = NULL WHERE entrepreneur_id = ANY (businesses) AND evidence IS NOT NULL;
  FOREACH voided IN ARRAY ARRAY['sales_invoice', 'course_completion', 'visit', 'call', 'product', 'outlet_contract', 'job', 'entitlement_given'] LOOP
    EXECUTE format('UPDATE %I SET void_reason = $2 WHERE entrepreneur_id = ANY ($1) AND voided_at IS NOT NULL', voided) USING businesses, p_name;
  END LOOP;
  UPDATE loan_payment p SET void_reason = p_name FROM loan l
    WHERE l.id = p.loan_id AND l.entrepreneur_id = ANY (businesses) AND p.voided_at IS NOT NULL;
  UPDATE promotion SET profile_reason = '', reason = CASE WHEN reason IS NOT NULL THEN p_name END,
    status = CASE WHEN status = 'proposed' THEN 'withdrawn' ELSE status END, version = version + 1 WHERE entrepreneur_id = ANY (businesses);
  DELETE FROM entrepreneur_state WHERE entrepreneur_id = ANY (businesses);
  UPDATE entrepreneur SET business = p_name, ended_on = coalesce(ended_on, greatest(p_day, since_on)), end_reason = p_name, version = version + 1
    WHERE id = ANY (businesses);
END $$;
