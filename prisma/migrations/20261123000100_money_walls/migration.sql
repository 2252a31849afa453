-- What is kept true of policies, plans, payments, reports, messages and the record of what happened, and who sees it.
-- A comparison with nothing is neither true nor false, and a check lets it pass: a reason that is needed is compared as '' where it is missing.

-- ── policies ──────────────────────────────────────────────────────────────────────────────────────────────
-- The day of the next month by which the province's report is due: the last of the four steps.
ALTER TABLE policy_version
  DROP CONSTRAINT policy_version_days,
  ADD CONSTRAINT policy_version_days CHECK (
    1 <= center_deadline_day AND center_deadline_day <= office_deadline_day AND office_deadline_day <= province_deadline_day
    AND province_deadline_day <= report_deadline_day AND report_deadline_day <= 29);

ALTER TABLE policy_draft
  ADD CONSTRAINT policy_draft_shares CHECK (
    cardinality(shares) = 10 AND 0 <= ALL (shares)
    AND shares[1] + shares[2] + shares[3] + shares[4] + shares[5] + shares[6] + shares[7] + shares[8] + shares[9] + shares[10] = 100),
  ADD CONSTRAINT policy_draft_cap CHECK (cap_rial > 0),
  ADD CONSTRAINT policy_draft_month CHECK (effective_month ~ '^1[34][0-9]{2}-(0[1-9]|1[0-2])$'),
  ADD CONSTRAINT policy_draft_days CHECK (
    1 <= center_deadline_day AND center_deadline_day <= office_deadline_day AND office_deadline_day <= province_deadline_day
    AND province_deadline_day <= report_deadline_day AND report_deadline_day <= 29),
  -- one person enters, another puts in force
  ADD CONSTRAINT policy_draft_decided CHECK (
    CASE status
      WHEN 'prepared' THEN decided_by_id IS NULL AND policy_version_id IS NULL
      WHEN 'enacted' THEN decided_by_id IS NOT NULL AND decided_by_id <> prepared_by_id AND policy_version_id IS NOT NULL
      WHEN 'withdrawn' THEN decided_by_id IS NOT NULL AND coalesce(reason, '') <> '' AND policy_version_id IS NULL
    END);
-- One version waits for a month at a time.
CREATE UNIQUE INDEX policy_draft_waits ON policy_draft (effective_month) WHERE status = 'prepared';

-- A version never reaches back over a month that has been computed.
CREATE FUNCTION refuse_computed_months() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM monthly_performance m WHERE m.month >= NEW.effective_month AND m.policy_version_id IS NOT NULL) THEN
    RAISE EXCEPTION 'months from % on have been computed', NEW.effective_month USING ERRCODE = 'check_violation', CONSTRAINT = 'policy_version_computed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER policy_version_computed BEFORE INSERT ON policy_version FOR EACH ROW EXECUTE FUNCTION refuse_computed_months();

ALTER TABLE policy_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON policy_draft FOR SELECT TO portal_app USING ((SELECT app_country()) OR (SELECT app_administrator()));
CREATE POLICY administered ON policy_draft FOR INSERT TO portal_app WITH CHECK ((SELECT app_administrator()));
CREATE POLICY decided ON policy_draft FOR UPDATE TO portal_app USING ((SELECT app_country()) OR (SELECT app_administrator()));
GRANT SELECT, INSERT, UPDATE (status, version, decided_by_id, decided_by_name, decided_at, reason, policy_version_id) ON policy_draft TO portal_app;
GRANT USAGE ON SEQUENCE policy_draft_id_seq TO portal_app;
CREATE POLICY enacted ON policy_version FOR INSERT TO portal_app WITH CHECK ((SELECT app_country()));
GRANT INSERT ON policy_version TO portal_app;
GRANT USAGE ON SEQUENCE policy_version_id_seq TO portal_app;

-- ── the costs of a confirmed month, by the ten rows: what a policy limited to approved cost would look at ──────
UPDATE monthly_performance m SET costs_rial = (
  SELECT array_agg(coalesce((SELECT sum(e.approved_cost_rial) FROM service_entry e
    WHERE e.center_id = m.center_id AND e.month = m.month AND e.service = s AND e.removed_at IS NULL AND e.decision IN ('accepted', 'reduced')), 0)::bigint ORDER BY s)
  FROM generate_series(1, 10) s)
