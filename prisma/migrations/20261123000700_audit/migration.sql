-- Complete reports and paid amounts in the panel's sums, the log of events for those who audit it, and its seal.

-- ── what a month held when it was handed in ───────────────────────────────────────────────────────────────
ALTER TABLE "monthly_performance" ADD COLUMN "submitted_entries" INTEGER;

UPDATE monthly_performance m SET submitted_entries = (
  SELECT count(*) FROM service_entry e
  WHERE e.center_id = m.center_id AND e.month = m.month AND e.logged_at <= m.submitted_at AND (e.removed_at IS NULL OR e.removed_at > m.submitted_at))
WHERE m.first_submitted_at IS NOT NULL;

ALTER TABLE monthly_performance
  ADD CONSTRAINT monthly_performance_submitted_entries CHECK (submitted_entries IS NULL OR (submitted_entries >= 0 AND first_submitted_at IS NOT NULL));

-- ── the sums ──────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "month_summary" ADD COLUMN "complete" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "paid" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "paid_rial" BIGINT NOT NULL DEFAULT 0;

CREATE OR REPLACE FUNCTION month_contribution(m monthly_performance) RETURNS month_summary LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ROW('province', m.province_id, m.month, m.province_id, NULL, 0,
    (m.first_submitted_at IS NOT NULL)::integer, coalesce(NOT m.submitted_late, false)::integer,
    (m.status = 'submitted')::integer, (m.status = 'officeVerified')::integer, (m.status = 'returned')::integer,
    (m.status IN ('confirmed', 'paid'))::integer,
    coalesce(m.entry_count, 0)::bigint, coalesce(m.beneficiary_count, 0)::bigint, coalesce(m.raised_rial, 0),
    coalesce(m.base_aid_rial, 0), coalesce(m.payable_rial, 0),
    m.targets, m.confirmed_counts, m.ceilings_rial, m.payables_rial,
    coalesce(m.submitted_entries > 0, false)::integer, (m.status = 'paid')::integer,
    CASE WHEN m.status = 'paid' THEN m.payable_rial ELSE 0 END)::month_summary
$$;

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
      sum_each(ceilings_rial) AS ceilings_rial, sum_each(payables_rial) AS payables_rial,
      count(*) FILTER (WHERE submitted_entries > 0)::integer AS complete,
      count(*) FILTER (WHERE status = 'paid')::integer AS paid,
      coalesce(sum(payable_rial) FILTER (WHERE status = 'paid'), 0)::bigint AS paid_rial
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
    coalesce(w.ceilings_rial, '{0,0,0,0,0,0,0,0,0,0}') AS ceilings_rial, coalesce(w.payables_rial, '{0,0,0,0,0,0,0,0,0,0}') AS payables_rial,
    coalesce(w.complete, 0) AS complete, coalesce(w.paid, 0) AS paid, coalesce(w.paid_rial, 0) AS paid_rial
  FROM work w FULL JOIN delta d USING (area_kind, area_id, month);

CREATE OR REPLACE FUNCTION add_to_summary(d month_summary) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO month_summary AS s SELECT (d).*
  ON CONFLICT (area_kind, area_id, month) DO UPDATE SET
    centers_delta = s.centers_delta + excluded.centers_delta,
    received = s.received + excluded.received, received_on_time = s.received_on_time + excluded.received_on_time,
    with_office = s.with_office + excluded.with_office, with_province = s.with_province + excluded.with_province,
    returned = s.returned + excluded.returned, confirmed = s.confirmed + excluded.confirmed,
    entry_count = s.entry_count + excluded.entry_count, beneficiary_count = s.beneficiary_count + excluded.beneficiary_count,
    raised_rial = s.raised_rial + excluded.raised_rial, base_aid_rial = s.base_aid_rial + excluded.base_aid_rial,
    payable_rial = s.payable_rial + excluded.payable_rial,
    targets = add_each(s.targets, excluded.targets), confirmed_counts = add_each(s.confirmed_counts, excluded.confirmed_counts),
    ceilings_rial = add_each(s.ceilings_rial, excluded.ceilings_rial), payables_rial = add_each(s.payables_rial, excluded.payables_rial),
    complete = s.complete + excluded.complete, paid = s.paid + excluded.paid, paid_rial = s.paid_rial + excluded.paid_rial
$$;

