-- What the pages of one entrepreneur read, by functions that ask once whether the case may be seen: the policies of two dozen tables
-- would ask it again for each of them, which took longer than reading the rows.

-- The policy `scope` of entrepreneur, for one of them.
CREATE FUNCTION sees_case(p_case integer) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM entrepreneur e WHERE e.id = p_case AND (
    '*' = ANY (app_cases()) OR e.province_id = ANY (app_cases()) OR e.office_id = ANY (app_cases())
    OR (e.caseworker_id = app_actor() AND e.office_id = ANY (app_offices())) OR e.user_id = app_actor()))
$$;

-- All that counts of what is recorded of an entrepreneur, as one JSON; amounts as text, since JSON has no exact large numbers.
-- Voided records count nowhere; without them the indexes of those that count are enough.
CREATE FUNCTION case_evidence(p_case integer) RETURNS json LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT sees_case(p_case) THEN RETURN NULL; END IF;
  RETURN (SELECT json_build_object(
    'invoices', (SELECT json_agg(json_build_object('id', r.id, 'voided', false, 'number', r.number, 'issuedOn', r.issued_on, 'amountRial', r.amount_rial::text,
        'customer', r.customer, 'productId', r.product_id)) FROM sales_invoice r WHERE r.entrepreneur_id = p_case AND r.voided_at IS NULL),
    'courses', (SELECT json_agg(json_build_object('id', r.id, 'voided', false, 'course', r.course, 'completedOn', r.completed_on))
        FROM course_completion r WHERE r.entrepreneur_id = p_case AND r.voided_at IS NULL),
    'visits', (SELECT json_agg(json_build_object('id', r.id, 'voided', false, 'visitedOn', r.visited_on))
        FROM visit r WHERE r.entrepreneur_id = p_case AND r.voided_at IS NULL),
    'calls', (SELECT json_agg(json_build_object('id', r.id, 'voided', false, 'calledOn', r.called_on, 'answered', r.answered))
        FROM call r WHERE r.entrepreneur_id = p_case AND r.voided_at IS NULL),
    'products', (SELECT json_agg(json_build_object('id', r.id, 'voided', false, 'firstOfferedOn', r.first_offered_on))
        FROM product r WHERE r.entrepreneur_id = p_case AND r.voided_at IS NULL),
    'contracts', (SELECT json_agg(json_build_object('id', r.id, 'voided', false, 'outletId', r.outlet_id, 'reputable', o.reputable, 'startsOn', r.starts_on,
        'endsOn', r.ends_on)) FROM outlet_contract r JOIN outlet o ON o.id = r.outlet_id WHERE r.entrepreneur_id = p_case AND r.voided_at IS NULL),
    'jobs', (SELECT json_agg(json_build_object('id', r.id, 'voided', false, 'monthlyWageRial', r.monthly_wage_rial::text, 'startsOn', r.starts_on,
        'endsOn', r.ends_on)) FROM job r WHERE r.entrepreneur_id = p_case AND r.voided_at IS NULL)));
END $$;

CREATE FUNCTION voided_json(p_at timestamptz, p_by text, p_reason text) RETURNS json LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN p_at IS NOT NULL THEN json_build_object('by', p_by, 'reason', p_reason) END
$$;

-- What was recorded of an entrepreneur, newest first: all of it, one kind, or the one of a kind with an id.
CREATE FUNCTION case_timeline(p_case integer, p_kind text, p_id bigint, p_lines integer) RETURNS json
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
    UNION ALL SELECT 'entitlement', r.id, r.given_on, r.recorded_at, r.recorded_by_name, NULL,
      json_build_object('entitlement', r.entitlement, 'amountRial', r.amount_rial::text) FROM entitlement_given r WHERE r.entrepreneur_id = p_case
    ) u WHERE (p_kind IS NULL OR u.kind = p_kind) AND (p_id IS NULL OR u.id = p_id) ORDER BY u.at DESC, u.id DESC LIMIT p_lines) v);
