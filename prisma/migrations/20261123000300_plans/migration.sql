-- The monthly targets of centers move into agreed annual plans, and what is agreed for a computed month stays.

-- AlterTable
ALTER TABLE "annual_plan" ADD COLUMN     "drafted_by_id" INTEGER;

-- AddForeignKey
ALTER TABLE "plan_month" ADD CONSTRAINT "plan_month_center_id_office_id_province_id_fkey" FOREIGN KEY ("center_id", "office_id", "province_id") REFERENCES "center"("id", "office_id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Somebody else may send off what one has written: neither of the two agrees to it.
ALTER TABLE annual_plan
  DROP CONSTRAINT annual_plan_hands,
  ADD CONSTRAINT annual_plan_hands CHECK (
    status <> 'agreed' OR agreed_by_id IS DISTINCT FROM proposed_by_id AND agreed_by_id IS DISTINCT FROM drafted_by_id);

-- ── the targets that there are ────────────────────────────────────────────────────────────────────────────

-- Every month of the years in which a center with targets works, from 1400 to the end of the present year. Without a calendar at hand a year
-- begins 79 days after the Gregorian one, which is right to a day.
CREATE TEMP TABLE moved_month AS
SELECT c.id AS center_id, c.office_id, c.province_id, month, left(month, 4)::smallint AS year,
  ARRAY(SELECT t.target FROM generate_series(1, 10) AS s (service)
    LEFT JOIN center_target t ON t.center_id = c.id AND t.service = s.service ORDER BY s.service) AS targets
FROM center c
CROSS JOIN generate_series(1400, extract(year FROM (now() AT TIME ZONE 'Asia/Tehran')::date - 79)::integer - 621) AS y (year)
CROSS JOIN generate_series(1, 12) AS m (number)
CROSS JOIN LATERAL (SELECT y.year || '-' || lpad(m.number::text, 2, '0') AS month) named
WHERE c.started_month <= month AND (c.ended_month IS NULL OR month < c.ended_month)
  AND EXISTS (SELECT FROM center_target t WHERE t.center_id = c.id);

-- Whoever set the targets last stands for the agreement; 0 is nobody's number.
INSERT INTO annual_plan (center_id, year, office_id, province_id, status, agreed_by_id, agreed_by_name, agreed_at)
SELECT m.center_id, m.year, m.office_id, m.province_id, 'agreed', coalesce(last.actor_id, 0), coalesce(last.actor_name, 'سامانه'), coalesce(last.at, now())
FROM (SELECT DISTINCT center_id, year, office_id, province_id FROM moved_month) m
LEFT JOIN LATERAL (
  SELECT e.actor_id, e.actor_name, e.at FROM event e
  WHERE e.subject = 'center' AND e.subject_id = m.center_id AND e.kind = 'center.targetsSet' ORDER BY e.id DESC LIMIT 1) last ON true;
INSERT INTO plan_month (center_id, month, year, office_id, province_id, targets)
SELECT center_id, month, year, office_id, province_id, targets FROM moved_month;
DROP TABLE moved_month;
-- DropTable
DROP TABLE "center_target";

-- ── what has been computed ────────────────────────────────────────────────────────────────────────────────

-- A confirmed month keeps the targets it was computed with.
CREATE FUNCTION keep_computed_targets() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM monthly_performance m WHERE m.center_id = NEW.center_id AND m.month = NEW.month AND m.status IN ('confirmed', 'paid')) THEN
    RAISE EXCEPTION 'month % has been computed', NEW.month USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_month_computed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_month_computed BEFORE INSERT OR UPDATE OF targets ON plan_month FOR EACH ROW EXECUTE FUNCTION keep_computed_targets();
