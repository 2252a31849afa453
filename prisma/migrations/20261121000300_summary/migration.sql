-- The panel's figures: sums per (province or office) and month, moved by the transaction that moves a month.

CREATE FUNCTION add_each(a bigint[], b bigint[]) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY[
    coalesce(a[1], 0) + coalesce(b[1], 0), coalesce(a[2], 0) + coalesce(b[2], 0), coalesce(a[3], 0) + coalesce(b[3], 0),
    coalesce(a[4], 0) + coalesce(b[4], 0), coalesce(a[5], 0) + coalesce(b[5], 0), coalesce(a[6], 0) + coalesce(b[6], 0),
    coalesce(a[7], 0) + coalesce(b[7], 0), coalesce(a[8], 0) + coalesce(b[8], 0), coalesce(a[9], 0) + coalesce(b[9], 0),
    coalesce(a[10], 0) + coalesce(b[10], 0)]
$$;

CREATE FUNCTION subtract_each(a bigint[], b bigint[]) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY[
    coalesce(a[1], 0) - coalesce(b[1], 0), coalesce(a[2], 0) - coalesce(b[2], 0), coalesce(a[3], 0) - coalesce(b[3], 0),
    coalesce(a[4], 0) - coalesce(b[4], 0), coalesce(a[5], 0) - coalesce(b[5], 0), coalesce(a[6], 0) - coalesce(b[6], 0),
    coalesce(a[7], 0) - coalesce(b[7], 0), coalesce(a[8], 0) - coalesce(b[8], 0), coalesce(a[9], 0) - coalesce(b[9], 0),
    coalesce(a[10], 0) - coalesce(b[10], 0)]
$$;

CREATE AGGREGATE sum_each(bigint[]) (SFUNC = add_each, STYPE = bigint[], INITCOND = '{0,0,0,0,0,0,0,0,0,0}', PARALLEL = SAFE);

ALTER TABLE month_summary
  ADD CONSTRAINT month_summary_area CHECK (
    (area_kind = 'province' AND area_id = province_id AND office_id IS NULL) OR (area_kind = 'office' AND area_id = office_id));

-- Centers due are running sums over the few rows that change them.
CREATE INDEX month_summary_steps ON month_summary (area_kind, month) INCLUDE (area_id, centers_delta, province_id, office_id) WHERE centers_delta <> 0;

-- What one month of one center adds to the sums of its areas.
CREATE FUNCTION month_contribution(m monthly_performance) RETURNS month_summary LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ROW('province', m.province_id, m.month, m.province_id, NULL, 0,
    (m.first_submitted_at IS NOT NULL)::integer, coalesce(NOT m.submitted_late, false)::integer,
    (m.status = 'submitted')::integer, (m.status = 'officeVerified')::integer, (m.status = 'returned')::integer,
    (m.status IN ('confirmed', 'paid'))::integer,
    coalesce(m.entry_count, 0)::bigint, coalesce(m.beneficiary_count, 0)::bigint, coalesce(m.raised_rial, 0),
    coalesce(m.base_aid_rial, 0), coalesce(m.payable_rial, 0),
    m.targets, m.confirmed_counts, m.ceilings_rial, m.payables_rial)::month_summary
$$;

-- The definition of every figure, straight from the rows; the kept table must always equal it.
CREATE VIEW month_summary_live AS
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
      UNION ALL SELECT 'province', province_id, ended_month, province_id, NULL, -1 FROM center WHERE ended_month IS NOT NULL
      UNION ALL SELECT 'office', office_id, ended_month, province_id, office_id, -1 FROM center WHERE ended_month IS NOT NULL
    ) steps GROUP BY 1, 2, 3, 4, 5
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

-- Adds a difference to one area's row. Office before province, always, so that two transactions never wait crosswise.
CREATE FUNCTION add_to_summary(d month_summary) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
    ceilings_rial = add_each(s.ceilings_rial, excluded.ceilings_rial), payables_rial = add_each(s.payables_rial, excluded.payables_rial)
$$;
REVOKE ALL ON FUNCTION add_to_summary(month_summary) FROM PUBLIC;

CREATE FUNCTION keep_month_summary() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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

-- A month never leaves its center, is never deleted, and moves the sums only when it moves itself.
CREATE TRIGGER monthly_performance_stays BEFORE DELETE ON monthly_performance FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER monthly_performance_keeps_place BEFORE UPDATE OF center_id, month, office_id, province_id ON monthly_performance
  FOR EACH ROW WHEN ((OLD.center_id, OLD.month, OLD.office_id, OLD.province_id) IS DISTINCT FROM (NEW.center_id, NEW.month, NEW.office_id, NEW.province_id))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER monthly_performance_summary AFTER INSERT OR UPDATE ON monthly_performance FOR EACH ROW EXECUTE FUNCTION keep_month_summary();

CREATE FUNCTION keep_center_count() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  step record;
  none CONSTANT bigint[] := add_each('{}', '{}');
BEGIN
  FOR step IN
    SELECT month, office_id, province_id, sum(n)::integer AS n FROM (
      SELECT NEW.started_month AS month, NEW.office_id, NEW.province_id, 1 AS n
      UNION ALL SELECT NEW.ended_month, NEW.office_id, NEW.province_id, -1
      UNION ALL SELECT OLD.started_month, OLD.office_id, OLD.province_id, -1 WHERE TG_OP = 'UPDATE'
      UNION ALL SELECT OLD.ended_month, OLD.office_id, OLD.province_id, 1 WHERE TG_OP = 'UPDATE'
    ) steps WHERE month IS NOT NULL GROUP BY 1, 2, 3 HAVING sum(n) <> 0 ORDER BY 1, 2
  LOOP
    INSERT INTO month_summary AS s (area_kind, area_id, month, province_id, office_id, centers_delta, targets, confirmed_counts, ceilings_rial, payables_rial)
    VALUES ('office', step.office_id, step.month, step.province_id, step.office_id, step.n, none, none, none, none)
    ON CONFLICT (area_kind, area_id, month) DO UPDATE SET centers_delta = s.centers_delta + excluded.centers_delta;
    INSERT INTO month_summary AS s (area_kind, area_id, month, province_id, office_id, centers_delta, targets, confirmed_counts, ceilings_rial, payables_rial)
    VALUES ('province', step.province_id, step.month, step.province_id, NULL, step.n, none, none, none, none)
    ON CONFLICT (area_kind, area_id, month) DO UPDATE SET centers_delta = s.centers_delta + excluded.centers_delta;
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER center_count AFTER INSERT OR UPDATE ON center FOR EACH ROW EXECUTE FUNCTION keep_center_count();

-- For set-based loading, which goes around the triggers.
CREATE FUNCTION refresh_month_summary() RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  TRUNCATE month_summary;
  INSERT INTO month_summary SELECT * FROM month_summary_live;
$$;
REVOKE ALL ON FUNCTION refresh_month_summary() FROM PUBLIC;
