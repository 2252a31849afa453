-- The status of every center month by month, and how many centers of a province or an office have which at the end of each month.

-- CreateTable
CREATE TABLE "center_step" (
    "center_id" TEXT NOT NULL,
    "month" CHAR(7) NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "status" "center_status" NOT NULL,

    CONSTRAINT "center_step_pkey" PRIMARY KEY ("center_id","month")
);

-- CreateTable
CREATE TABLE "center_count" (
    "area_kind" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "month" CHAR(7) NOT NULL,
    "province_id" TEXT NOT NULL,
    "office_id" TEXT,
    "active" INTEGER NOT NULL,
    "suspended" INTEGER NOT NULL,
    "inactive" INTEGER NOT NULL,
    "opening" INTEGER NOT NULL,

    CONSTRAINT "center_count_pkey" PRIMARY KEY ("area_kind","area_id","month")
);

-- CreateIndex
CREATE INDEX "center_count_area_kind_province_id_month_idx" ON "center_count"("area_kind", "province_id", "month");

-- AddForeignKey
ALTER TABLE "center_step" ADD CONSTRAINT "center_step_center_id_office_id_province_id_fkey" FOREIGN KEY ("center_id", "office_id", "province_id") REFERENCES "center"("id", "office_id", "province_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE center_count
  ADD CONSTRAINT center_count_area CHECK (
    (area_kind = 'province' AND area_id = province_id AND office_id IS NULL) OR (area_kind = 'office' AND area_id = office_id));

ALTER TABLE center_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON center_step FOR SELECT TO portal_app USING (
  (SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[])
  OR office_id = ANY ((SELECT app_offices())::text[]) OR center_id = ANY ((SELECT app_centers())::text[]));
GRANT SELECT ON center_step TO portal_app;

ALTER TABLE center_count ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON center_count FOR SELECT TO portal_app USING (
  (SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[]) OR office_id = ANY ((SELECT app_offices())::text[]));
GRANT SELECT ON center_count TO portal_app;

-- ── the steps of a center ─────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION jalali_month_of(p_day date) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT m.number / 12 || '-' || lpad((m.number % 12 + 1)::text, 2, '0') FROM jalali_month m WHERE m.first_on <= p_day ORDER BY m.first_on DESC LIMIT 1
$$;

-- The first steps of centers that have none, as far as center and license tell them: opening from the license on, active from the first
-- month on, and what they are now from the day on which their license became so. Of two steps within a month the later one.
CREATE FUNCTION add_center_steps(p_centers text[] DEFAULT NULL) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO center_step (center_id, month, office_id, province_id, status)
  SELECT DISTINCT ON (known.id, step.month) known.id, step.month, known.office_id, known.province_id, step.status
  FROM (
    SELECT c.*, jalali_month_of((clock_timestamp() AT TIME ZONE 'Asia/Tehran')::date) AS today, jalali_month_of(l.issued_on) AS issued,
      CASE WHEN l.status = 'suspended' AND c.status = 'suspended' OR l.status IN ('expired', 'revoked') AND c.status = 'inactive'
        THEN jalali_month_of((l.status_at AT TIME ZONE 'Asia/Tehran')::date) END AS moved
    FROM center c LEFT JOIN license l ON l.center_id = c.id
    WHERE (p_centers IS NULL OR c.id = ANY (p_centers)) AND NOT EXISTS (SELECT FROM center_step s WHERE s.center_id = c.id)
  ) known
  CROSS JOIN LATERAL (VALUES
    (1, CASE WHEN started_month IS NULL AND status = 'opening' THEN coalesce(issued, today) WHEN started_month IS NULL OR issued < started_month THEN issued END,
      'opening'::center_status),
    (2, started_month, 'active'),
    (3, CASE WHEN status <> 'active' AND (status <> 'opening' OR started_month IS NOT NULL)
      THEN greatest(started_month, issued, coalesce(moved, CASE status WHEN 'inactive' THEN ended_month END, today)) END, status),
    (4, CASE WHEN status <> 'inactive' AND ended_month IS NOT NULL THEN greatest(started_month, ended_month) END, 'inactive')
  ) step (turn, month, status)
  WHERE step.month IS NOT NULL
  ORDER BY known.id, step.month, step.turn DESC
$$;
REVOKE EXECUTE ON FUNCTION add_center_steps FROM PUBLIC;

-- A new center has its first steps when its license has been written too. Later ones take effect with the running month, whatever was
-- foreseen after it; work that ended earlier ended then. An end that is still to come is a step of its own: nobody has to take it.
CREATE FUNCTION keep_center_steps() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  since text := jalali_month_of((clock_timestamp() AT TIME ZONE 'Asia/Tehran')::date);
BEGIN
  IF NOT EXISTS (SELECT FROM center_step WHERE center_id = NEW.id) THEN
    PERFORM add_center_steps(ARRAY[NEW.id]);
  ELSIF TG_OP = 'UPDATE' THEN
    since := greatest(NEW.started_month, least(since, CASE NEW.status WHEN 'inactive' THEN NEW.ended_month END));
    DELETE FROM center_step WHERE center_id = NEW.id AND month > since;
    INSERT INTO center_step (center_id, month, office_id, province_id, status)
    SELECT NEW.id, since, NEW.office_id, NEW.province_id, NEW.status
    WHERE NEW.status IS DISTINCT FROM (SELECT s.status FROM center_step s WHERE s.center_id = NEW.id ORDER BY s.month DESC LIMIT 1)
    ON CONFLICT (center_id, month) DO UPDATE SET status = excluded.status;
    IF NEW.status <> 'inactive' AND NEW.ended_month IS NOT NULL THEN
      INSERT INTO center_step (center_id, month, office_id, province_id, status)
      VALUES (NEW.id, greatest(since, NEW.ended_month), NEW.office_id, NEW.province_id, 'inactive')
      ON CONFLICT (center_id, month) DO UPDATE SET status = excluded.status;
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER center_first_steps AFTER INSERT ON center
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_center_steps();
CREATE TRIGGER center_later_steps AFTER UPDATE OF status, ended_month ON center
  FOR EACH ROW WHEN ((OLD.status, OLD.ended_month) IS DISTINCT FROM (NEW.status, NEW.ended_month)) EXECUTE FUNCTION keep_center_steps();

CREATE TRIGGER center_step_keeps_place BEFORE UPDATE OF center_id, month, office_id, province_id ON center_step
  FOR EACH ROW WHEN ((OLD.center_id, OLD.month, OLD.office_id, OLD.province_id) IS DISTINCT FROM (NEW.center_id, NEW.month, NEW.office_id, NEW.province_id))
  EXECUTE FUNCTION refuse_change();

-- ── how many centers have which status ────────────────────────────────────────────────────────────────────
-- The definition of every count, straight from the steps: what changes in a month, so that the sums up to a month are the counts at its end.
CREATE VIEW center_count_live AS
  WITH change AS (
    SELECT *, lag(status) OVER (PARTITION BY center_id ORDER BY month) AS former FROM center_step
  ), areas AS (
    SELECT 'office' AS area_kind, office_id AS area_id, month, province_id, office_id, status, former FROM change
    UNION ALL SELECT 'province', province_id, month, province_id, NULL, status, former FROM change
  ), counted AS (
    SELECT area_kind, area_id, month, province_id, office_id, status, 1 AS n FROM areas
    UNION ALL SELECT area_kind, area_id, month, province_id, office_id, former, -1 FROM areas WHERE former IS NOT NULL
  )
  SELECT area_kind, area_id, month, province_id, office_id, coalesce(sum(n) FILTER (WHERE status = 'active'), 0)::integer AS active,
    coalesce(sum(n) FILTER (WHERE status = 'suspended'), 0)::integer AS suspended,
    coalesce(sum(n) FILTER (WHERE status = 'inactive'), 0)::integer AS inactive,
    coalesce(sum(n) FILTER (WHERE status = 'opening'), 0)::integer AS opening
  FROM counted GROUP BY 1, 2, 3, 4, 5;

-- From a month on a center counts as another. Office before province, always, so that two transactions never wait crosswise.
CREATE FUNCTION count_center(p_month text, p_office text, p_province text, p_from center_status, p_to center_status) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO center_count AS s (area_kind, area_id, month, province_id, office_id, active, suspended, inactive, opening)
  SELECT area.kind, area.id, p_month, p_province, area.office, n.active, n.suspended, n.inactive, n.opening
  FROM (VALUES (1, 'office', p_office, p_office), (2, 'province', p_province, NULL)) area (turn, kind, id, office)
  CROSS JOIN (
    SELECT sum(n) FILTER (WHERE status = 'active') AS active, sum(n) FILTER (WHERE status = 'suspended') AS suspended,
      sum(n) FILTER (WHERE status = 'inactive') AS inactive, sum(n) FILTER (WHERE status = 'opening') AS opening
    FROM (
      SELECT status, (status IS NOT DISTINCT FROM p_to)::integer - (status IS NOT DISTINCT FROM p_from)::integer AS n
      FROM unnest(enum_range(NULL::center_status)) AS status
    ) each
  ) n
  ORDER BY area.turn
  ON CONFLICT (area_kind, area_id, month) DO UPDATE SET active = s.active + excluded.active, suspended = s.suspended + excluded.suspended,
    inactive = s.inactive + excluded.inactive, opening = s.opening + excluded.opening
$$;
REVOKE EXECUTE ON FUNCTION count_center FROM PUBLIC;

-- A step holds until the next one. Before each row, because only then are of several rows in a statement those before it there and those
-- after it not yet; under the lock of its center, because the steps before and after must not move meanwhile.
CREATE FUNCTION keep_center_count_of_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  step center_step; was center_status; will center_status; until char(7);
BEGIN
  IF TG_OP = 'DELETE' THEN step := OLD; ELSE step := NEW; END IF;
  PERFORM FROM center WHERE id = step.center_id FOR NO KEY UPDATE;
  -- Such a row is not inserted: it fails or becomes an update, for which this is called again.
  IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM center_step s WHERE s.center_id = step.center_id AND s.month = step.month) THEN RETURN step; END IF;
  was := (SELECT s.status FROM center_step s WHERE s.center_id = step.center_id AND s.month < step.month ORDER BY s.month DESC LIMIT 1);
  will := was;
  IF TG_OP <> 'INSERT' THEN was := OLD.status; END IF;
  IF TG_OP <> 'DELETE' THEN will := NEW.status; END IF;
  IF was IS DISTINCT FROM will THEN
    until := (SELECT min(s.month) FROM center_step s WHERE s.center_id = step.center_id AND s.month > step.month);
    PERFORM count_center(step.month, step.office_id, step.province_id, was, will);
    IF until IS NOT NULL THEN PERFORM count_center(until, step.office_id, step.province_id, will, was); END IF;
  END IF;
  RETURN step;
END $$;
CREATE TRIGGER center_step_count BEFORE INSERT OR UPDATE OF status OR DELETE ON center_step FOR EACH ROW EXECUTE FUNCTION keep_center_count_of_step();

-- For set-based loading, which goes around the triggers.
CREATE FUNCTION refresh_center_counts() RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT add_center_steps();
  TRUNCATE center_count;
  INSERT INTO center_count SELECT * FROM center_count_live;
$$;
REVOKE ALL ON FUNCTION refresh_center_counts() FROM PUBLIC;

SELECT refresh_center_counts();