END $$;

-- The rest of the page in short: ticks, the name on a waiting proposal, loans, the last entitlements, and the income of months from one on.
CREATE FUNCTION case_in_short(p_case integer, p_month text,
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
    FROM (SELECT * FROM entitlement_given g WHERE g.entrepreneur_id = p_case ORDER BY g.given_on DESC, g.id DESC LIMIT 5) g);
END $$;

REVOKE EXECUTE ON FUNCTION sees_case, case_evidence, case_timeline, case_in_short FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sees_case, case_evidence, case_timeline, case_in_short TO portal_app;

-- The asker's own caseload: how many a filter finds, all of them by level and by reason for attention, the duties done in a month,
-- and the lines of a page, first who needs attention. It is small: it is read once and counted in memory. p_duties are the duties of
-- each level, of which only those of the present one count.
CREATE FUNCTION own_caseload(p_offset integer, p_limit integer, p_today date, p_month text, p_duties jsonb, p_text text, p_reason text, p_standing integer,
    OUT total integer, OUT standings integer[], OUT reasons json, OUT "dutiesDone" integer, OUT rows json)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  wanted text := fold_text(p_text);
BEGIN
  WITH own AS MATERIALIZED (
    SELECT e.id, e.code, e.business, e.standing, b.name, b.search_text || ' ' || e.code AS searched, s.attention, s.gap, s.reasons, s.overdue_days,
      s.sales_fall, s.silent_days, (SELECT count(*)::integer FROM road_map_tick t
        WHERE t.entrepreneur_id = e.id AND t.period = p_month AND (p_duties -> e.standing::text) ? t.item) AS duties
    FROM entrepreneur e JOIN entrepreneur_state s ON s.entrepreneur_id = e.id JOIN beneficiary b ON b.id = e.beneficiary_id
    WHERE e.caseworker_id = app_actor() AND e.office_id = ANY (app_offices()) AND e.ended_on IS NULL
  ), found AS (
    SELECT * FROM own o WHERE (wanted IS NULL OR strpos(o.searched, wanted) > 0 OR strpos(fold_text(o.business), wanted) > 0)
      AND (p_reason IS NULL OR p_reason = ANY (o.reasons)) AND (p_standing IS NULL OR o.standing = p_standing)
  ), page AS (SELECT * FROM found ORDER BY attention, id LIMIT p_limit OFFSET p_offset)
  SELECT (SELECT count(*)::integer FROM found),
    ARRAY(SELECT count(o.id)::integer FROM generate_series(1, 4) l LEFT JOIN own o ON o.standing = l GROUP BY l ORDER BY l),
    (SELECT json_object_agg(reason, n) FROM (SELECT reason, count(*) AS n FROM own, unnest(own.reasons) AS reason GROUP BY reason) c),
    (SELECT coalesce(sum(o.duties), 0)::integer FROM own o),
    (SELECT json_agg(json_build_object('code', r.code, 'name', r.name, 'business', r.business, 'standing', r.standing, 'gap', r.gap, 'reasons', r.reasons,
        'overdueDays', r.overdue_days, 'salesFall', r.sales_fall, 'silentDays', r.silent_days, 'dutiesDone', r.duties,
        'lateInstallments', CASE WHEN r.overdue_days > 0 THEN (SELECT count(*) FROM loan l JOIN installment i ON i.loan_id = l.id
          AND i.due_on >= l.next_due_on AND i.due_on < p_today WHERE l.entrepreneur_id = r.id AND l.status = 'running') END)
      ORDER BY r.attention, r.id) FROM page r)
  INTO total, standings, reasons, "dutiesDone", rows;
END $$;
REVOKE EXECUTE ON FUNCTION own_caseload FROM PUBLIC;
GRANT EXECUTE ON FUNCTION own_caseload TO portal_app;