WHERE m.status IN ('confirmed', 'paid');
ALTER TABLE monthly_performance
  ADD CONSTRAINT monthly_performance_costs CHECK (cardinality(costs_rial) = CASE WHEN status IN ('confirmed', 'paid') THEN 10 ELSE 0 END);

-- ── plan and budget ───────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE annual_plan
  ADD CONSTRAINT annual_plan_year CHECK (year BETWEEN 1400 AND 1499),
  ADD CONSTRAINT annual_plan_side CHECK (proposed_side IN ('center', 'province')),
  ADD CONSTRAINT annual_plan_status CHECK (
    CASE status
      WHEN 'draft' THEN proposal IS NOT NULL
      WHEN 'proposed' THEN proposal IS NOT NULL AND proposed_side IS NOT NULL AND proposed_by_id IS NOT NULL
      WHEN 'agreed' THEN proposal IS NULL AND agreed_by_id IS NOT NULL
    END),
  ADD CONSTRAINT annual_plan_hands CHECK (agreed_by_id IS NULL OR proposed_by_id IS NULL OR status <> 'agreed' OR agreed_by_id <> proposed_by_id);
ALTER TABLE plan_month
  ADD CONSTRAINT plan_month_month CHECK (month ~ '^1[34][0-9]{2}-(0[1-9]|1[0-2])$' AND left(month, 4) = year::text),
  ADD CONSTRAINT plan_month_targets CHECK (cardinality(targets) = 10 AND 1 <= ALL (targets) AND 100000 >= ALL (targets));
ALTER TABLE announced_budget
  ADD CONSTRAINT announced_budget_year CHECK (year BETWEEN 1400 AND 1499),
  ADD CONSTRAINT announced_budget_amount CHECK (amount_rial BETWEEN 0 AND 100000000000000);

-- Read in scope; written by whoever has the whole province or the center itself in scope.
DO $$
DECLARE scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['annual_plan', 'plan_month'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
    EXECUTE format($p$CREATE POLICY scope ON %I FOR SELECT TO portal_app USING (
      (SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[])
      OR office_id = ANY ((SELECT app_offices())::text[]) OR center_id = ANY ((SELECT app_centers())::text[]))$p$, scoped);
    EXECUTE format($p$CREATE POLICY planned ON %I FOR INSERT TO portal_app WITH CHECK (
      province_id = ANY ((SELECT app_provinces())::text[]) OR center_id = ANY ((SELECT app_centers())::text[]))$p$, scoped);
    EXECUTE format($p$CREATE POLICY planned_update ON %I FOR UPDATE TO portal_app USING (
      province_id = ANY ((SELECT app_provinces())::text[]) OR center_id = ANY ((SELECT app_centers())::text[]))$p$, scoped);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON annual_plan TO portal_app;
GRANT SELECT, INSERT, UPDATE (targets) ON plan_month TO portal_app;
ALTER TABLE announced_budget ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON announced_budget FOR SELECT TO portal_app USING ((SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[]));
CREATE POLICY announced ON announced_budget FOR INSERT TO portal_app WITH CHECK ((SELECT app_country()));
CREATE POLICY announced_update ON announced_budget FOR UPDATE TO portal_app USING ((SELECT app_country()));
GRANT SELECT, INSERT, UPDATE (amount_rial, circular, announced_by_name, announced_at, version) ON announced_budget TO portal_app;

-- ── payment ───────────────────────────────────────────────────────────────────────────────────────────────

-- ISO 13616: the digits with the letters I and R as 18 and 27, the first four characters last, leave 1 when divided by 97.
CREATE FUNCTION is_sheba(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT CASE WHEN value ~ '^IR[0-9]{24}$' THEN (substr(value, 5) || '1827' || substr(value, 3, 2))::numeric % 97 = 1 ELSE false END
$$;
ALTER TABLE center_account
  ADD CONSTRAINT center_account_sheba CHECK (is_sheba(sheba)),
  ADD CONSTRAINT center_account_text CHECK (bank <> '' AND holder <> ''),
  ADD CONSTRAINT center_account_decided CHECK ((status = 'pending') = (decided_by_id IS NULL)
    AND (status NOT IN ('confirmed', 'replaced') OR decided_by_id <> entered_by_id));
CREATE UNIQUE INDEX center_account_confirmed ON center_account (center_id) WHERE status = 'confirmed';
CREATE UNIQUE INDEX center_account_pending ON center_account (center_id) WHERE status = 'pending';
-- No two centers are paid into one account.
CREATE UNIQUE INDEX center_account_sheba ON center_account (sheba) WHERE status IN ('pending', 'confirmed');

ALTER TABLE payment_batch
  ADD CONSTRAINT payment_batch_number CHECK (number ~ '^1[34][0-9]{2}-[0-9]{2}-[0-9]{4,}$'),
  ADD CONSTRAINT payment_batch_month CHECK (month ~ '^1[34][0-9]{2}-(0[1-9]|1[0-2])$'),
  ADD CONSTRAINT payment_batch_sum CHECK (item_count > 0 AND total_rial >= 0),
  ADD CONSTRAINT payment_batch_approved CHECK ((status IN ('approved', 'paid')) <= (approved_by_id IS NOT NULL) AND approved_by_id <> prepared_by_id),
  ADD CONSTRAINT payment_batch_paid CHECK ((status = 'paid') = (bank_reference IS NOT NULL) AND (status = 'paid') = (paid_on IS NOT NULL) AND bank_reference <> ''),
  ADD CONSTRAINT payment_batch_cancelled CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL) AND (status <> 'cancelled' OR coalesce(cancel_reason, '') <> ''));
