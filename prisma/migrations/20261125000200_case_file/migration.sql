-- The page of an entrepreneur in one answer: one statement that finds the case, asks once whether it may be seen, and reads all
-- that the page shows. It had asked four times, for each of its functions and for the rows beside them.

-- Both of these give whatever case they are asked for: they are for functions that have asked for the right, and for nobody else.
-- Their lists are of many rows, which travel as lists of values: names of columns would be half of what is written and read.

-- All that counts of what is recorded of an entrepreneur: lists in the order of `evidenceShape`; amounts as text, since JSON has no
-- exact large numbers. Visits and calls prove no level: who asks for the level only goes without.
CREATE FUNCTION evidence_lists(p_case integer, p_contacts boolean) RETURNS json LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_build_object(
    'invoices', (SELECT json_agg(json_build_array(r.id, r.number, r.issued_on, r.amount_rial::text, r.customer, r.product_id))
        FROM sales_invoice r WHERE r.entrepreneur_id = p_case AND r.voided_at IS NULL),
    'courses', (SELECT json_agg(json_build_array(r.id, r.course, r.completed_on))
        FROM course_completion r WHERE r.entrepreneur_id = p_case AND r.voided_at IS NULL),
    'products', (SELECT json_agg(json_build_array(r.id, r.first_offered_on))
        FROM product r WHERE r.entrepreneur_id = p_case AND r.voided_at IS NULL),
    'contracts', (SELECT json_agg(json_build_array(r.id, r.outlet_id, o.reputable, r.starts_on, r.ends_on))
        FROM outlet_contract r JOIN outlet o ON o.id = r.outlet_id WHERE r.entrepreneur_id = p_case AND r.voided_at IS NULL),
    'jobs', (SELECT json_agg(json_build_array(r.id, r.monthly_wage_rial::text, r.starts_on, r.ends_on))
        FROM job r WHERE r.entrepreneur_id = p_case AND r.voided_at IS NULL),
    'visits', CASE WHEN p_contacts THEN (SELECT json_agg(json_build_array(r.id, r.visited_on))
        FROM visit r WHERE r.entrepreneur_id = p_case AND r.voided_at IS NULL) END,
    'calls', CASE WHEN p_contacts THEN (SELECT json_agg(json_build_array(r.id, r.called_on, r.answered))
        FROM call r WHERE r.entrepreneur_id = p_case AND r.voided_at IS NULL) END));
END $$;

-- What was recorded of an entrepreneur, newest first: all of it, one kind, or the one of a kind with an id. Each kind tells by
-- texts, an amount, a day and a yes or no, as `timelineShape` reads them; only the lines that are shown become JSON.
CREATE FUNCTION timeline_lines(p_case integer, p_kind text, p_id bigint, p_lines integer) RETURNS json LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_agg(json_build_array(v.kind, v.id, v.on, v.at, v.by, v.voided_by, v.void_reason, v.one, v.two,
      coalesce(v.three, (SELECT s.name FROM product s WHERE s.id = v.product)), v.amount::text, v.day, v.yes))
    FROM (SELECT * FROM (
    -- Those that count and those that do not lie in different indexes.
    SELECT 'salesInvoice' AS kind, r.id, r.issued_on AS on, r.recorded_at AS at, r.recorded_by_name AS by, NULL::text AS voided_by, NULL::text AS void_reason,
      r.number AS one, r.customer AS two, NULL::text AS three, r.product_id AS product, r.amount_rial AS amount, NULL::date AS day, NULL::boolean AS yes
      FROM sales_invoice r WHERE r.entrepreneur_id = p_case AND r.voided_at IS NULL
    UNION ALL SELECT 'salesInvoice', r.id, r.issued_on, r.recorded_at, r.recorded_by_name, r.voided_by_name, r.void_reason,
      r.number, r.customer, NULL, r.product_id, r.amount_rial, NULL, NULL FROM sales_invoice r WHERE r.entrepreneur_id = p_case AND r.voided_at IS NOT NULL
    UNION ALL SELECT 'course', r.id::bigint, r.completed_on, r.recorded_at, r.recorded_by_name, r.voided_by_name, r.void_reason,
      r.course::text, r.note, NULL, NULL, NULL, NULL, NULL FROM course_completion r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'visit', r.id::bigint, r.visited_on, r.recorded_at, r.recorded_by_name, r.voided_by_name, r.void_reason,
      r.note, NULL, NULL, NULL, NULL, NULL, NULL FROM visit r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'call', r.id::bigint, r.called_on, r.recorded_at, r.recorded_by_name, r.voided_by_name, r.void_reason,
      r.note, NULL, NULL, NULL, NULL, NULL, r.answered FROM call r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'product', r.id::bigint, r.first_offered_on, r.recorded_at, r.recorded_by_name, r.voided_by_name, r.void_reason,
      r.name, NULL, NULL, NULL, NULL, NULL, NULL FROM product r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'contract', r.id::bigint, r.starts_on, r.recorded_at, r.recorded_by_name, r.voided_by_name, r.void_reason,
      s.name, r.note, NULL, NULL, NULL, r.ends_on, s.reputable FROM outlet_contract r JOIN outlet s ON s.id = r.outlet_id WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'job', r.id::bigint, r.starts_on, r.recorded_at, r.recorded_by_name, r.voided_by_name, r.void_reason,
      r.title, NULL, NULL, NULL, r.monthly_wage_rial, r.ends_on, NULL FROM job r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'level', r.id::bigint, r.since_on, r.recorded_at, r.recorded_by_name, NULL, NULL,
      NULL, NULL, NULL, NULL, r.standing, NULL, NULL FROM level_history r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'tick', r.id::bigint, r.done_on, r.recorded_at, r.recorded_by_name, NULL, NULL,
      r.item, r.period, r.evidence, NULL, NULL, NULL, NULL FROM road_map_tick r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'promotion', r.id::bigint, (r.proposed_at AT TIME ZONE 'Asia/Tehran')::date, r.proposed_at, r.proposed_by_name, NULL, NULL,
      r.status::text, r.reason, NULL, NULL, r.to_standing, NULL, NULL FROM promotion r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'loan', r.id::bigint, r.granted_on, r.recorded_at, r.recorded_by_name, NULL, NULL,
      r.kind::text, NULL, NULL, NULL, r.principal_rial, NULL, NULL FROM loan r WHERE r.entrepreneur_id = p_case
    UNION ALL SELECT 'payment', r.id::bigint, r.paid_on, r.recorded_at, r.recorded_by_name, r.voided_by_name, r.void_reason,
      l.kind::text, NULL, NULL, NULL, r.amount_rial, NULL, NULL FROM loan_payment r JOIN loan l ON l.id = r.loan_id WHERE l.entrepreneur_id = p_case
    UNION ALL SELECT 'entitlement', r.id::bigint, r.given_on, r.recorded_at, r.recorded_by_name, r.voided_by_name, r.void_reason,
      r.entitlement::text, NULL, NULL, NULL, r.amount_rial, NULL, NULL FROM entitlement_given r WHERE r.entrepreneur_id = p_case
    ) u WHERE (p_kind IS NULL OR u.kind = p_kind) AND (p_id IS NULL OR u.id = p_id) ORDER BY u.at DESC, u.id DESC LIMIT p_lines) v);
