-- CreateTable
CREATE TABLE "jalali_month" (
    "number" INTEGER NOT NULL,
    "first_on" DATE NOT NULL,

    CONSTRAINT "jalali_month_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "sales_history" (
    "entrepreneur_id" INTEGER NOT NULL,
    "first_month" INTEGER,
    "income_until" BIGINT[],
    "last_on" DATE,
    "recent_on" DATE[],
    "offered_on" DATE,

    CONSTRAINT "sales_history_pkey" PRIMARY KEY ("entrepreneur_id")
);

-- CreateTable
CREATE TABLE "case_evaluation" (
    "evaluated_on" DATE NOT NULL,
    "changed" INTEGER NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_evaluation_pkey" PRIMARY KEY ("evaluated_on")
);

-- CreateIndex
CREATE INDEX "entrepreneur_province_id_id_idx" ON "entrepreneur"("province_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "jalali_month_first_on_key" ON "jalali_month"("first_on");

-- AddForeignKey
ALTER TABLE "sales_history" ADD CONSTRAINT "sales_history_entrepreneur_id_fkey" FOREIGN KEY ("entrepreneur_id") REFERENCES "entrepreneur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What is computed of all entrepreneurs every night, and the managers' measures of each office. Thresholds, windows and words come from the domain library.

-- The calendar is no secret; the other two are read and written by the owner's programs and by triggers alone.
ALTER TABLE jalali_month ENABLE ROW LEVEL SECURITY;
CREATE POLICY reference ON jalali_month FOR SELECT TO portal_app USING (true);
GRANT SELECT ON jalali_month TO portal_app;
ALTER TABLE sales_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_evaluation ENABLE ROW LEVEL SECURITY;

-- ── the income of all months in one row ───────────────────────────────────────────────────────────────────────────────────

-- "1405-08" as a number that grows by one each month; the same as that of jalali_month.
CREATE FUNCTION month_number(month text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT left(month, 4)::integer * 12 + right(month, 2)::integer - 1 $$;

-- What was earned up to the end of a month, out of running sums that begin with the first month: the income of a span of any length is the
-- difference of two of them.
CREATE FUNCTION income_until(sums bigint[], first_month integer, month integer) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT coalesce(sums[least(month - first_month + 1, cardinality(sums))], 0) $$;

-- As they are, the days need not be unpacked each time they are looked at.
ALTER TABLE sales_history ALTER COLUMN recent_on SET STORAGE PLAIN;

-- Made out of months, invoices and products: a night that had to gather them for everybody would take longer than all the rest of it. Of the
-- newest invoices so many days are kept that a count seldom has to look any further.
CREATE FUNCTION refresh_sales_history(p_ids integer[] DEFAULT NULL) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM sales_history h WHERE (p_ids IS NULL OR h.entrepreneur_id = ANY (p_ids))
    AND NOT EXISTS (SELECT FROM sales_month m WHERE m.entrepreneur_id = h.entrepreneur_id)
    AND NOT EXISTS (SELECT FROM product p WHERE p.entrepreneur_id = h.entrepreneur_id AND p.voided_at IS NULL);
  INSERT INTO sales_history AS h (entrepreneur_id, first_month, income_until, last_on, recent_on, offered_on)
  SELECT e.id, s.first_month, s.income_until, i.last_on, i.recent_on, p.offered_on
  FROM entrepreneur e
    LEFT JOIN (SELECT m.entrepreneur_id, min(m.number) AS first_month, array_agg(m.earned ORDER BY n.number) AS income_until
      FROM (SELECT entrepreneur_id, month_number(month) AS number,
            lead(month_number(month), 1, month_number(month) + 1) OVER months AS next, (sum(income_rial) OVER months)::bigint AS earned
          FROM sales_month WHERE p_ids IS NULL OR entrepreneur_id = ANY (p_ids) WINDOW months AS (PARTITION BY entrepreneur_id ORDER BY month)) m
        -- the months without sales that follow repeat its sum
        CROSS JOIN LATERAL generate_series(m.number, m.next - 1) AS n (number)
      GROUP BY 1) s ON s.entrepreneur_id = e.id
    LEFT JOIN (SELECT entrepreneur_id, max(first_offered_on) AS offered_on FROM product
      WHERE voided_at IS NULL AND (p_ids IS NULL OR entrepreneur_id = ANY (p_ids)) GROUP BY 1) p ON p.entrepreneur_id = e.id
    CROSS JOIN LATERAL (SELECT max(r.issued_on) AS last_on, array_agg(r.issued_on ORDER BY r.issued_on) AS recent_on FROM (
      SELECT i.issued_on FROM sales_invoice i WHERE i.entrepreneur_id = e.id AND i.voided_at IS NULL ORDER BY i.issued_on DESC LIMIT 16) r) i
  WHERE (p_ids IS NULL OR e.id = ANY (p_ids)) AND (s.first_month IS NOT NULL OR p.offered_on IS NOT NULL)
  ORDER BY e.id
  ON CONFLICT (entrepreneur_id) DO UPDATE SET first_month = excluded.first_month, income_until = excluded.income_until, last_on = excluded.last_on,
    recent_on = excluded.recent_on, offered_on = excluded.offered_on;
$$;
REVOKE EXECUTE ON FUNCTION refresh_sales_history(integer[]) FROM PUBLIC;

CREATE FUNCTION keep_sales_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM refresh_sales_history(ARRAY[coalesce(NEW.entrepreneur_id, OLD.entrepreneur_id)]);
  RETURN NULL;
END $$;
CREATE TRIGGER sales_month_history AFTER INSERT OR UPDATE OR DELETE ON sales_month FOR EACH ROW EXECUTE FUNCTION keep_sales_history();
CREATE TRIGGER product_history AFTER INSERT OR UPDATE OF voided_at ON product FOR EACH ROW EXECUTE FUNCTION keep_sales_history();

-- ── the evaluation of everybody ───────────────────────────────────────────────────────────────────────────────────────────

-- What is asked of everybody is read from indexes alone.
CREATE INDEX entrepreneur_running ON entrepreneur (id) INCLUDE (caseworker_id, standing, since_on, enrolled_on) WHERE ended_on IS NULL;
CREATE INDEX entrepreneur_ended ON entrepreneur (ended_on) WHERE ended_on IS NOT NULL;
CREATE INDEX sales_invoice_of_product ON sales_invoice (product_id, issued_on) INCLUDE (entrepreneur_id) WHERE voided_at IS NULL AND product_id IS NOT NULL;
CREATE INDEX product_offered ON product (entrepreneur_id, first_offered_on) INCLUDE (id) WHERE voided_at IS NULL;
CREATE INDEX call_by_day ON call (called_on) INCLUDE (entrepreneur_id, answered) WHERE voided_at IS NULL;
CREATE INDEX visit_by_day ON visit (visited_on) INCLUDE (entrepreneur_id) WHERE voided_at IS NULL;
DROP INDEX course_completion_once;
CREATE UNIQUE INDEX course_completion_once ON course_completion (entrepreneur_id, course) INCLUDE (completed_on) WHERE voided_at IS NULL;

-- The same as the domain library's evaluate, gapText, stepsLeft, salesFall, silentDays and attentionOf say of each entrepreneur whose business runs
-- (a test compares them): what they measure is counted here, what it means is looked up in the outcomes that they give.
CREATE FUNCTION evaluate_entrepreneurs(p_on date, p_rules jsonb)
  RETURNS TABLE (entrepreneur_id integer, caseworker_id integer, condition_met boolean, steps smallint, gap text, reasons text[],
    attention integer, overdue_days integer, sales_fall smallint, silent_days integer)
  LANGUAGE sql STABLE AS $$
WITH rules AS MATERIALIZED (
  SELECT r."invoicesSince" AS invoices_since, r.invoices, r.courses, r.products, r."growthPercent" AS growth_percent, r."nearPercent" AS near_percent,
    r.outlets, r.jobs, r."fallPercent" AS fall_percent, r."fallMonths" AS fall_months, r."silentSince" AS silent_since,
    r."callsSince" AS calls_since, r.calls, r."nearSteps" AS near_steps,
    month_number(m.last) AS last, month_number(m."growthMiddle") AS growth_middle, month_number(m."growthBefore") AS growth_before,
    month_number(m."fallMiddle") AS fall_middle, month_number(m."fallBefore") AS fall_before,
    a."overdueInstallment" AS overdue_place, a."fallingSales" AS fall_place, a.silence AS silence_place, a."nearPromotion" AS near_place, a."none" AS no_place
  FROM jsonb_to_record(p_rules) AS r ("invoicesSince" date, invoices integer, courses text[], products integer, "growthPercent" integer,
      "nearPercent" integer, outlets integer, jobs integer, "fallPercent" integer, "fallMonths" integer, "silentSince" date, "callsSince" date,
      calls integer, "nearSteps" integer),
    jsonb_to_record(p_rules -> 'months') AS m (last text, "growthMiddle" text, "growthBefore" text, "fallMiddle" text, "fallBefore" text),
    jsonb_to_record(p_rules -> 'places') AS a ("overdueInstallment" integer, "fallingSales" integer, silence integer, "nearPromotion" integer,
      "none" integer)
), outcome AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset(p_rules -> 'outcomes') AS o (standing smallint, first integer, second integer, met boolean, steps smallint, gap text)
), course AS (
  SELECT c.entrepreneur_id, count(*)::integer AS completed
  FROM (SELECT entrepreneur_id FROM course_completion
    WHERE voided_at IS NULL AND completed_on <= p_on AND course = ANY ((SELECT courses FROM rules)::text[]) ORDER BY entrepreneur_id) c
  GROUP BY 1
), unheard AS (
  -- calls without answer since somebody was last reached; what was before the days looked at makes no difference
  SELECT entrepreneur_id, min(day) AS since_on
  FROM (SELECT c.*, max(day) FILTER (WHERE answered) OVER (PARTITION BY entrepreneur_id) AS reached_on
    FROM (SELECT entrepreneur_id, called_on AS day, answered FROM call
        WHERE voided_at IS NULL AND called_on > (SELECT calls_since FROM rules) AND called_on <= p_on
      UNION ALL SELECT entrepreneur_id, visited_on, true FROM visit
        WHERE voided_at IS NULL AND visited_on > (SELECT calls_since FROM rules) AND visited_on <= p_on) c) c
  WHERE NOT answered AND (reached_on IS NULL OR day > reached_on)
  GROUP BY 1 HAVING count(*) >= (SELECT calls FROM rules)
), fact AS (
  -- what few have, in one row of each
  SELECT entrepreneur_id, count(DISTINCT outlet_id) AS outlets, count(job_id) AS jobs, min(due_on) AS due_on,
    bool_or(proposed) AS proposed, min(unheard_since) AS unheard_since
  FROM (SELECT c.entrepreneur_id, c.outlet_id, NULL::integer AS job_id, NULL::date AS due_on, NULL::boolean AS proposed, NULL::date AS unheard_since
      FROM outlet_contract c JOIN outlet o ON o.id = c.outlet_id AND o.reputable
      WHERE c.voided_at IS NULL AND c.starts_on <= p_on AND (c.ends_on IS NULL OR c.ends_on >= p_on)
    UNION ALL SELECT j.entrepreneur_id, NULL, j.id, NULL, NULL, NULL FROM job j
      WHERE j.voided_at IS NULL AND j.monthly_wage_rial > 0 AND j.starts_on <= p_on AND (j.ends_on IS NULL OR j.ends_on >= p_on)
    UNION ALL SELECT l.entrepreneur_id, NULL, NULL, l.next_due_on, NULL, NULL FROM loan l WHERE l.status = 'running' AND l.next_due_on < p_on
    UNION ALL SELECT p.entrepreneur_id, NULL, NULL, NULL, true, NULL FROM promotion p WHERE p.status = 'proposed'
    UNION ALL SELECT u.entrepreneur_id, NULL, NULL, NULL, NULL, u.since_on FROM unheard u) f
  GROUP BY 1
), person AS (
  -- invoices beyond the newest that a history keeps are looked up, as are those before a day that has passed
  SELECT e.id, e.caseworker_id, e.standing,
    greatest(e.enrolled_on, CASE WHEN h.last_on <= p_on THEN h.last_on
      WHEN h.last_on > p_on THEN (SELECT max(i.issued_on) FROM sales_invoice i
        WHERE i.entrepreneur_id = e.id AND i.voided_at IS NULL AND i.issued_on <= p_on) END) AS heard_on,
    CASE WHEN e.standing <> 1 THEN NULL WHEN h.last_on IS NULL OR h.last_on <= (SELECT invoices_since FROM rules) THEN 0
      WHEN h.last_on <= p_on AND (h.recent_on[1] <= (SELECT invoices_since FROM rules) OR cardinality(h.recent_on) < 16
          OR cardinality(h.recent_on) - width_bucket((SELECT invoices_since FROM rules), h.recent_on) >= (SELECT invoices FROM rules))
        THEN least((SELECT invoices FROM rules), cardinality(h.recent_on) - width_bucket((SELECT invoices_since FROM rules), h.recent_on))
      ELSE least((SELECT invoices FROM rules), (SELECT count(*) FROM sales_invoice i WHERE i.entrepreneur_id = e.id AND i.voided_at IS NULL
          AND i.issued_on > (SELECT invoices_since FROM rules) AND i.issued_on <= p_on))::integer
      END AS sold,
    -- new products of level 2: sold in the number asked for (2), or waiting for a first sale (1)
    CASE WHEN e.standing = 2 AND h.offered_on >= e.since_on THEN (SELECT CASE WHEN count(*) = 0 THEN 0 WHEN count(*) FILTER (WHERE EXISTS (SELECT FROM sales_invoice i
          WHERE i.product_id = p.id AND i.voided_at IS NULL AND i.issued_on BETWEEN p.first_offered_on AND p_on AND i.entrepreneur_id = e.id))
        >= (SELECT products FROM rules) THEN 2 ELSE 1 END
      FROM product p WHERE p.entrepreneur_id = e.id AND p.voided_at IS NULL AND p.first_offered_on BETWEEN e.since_on AND p_on) ELSE 0 END AS offered,
    income_until(h.income_until, h.first_month, (SELECT last FROM rules)) AS last,
    income_until(h.income_until, h.first_month, (SELECT fall_middle FROM rules)) AS fall_middle,
    income_until(h.income_until, h.first_month, (SELECT fall_before FROM rules)) AS fall_before,
    CASE WHEN e.standing = 2 THEN income_until(h.income_until, h.first_month, (SELECT growth_middle FROM rules)) END AS growth_middle,
    CASE WHEN e.standing = 2 THEN income_until(h.income_until, h.first_month, (SELECT growth_before FROM rules)) END AS growth_before
  FROM entrepreneur e LEFT JOIN sales_history h ON h.entrepreneur_id = e.id
  WHERE e.ended_on IS NULL ORDER BY e.id
  OFFSET 0 -- in the order of people, in which courses come as well: nothing large is hashed
), measured AS (
  SELECT e.id, e.caseworker_id, e.standing, p_on - f.due_on AS overdue_days, f.proposed,
    CASE WHEN e.fall_middle > e.fall_before AND (e.fall_middle - e.fall_before - (e.last - e.fall_middle) * (SELECT fall_months FROM rules)) * 100
        >= (e.fall_middle - e.fall_before) * (SELECT fall_percent FROM rules)
      THEN (e.fall_middle - e.fall_before - (e.last - e.fall_middle) * (SELECT fall_months FROM rules)) * 100 / (e.fall_middle - e.fall_before)
      END AS sales_fall,
    p_on - least(f.unheard_since, CASE WHEN e.heard_on <= (SELECT silent_since FROM rules) THEN e.heard_on END) AS silent_days,
    CASE e.standing WHEN 1 THEN e.sold WHEN 2 THEN e.offered WHEN 3 THEN least(coalesce(f.outlets, 0), (SELECT outlets FROM rules)) ELSE 0
      END AS first,
    CASE e.standing WHEN 1 THEN coalesce(c.completed, 0) WHEN 3 THEN least(coalesce(f.jobs, 0), (SELECT jobs FROM rules))
      WHEN 2 THEN CASE WHEN e.growth_middle <= e.growth_before THEN 0
        WHEN (e.last - e.growth_middle) * 100 >= (e.growth_middle - e.growth_before) * (100 + (SELECT growth_percent FROM rules)) THEN 2
        WHEN (e.last - e.growth_middle) * 100 >= ((e.growth_middle - e.growth_before) * (100 + (SELECT growth_percent FROM rules)) + 99) / 100
          * (SELECT near_percent FROM rules) THEN 1
        ELSE 0 END
      ELSE 0 END AS second
  FROM person e LEFT JOIN course c ON c.entrepreneur_id = e.id LEFT JOIN fact f ON f.entrepreneur_id = e.id
  OFFSET 0 -- each figure is computed once, although it is looked at several times
), judged AS (
  SELECT m.*, o.met, o.steps, o.gap, CASE WHEN m.proposed IS NOT TRUE AND o.steps <= (SELECT near_steps FROM rules) THEN o.steps END AS near_steps
  FROM measured m JOIN outcome o ON o.standing = m.standing AND o.first = m.first AND o.second = m.second
)
SELECT id, caseworker_id, met, steps, gap,
  CASE WHEN overdue_days IS NULL AND sales_fall IS NULL AND silent_days IS NULL AND near_steps IS NULL THEN '{}' ELSE array_remove(ARRAY[
    CASE WHEN overdue_days IS NOT NULL THEN 'overdueInstallment' END, CASE WHEN sales_fall IS NOT NULL THEN 'fallingSales' END,
    CASE WHEN silent_days IS NOT NULL THEN 'silence' END, CASE WHEN near_steps IS NOT NULL THEN 'nearPromotion' END], NULL) END,
  -- The places of a reason all lie before those of the next, and days are fewer than a reason has places: the first reason is the least place.
  coalesce(least((SELECT overdue_place FROM rules) - overdue_days, (SELECT fall_place FROM rules) - sales_fall,
    (SELECT silence_place FROM rules) - silent_days, (SELECT near_place FROM rules) + near_steps), (SELECT no_place FROM rules))::integer,
  coalesce(overdue_days, 0), sales_fall::smallint, silent_days
FROM judged $$;
REVOKE EXECUTE ON FUNCTION evaluate_entrepreneurs(date, jsonb) FROM PUBLIC;

-- ── the managers' measures ────────────────────────────────────────────────────────────────────────────────────────────────

-- The same day so many Jalali months later; where that month is shorter, its last day. As addJalaliMonths of the domain library.
CREATE FUNCTION jalali_months_later(p_day date, p_count integer) RETURNS TABLE (day date) LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT later.first_on + least(p_day - own.first_on, after.first_on - later.first_on - 1)
  FROM (SELECT m.number, m.first_on FROM jalali_month m WHERE m.first_on <= p_day ORDER BY m.first_on DESC LIMIT 1) own
    JOIN jalali_month later ON later.number = own.number + p_count JOIN jalali_month after ON after.number = later.number + 1 $$;

-- What is measured, and how, is said in lib/domain/entrepreneur/measure.ts.
CREATE FUNCTION case_measures_on(p_on date, p_offices text[] DEFAULT NULL) RETURNS SETOF case_measure LANGUAGE sql STABLE AS $$
WITH person AS (
  SELECT e.id, e.office_id, CASE WHEN e.ended_on IS NULL THEN e.standing END AS standing,
    six.day <= p_on AS six, six.day <= p_on AND (e.ended_on IS NULL OR e.ended_on > six.day) AS ran_six,
    twelve.day <= p_on AS twelve, twelve.day <= p_on AND (e.ended_on IS NULL OR e.ended_on > twelve.day) AS ran_twelve
  FROM entrepreneur e LEFT JOIN LATERAL jalali_months_later(e.enrolled_on, 6) six ON true LEFT JOIN LATERAL jalali_months_later(e.enrolled_on, 12) twelve ON true
  WHERE p_offices IS NULL OR e.office_id = ANY (p_offices)
), step AS (
  SELECT p.office_id, h.entrepreneur_id, h.standing, h.since_on, lag(h.standing) OVER (PARTITION BY h.entrepreneur_id ORDER BY h.id) AS before
  FROM level_history h JOIN person p ON p.id = h.entrepreneur_id
), way AS (
  -- of each person and level the first day on it, and the first day above it
  SELECT office_id, min(since_on) FILTER (WHERE standing = 1) AS on_1, min(since_on) FILTER (WHERE before = 1 AND standing = 2) AS past_1,
    min(since_on) FILTER (WHERE standing = 2) AS on_2, min(since_on) FILTER (WHERE before = 2 AND standing = 3) AS past_2,
    min(since_on) FILTER (WHERE standing = 3) AS on_3, min(since_on) FILTER (WHERE before = 3 AND standing = 4) AS past_3
  FROM step GROUP BY entrepreneur_id, office_id
), people AS (
  SELECT office_id, ARRAY[count(*) FILTER (WHERE standing = 1), count(*) FILTER (WHERE standing = 2), count(*) FILTER (WHERE standing = 3),
      count(*) FILTER (WHERE standing = 4)]::integer[] AS standings,
    ARRAY[count(*) FILTER (WHERE six), count(*) FILTER (WHERE ran_six)]::integer[] AS six_months,
    ARRAY[count(*) FILTER (WHERE twelve), count(*) FILTER (WHERE ran_twelve)]::integer[] AS twelve_months
  FROM person GROUP BY office_id
), ways AS (
  SELECT office_id, ARRAY[count(on_1), count(on_2), count(on_3)]::integer[] AS entered, ARRAY[count(past_1), count(past_2), count(past_3)]::integer[] AS promoted,
    ARRAY[coalesce(sum(past_1 - on_1), 0), coalesce(sum(past_2 - on_2), 0), coalesce(sum(past_3 - on_3), 0)]::bigint[] AS days_spent
  FROM way GROUP BY office_id
), money AS (
  SELECT p.office_id, count(*)::integer AS loans, count(*) FILTER (WHERE l.next_due_on < p_on)::integer AS late_loans,
    coalesce(sum(CASE WHEN l.next_due_on < p_on THEN
      (SELECT sum(i.amount_rial) FROM installment i WHERE i.loan_id = l.id AND i.due_on < p_on) - l.paid_rial END), 0)::bigint AS late_rial
  FROM loan l JOIN person p ON p.id = l.entrepreneur_id WHERE l.status = 'running' GROUP BY p.office_id
)
SELECT o.id, o.province_id, coalesce(p.standings, '{0,0,0,0}'), coalesce(w.entered, '{0,0,0}'), coalesce(w.promoted, '{0,0,0}'), coalesce(w.days_spent, '{0,0,0}'),
  coalesce(p.six_months, '{0,0}'), coalesce(p.twelve_months, '{0,0}'), coalesce(m.loans, 0), coalesce(m.late_loans, 0), coalesce(m.late_rial, 0), p_on
FROM office o LEFT JOIN people p ON p.office_id = o.id LEFT JOIN ways w ON w.office_id = o.id LEFT JOIN money m ON m.office_id = o.id
WHERE p_offices IS NULL OR o.id = ANY (p_offices) $$;
REVOKE EXECUTE ON FUNCTION case_measures_on(date, text[]) FROM PUBLIC;

-- Whoever measures an office waits for whoever is just measuring it, and then sees what they have written.
CREATE FUNCTION refresh_case_measures(p_on date, p_offices text[] DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF p_offices IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext('case_measure'));
  ELSE
    PERFORM pg_advisory_xact_lock_shared(hashtext('case_measure'));
    PERFORM pg_advisory_xact_lock(hashtext('case_measure'), hashtext(o.id)) FROM (SELECT id FROM unnest(p_offices) AS u (id) ORDER BY id) o;
  END IF;
  INSERT INTO case_measure AS c SELECT * FROM case_measures_on(p_on, p_offices)
  ON CONFLICT (office_id) DO UPDATE SET province_id = excluded.province_id, standings = excluded.standings, entered = excluded.entered,
    promoted = excluded.promoted, days_spent = excluded.days_spent, six_months = excluded.six_months, twelve_months = excluded.twelve_months,
    loans = excluded.loans, late_loans = excluded.late_loans, late_rial = excluded.late_rial, measured_on = excluded.measured_on;
END $$;
REVOKE EXECUTE ON FUNCTION refresh_case_measures(date, text[]) FROM PUBLIC;

-- At the end of the transaction, when all that belongs to a change has been written.
CREATE FUNCTION keep_case_measure() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE offices text[];
BEGIN
  IF TG_TABLE_NAME = 'entrepreneur' THEN
    offices := CASE WHEN TG_OP = 'UPDATE' AND OLD.office_id <> NEW.office_id THEN ARRAY[OLD.office_id, NEW.office_id] ELSE ARRAY[NEW.office_id] END;
  ELSE
    offices := ARRAY(SELECT e.office_id FROM entrepreneur e WHERE e.id = NEW.entrepreneur_id);
  END IF;
  PERFORM refresh_case_measures((now() AT TIME ZONE 'Asia/Tehran')::date, offices);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entrepreneur_measure AFTER INSERT OR UPDATE OF office_id, standing, enrolled_on, ended_on ON entrepreneur
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_case_measure();
CREATE CONSTRAINT TRIGGER level_history_measure AFTER INSERT ON level_history
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_case_measure();
CREATE CONSTRAINT TRIGGER loan_measure AFTER INSERT OR UPDATE OF status, paid_rial, next_due_on ON loan
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_case_measure();