ALTER TABLE payment_item
  ADD CONSTRAINT payment_item_amount CHECK (amount_rial = payable_rial + adjustments_rial AND amount_rial >= 0 AND payable_rial >= 0);
-- A month of a center is paid once, whatever is clicked, retried or raced.
CREATE UNIQUE INDEX payment_item_once ON payment_item (center_id, month) WHERE living;
ALTER TABLE payment_adjustment ADD CONSTRAINT payment_adjustment_amount CHECK (amount_rial <> 0 AND reason <> '');
ALTER TABLE adjustment_settlement ADD CONSTRAINT adjustment_settlement_amount CHECK (amount_rial <> 0);

-- The sum of a batch is the sum of its items when the transaction that makes it ends.
CREATE FUNCTION check_batch_sum() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT (count(*), coalesce(sum(i.amount_rial), 0)) <> (NEW.item_count, NEW.total_rial) FROM payment_item i WHERE i.batch_number = NEW.number) THEN
    RAISE EXCEPTION 'batch % is not the sum of its items', NEW.number USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_batch_items';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER payment_batch_items AFTER INSERT ON payment_batch DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_batch_sum();

-- A month is paid exactly by a batch that is paid, and one in a living batch does not change.
ALTER TABLE monthly_performance
  ADD CONSTRAINT monthly_performance_paid CHECK ((status = 'paid') = (batch_number IS NOT NULL) AND (status = 'paid') = (paid_on IS NOT NULL)
    AND (status = 'paid') = (bank_reference IS NOT NULL));
-- A paid month stays in every column, and so does one in a living batch until it is paid.
CREATE FUNCTION keep_paid_month() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.status = 'paid' THEN
    RAISE EXCEPTION 'a paid month stays as it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'monthly_performance_paid';
  ELSIF NEW.status = 'paid' THEN
    IF (NEW.payable_rial, NEW.policy_version_id, NEW.breakdown) IS DISTINCT FROM (OLD.payable_rial, OLD.policy_version_id, OLD.breakdown)
      OR NOT EXISTS (SELECT FROM payment_item i JOIN payment_batch b ON b.number = i.batch_number
        WHERE i.batch_number = NEW.batch_number AND i.center_id = NEW.center_id AND i.month = NEW.month AND i.living
          AND b.status = 'paid' AND b.bank_reference = NEW.bank_reference AND b.paid_on = NEW.paid_on) THEN
      RAISE EXCEPTION 'a month is paid by its batch' USING ERRCODE = 'check_violation', CONSTRAINT = 'monthly_performance_paid';
    END IF;
  ELSIF OLD.status = 'confirmed' AND EXISTS (
      SELECT FROM payment_item i WHERE i.center_id = NEW.center_id AND i.month = NEW.month AND i.living) THEN
    RAISE EXCEPTION 'the month is being paid' USING ERRCODE = 'check_violation', CONSTRAINT = 'monthly_performance_in_batch';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER monthly_performance_paid BEFORE UPDATE ON monthly_performance
  FOR EACH ROW WHEN (OLD.status IN ('confirmed', 'paid') OR NEW.status = 'paid') EXECUTE FUNCTION keep_paid_month();