END $$;
REVOKE EXECUTE ON FUNCTION evidence_lists, timeline_lines FROM PUBLIC;

CREATE OR REPLACE FUNCTION case_evidence(p_case integer) RETURNS json
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT sees_case(p_case) THEN RETURN NULL; END IF;
  RETURN evidence_lists(p_case, true);
END $$;
CREATE OR REPLACE FUNCTION case_timeline(p_case integer, p_kind text, p_id bigint, p_lines integer) RETURNS json
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT sees_case(p_case) THEN RETURN NULL; END IF;
  RETURN timeline_lines(p_case, p_kind, p_id, p_lines);
END $$;

-- The page of the entrepreneur with a code, as one JSON; null where there is none and where it may not be seen. Its income goes from
-- p_month on, its timeline is of one kind or of all.
CREATE FUNCTION case_file(p_code text, p_month text, p_kind text, p_lines integer) RETURNS json
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  e entrepreneur;
BEGIN
  SELECT * INTO e FROM entrepreneur WHERE code = p_code;
  IF e.id IS NULL OR NOT sees_case(e.id) THEN RETURN NULL; END IF;
  RETURN (SELECT json_build_object('code', e.code, 'personId', b.id, 'name', b.name, 'nationalId', b.national_id, 'mobile', b.mobile,
      'officeId', o.id, 'office', o.name, 'provinceId', p.id, 'province', p.name,
      'caseworkerId', e.caseworker_id, 'caseworkerName', e.caseworker_name, 'ownerId', e.user_id, 'business', e.business, 'field', e.field,
      'startedOn', e.started_on, 'enrolledOn', e.enrolled_on, 'standing', e.standing, 'sinceOn', e.since_on, 'endedOn', e.ended_on,
      'endReason', e.end_reason, 'evidence', evidence_lists(e.id, false),
      'months', (SELECT json_agg(json_build_array(m.month, m.income_rial::text, m.invoices))
        FROM sales_month m WHERE m.entrepreneur_id = e.id AND m.month >= p_month::character(7)),
      'ticks', (SELECT json_agg(json_build_array(t.item, t.period)) FROM road_map_tick t WHERE t.entrepreneur_id = e.id),
      'proposedBy', (SELECT q.proposed_by_name FROM promotion q WHERE q.entrepreneur_id = e.id AND q.status = 'proposed'),
      'loans', (SELECT json_agg(json_build_array(l.kind, l.status, (l.principal_rial + l.fee_rial)::text, l.paid_rial::text, l.next_due_on)
        ORDER BY l.status, l.id DESC) FROM loan l WHERE l.entrepreneur_id = e.id),
      'given', (SELECT json_agg(json_build_array(g.entitlement, g.given_on, g.amount_rial::text))
        FROM (SELECT * FROM entitlement_given g WHERE g.entrepreneur_id = e.id AND g.voided_at IS NULL ORDER BY g.given_on DESC, g.id DESC LIMIT 5) g),
      'timeline', timeline_lines(e.id, p_kind, NULL, p_lines))
    FROM beneficiary b, office o, province p WHERE b.id = e.beneficiary_id AND o.id = e.office_id AND p.id = e.province_id);
END $$;
DROP FUNCTION case_in_short;
REVOKE EXECUTE ON FUNCTION case_file FROM PUBLIC;
GRANT EXECUTE ON FUNCTION case_file TO portal_app;