CREATE OR REPLACE FUNCTION keep_month_summary() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  was month_summary; d month_summary;
BEGIN
  IF TG_OP <> 'INSERT' THEN was := month_contribution(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN d := month_contribution(NEW); ELSE d := was; END IF;
  IF TG_OP = 'UPDATE' AND d IS NOT DISTINCT FROM was THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' THEN
    d.received := d.received - was.received; d.received_on_time := d.received_on_time - was.received_on_time;
    d.with_office := d.with_office - was.with_office; d.with_province := d.with_province - was.with_province;
    d.returned := d.returned - was.returned; d.confirmed := d.confirmed - was.confirmed;
    d.entry_count := d.entry_count - was.entry_count; d.beneficiary_count := d.beneficiary_count - was.beneficiary_count;
    d.raised_rial := d.raised_rial - was.raised_rial; d.base_aid_rial := d.base_aid_rial - was.base_aid_rial;
    d.payable_rial := d.payable_rial - was.payable_rial;
    d.targets := subtract_each(d.targets, was.targets); d.confirmed_counts := subtract_each(d.confirmed_counts, was.confirmed_counts);
    d.ceilings_rial := subtract_each(d.ceilings_rial, was.ceilings_rial); d.payables_rial := subtract_each(d.payables_rial, was.payables_rial);
    d.complete := d.complete - was.complete; d.paid := d.paid - was.paid; d.paid_rial := d.paid_rial - was.paid_rial;
  ELSE
    d.targets := add_each(d.targets, '{}'); d.confirmed_counts := add_each(d.confirmed_counts, '{}');
    d.ceilings_rial := add_each(d.ceilings_rial, '{}'); d.payables_rial := add_each(d.payables_rial, '{}');
  END IF;
  d.area_kind := 'office';
  IF TG_OP = 'INSERT' THEN d.office_id := NEW.office_id; ELSE d.office_id := OLD.office_id; END IF;
  d.area_id := d.office_id;
  PERFORM add_to_summary(d);
  d.area_kind := 'province'; d.area_id := d.province_id; d.office_id := NULL;
  PERFORM add_to_summary(d);
  RETURN NULL;
END $$;

SELECT refresh_month_summary();

-- ── the log, newest first ─────────────────────────────────────────────────────────────────────────────────
-- Each list goes along one of these, from the day that is asked for backwards; no page costs more than the first.
DROP INDEX "event_province_id_id_idx";
CREATE INDEX "event_at_id_idx" ON "event"("at", "id");
CREATE INDEX "event_kind_at_id_idx" ON "event"("kind", "at", "id");
CREATE INDEX "event_actor_id_at_id_idx" ON "event"("actor_id", "at", "id");
CREATE INDEX "event_province_id_at_id_idx" ON "event"("province_id", "at", "id");
CREATE INDEX "event_office_id_at_id_idx" ON "event"("office_id", "at", "id");

-- An event's number comes from the sequence alone: nobody writes one before or far behind the others.
REVOKE INSERT ON event FROM portal_app;
GRANT INSERT (at, request_id, actor_id, actor_name, kind, subject, subject_id, province_id, office_id, center_id, before, after, note) ON event TO portal_app;

-- Whose name or account name a text means. Numbers only, for those who read events and see no accounts.
CREATE FUNCTION find_event_actors(p_text text, p_most integer) RETURNS integer[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(id), '{}') FROM (
    SELECT u.id FROM "user" u WHERE u.username = lower(p_text) OR fold_text(u.name) LIKE '%' || like_literal(fold_text(p_text)) || '%'
    ORDER BY u.username = lower(p_text) DESC, u.name, u.id LIMIT p_most) found
$$;
REVOKE EXECUTE ON FUNCTION find_event_actors FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_event_actors TO portal_app;

-- ── the seal ──────────────────────────────────────────────────────────────────────────────────────────────
CREATE UNIQUE INDEX "event_seal_from_event_id_key" ON "event_seal"("from_event_id");

-- Seals what has happened after the last seal, so many events at most, and gives how many; 0 when there is nothing left.
-- Whoever is writing an event has ended when the lock is given, so none can appear later among those that are sealed.
CREATE FUNCTION seal_events(most integer DEFAULT 10000) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  former event_seal; first_id bigint; last_id bigint; made record;
BEGIN
  LOCK TABLE event_seal IN EXCLUSIVE MODE;
  LOCK TABLE event IN SHARE MODE;
  SELECT * INTO former FROM event_seal ORDER BY id DESC LIMIT 1;
  first_id := coalesce(former.to_event_id + 1, 1);
  SELECT max(id) INTO last_id FROM (SELECT id FROM event WHERE id >= first_id ORDER BY id LIMIT most) unsealed;
  IF last_id IS NULL THEN RETURN 0; END IF;
  SELECT * INTO made FROM hash_events(first_id, last_id, coalesce(former.hash, ''));
  INSERT INTO event_seal (from_event_id, to_event_id, events, hash, sealed_at) VALUES (first_id, last_id, made.events, made.hash, clock_timestamp());
  RETURN made.events;
END $$;
REVOKE EXECUTE ON FUNCTION seal_events FROM PUBLIC;

-- Every seal, and whether its events are still those that were sealed; each is judged on the seal before it as it stands,
-- so that one that is broken does not make all later ones look broken.
CREATE FUNCTION check_events() RETURNS TABLE (seal integer, from_event_id bigint, to_event_id bigint, events integer, hash text, sealed_at timestamptz, holds boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, s.from_event_id, s.to_event_id, s.events, s.hash::text, s.sealed_at,
    now_is.hash = s.hash AND now_is.events = s.events AND s.from_event_id = coalesce(s.former_to + 1, 1)
  FROM (SELECT *, lag(event_seal.hash) OVER w AS former_hash, lag(event_seal.to_event_id) OVER w AS former_to FROM event_seal WINDOW w AS (ORDER BY id)) s
  CROSS JOIN LATERAL hash_events(s.from_event_id, s.to_event_id, coalesce(s.former_hash::text, '')) now_is
  ORDER BY s.id
$$;
REVOKE EXECUTE ON FUNCTION check_events FROM PUBLIC;
GRANT EXECUTE ON FUNCTION check_events TO portal_app;