ALTER TABLE center_account ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON center_account FOR SELECT TO portal_app USING (
  (SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[]) OR center_id = ANY ((SELECT app_centers())::text[]));
ALTER TABLE payment_batch ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payment_batch FOR SELECT TO portal_app USING ((SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[]));
DO $$
DECLARE scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['payment_item', 'payment_adjustment', 'adjustment_settlement'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
    EXECUTE format($p$CREATE POLICY scope ON %I FOR SELECT TO portal_app USING (
      (SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[])
      OR office_id = ANY ((SELECT app_offices())::text[]) OR center_id = ANY ((SELECT app_centers())::text[]))$p$, scoped);
  END LOOP;
  FOREACH scoped IN ARRAY ARRAY['center_account', 'payment_batch', 'payment_item', 'payment_adjustment', 'adjustment_settlement'] LOOP
    EXECUTE format($p$CREATE POLICY of_province ON %I FOR INSERT TO portal_app WITH CHECK (province_id = ANY ((SELECT app_provinces())::text[]))$p$, scoped);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO portal_app', scoped);
  END LOOP;
  FOREACH scoped IN ARRAY ARRAY['center_account', 'payment_batch', 'payment_item', 'adjustment_settlement'] LOOP
    EXECUTE format($p$CREATE POLICY of_province_update ON %I FOR UPDATE TO portal_app USING (province_id = ANY ((SELECT app_provinces())::text[]))$p$, scoped);
  END LOOP;
END $$;
GRANT UPDATE (status, decided_by_id, decided_by_name, decided_at, version) ON center_account TO portal_app;
GRANT UPDATE (status, version, approved_by_id, approved_by_name, approved_at, exported_at, bank_reference, paid_on, paid_by_id, paid_by_name, paid_at,
  cancelled_by_name, cancelled_at, cancel_reason) ON payment_batch TO portal_app;
GRANT UPDATE (living) ON payment_item, adjustment_settlement TO portal_app;
GRANT USAGE ON SEQUENCE center_account_id_seq, payment_adjustment_id_seq TO portal_app;

-- ── the monthly report ────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE monthly_report
  ADD CONSTRAINT monthly_report_month CHECK (month ~ '^1[34][0-9]{2}-(0[1-9]|1[0-2])$'),
  ADD CONSTRAINT monthly_report_revision CHECK (revision >= 1 AND (revision = 1 OR coalesce(revision_reason, '') <> '')),
  ADD CONSTRAINT monthly_report_sent CHECK (
    CASE WHEN status = 'draft' THEN number IS NULL AND figures IS NULL AND sent_at IS NULL AND decided_at IS NULL
      ELSE number IS NOT NULL AND figures IS NOT NULL AND sent_at IS NOT NULL AND sent_late IS NOT NULL AND open_months IS NOT NULL AND sent_by_id IS NOT NULL END),
  ADD CONSTRAINT monthly_report_decided CHECK ((status IN ('returned', 'acknowledged')) = (decided_by_id IS NOT NULL)
    AND (status <> 'returned' OR coalesce(return_reason, '') <> '') AND (decided_by_id IS NULL OR decided_by_id <> sent_by_id));
CREATE UNIQUE INDEX monthly_report_draft ON monthly_report (province_id, month) WHERE status = 'draft';

-- What has been sent stays as it was sent.
CREATE FUNCTION keep_sent_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.number, OLD.narrative, OLD.figures, OLD.revision_reason, OLD.sent_by_id, OLD.sent_by_name, OLD.sent_at, OLD.sent_late, OLD.open_months)
    IS DISTINCT FROM (NEW.number, NEW.narrative, NEW.figures, NEW.revision_reason, NEW.sent_by_id, NEW.sent_by_name, NEW.sent_at, NEW.sent_late, NEW.open_months)
    OR NEW.status = 'draft' THEN
    RAISE EXCEPTION 'a sent report stays as it was sent' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER monthly_report_stays BEFORE UPDATE ON monthly_report FOR EACH ROW WHEN (OLD.status <> 'draft') EXECUTE FUNCTION keep_sent_report();

ALTER TABLE monthly_report ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON monthly_report FOR SELECT TO portal_app USING ((SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[]));
CREATE POLICY of_province ON monthly_report FOR INSERT TO portal_app WITH CHECK (province_id = ANY ((SELECT app_provinces())::text[]));
CREATE POLICY of_reader_update ON monthly_report FOR UPDATE TO portal_app USING ((SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[]));
GRANT SELECT, INSERT, UPDATE (status, version, number, narrative, figures, written_by_name, written_at, sent_by_id, sent_by_name, sent_at, sent_late, open_months,
  decided_by_id, decided_by_name, decided_at, return_reason) ON monthly_report TO portal_app;

-- ── inbox ─────────────────────────────────────────────────────────────────────────────────────────────────

CREATE INDEX notification_unread ON notification (user_id) WHERE read_at IS NULL;
ALTER TABLE notification ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notification TO portal_app USING (user_id = (SELECT app_actor()));
GRANT SELECT, UPDATE (read_at) ON notification TO portal_app;

-- Tells everybody who can sign in and has one of the roles exactly at a place, once each. Gives how many were told.
-- Only somebody's command tells, inside the scope of its transaction; the owner's programs tell reminders. Whoever does a thing is not told of it.
-- A null is a level that the role does not have; what is given is looked up by the index of its level.
CREATE FUNCTION notify_roles(roles text[], province text, office text, center text, once text, what text, headline text, message text, address text, told_at timestamptz)
  RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE told integer;
BEGIN
  IF app_actor() IS NULL AND session_user <> current_user THEN
    RAISE EXCEPTION 'nobody tells this' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO notification (user_id, once_key, kind, title, body, href, created_at)
  SELECT DISTINCT g.user_id, once, what, headline, message, address, told_at
  FROM role_grant g JOIN "user" u ON u.id = g.user_id AND u.disabled_at IS NULL
  WHERE g.role::text = ANY (roles) AND g.user_id IS DISTINCT FROM app_actor()
    AND (g.center_id = center OR (center IS NULL AND g.center_id IS NULL))
    AND (g.office_id = office OR (office IS NULL AND g.office_id IS NULL))
    AND (g.province_id = province OR (province IS NULL AND g.province_id IS NULL))
  ON CONFLICT (user_id, once_key) DO NOTHING;
  GET DIAGNOSTICS told = ROW_COUNT;
  RETURN told;
END $$;
REVOKE EXECUTE ON FUNCTION notify_roles FROM PUBLIC;
GRANT EXECUTE ON FUNCTION notify_roles TO portal_app;

-- ── the seal of what happened ─────────────────────────────────────────────────────────────────────────────

CREATE TRIGGER event_seal_stays BEFORE UPDATE OR DELETE ON event_seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_seal_stays_whole BEFORE TRUNCATE ON event_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE event_seal ENABLE ROW LEVEL SECURITY;
-- Only hashes and numbers: whoever reads events may see them.
CREATE POLICY reference ON event_seal FOR SELECT TO portal_app USING (true);
GRANT SELECT ON event_seal TO portal_app;

-- The hash of the events of a span on top of the hash before it; every column of an event counts, in a form that no setting changes.
CREATE FUNCTION hash_events(first_id bigint, last_id bigint, former text, OUT events integer, OUT hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::integer, encode(sha256(convert_to(former || coalesce(string_agg(encode(sha256(convert_to(jsonb_build_array(e.id, extract(epoch FROM e.at)::text,
    e.request_id, e.actor_id, e.actor_name, e.kind, e.subject, e.subject_id, e.province_id, e.office_id, e.center_id, e.before, e.after, e.note)::text, 'UTF8')), 'hex'),
    '' ORDER BY e.id), ''), 'UTF8')), 'hex')
  FROM event e WHERE e.id BETWEEN first_id AND last_id $$;
REVOKE EXECUTE ON FUNCTION hash_events FROM PUBLIC;
