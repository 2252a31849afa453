-- What a center's year comes to, kept per center and year: a list of plans reads one row a center instead of all its months.

-- CreateTable
CREATE TABLE "plan_sum" (
    "year" SMALLINT NOT NULL,
    "center_id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "planned" INTEGER NOT NULL,
    "counted" INTEGER[],
    "done" INTEGER NOT NULL,
    "confirmed_rial" BIGINT NOT NULL,
    "coming_rial" BIGINT NOT NULL,

    CONSTRAINT "plan_sum_pkey" PRIMARY KEY ("year","center_id")
);

-- AddForeignKey
ALTER TABLE "plan_sum" ADD CONSTRAINT "plan_sum_center_id_office_id_province_id_fkey" FOREIGN KEY ("center_id", "office_id", "province_id") REFERENCES "center"("id", "office_id", "province_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE plan_sum ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON plan_sum FOR SELECT TO portal_app USING (
  (SELECT app_country()) OR province_id = ANY ((SELECT app_provinces())::text[])
  OR office_id = ANY ((SELECT app_offices())::text[]) OR center_id = ANY ((SELECT app_centers())::text[]));
GRANT SELECT ON plan_sum TO portal_app;

-- The ceilings of the ten rows: whole rial, what is left over goes to the largest remainders, to the upper row of two that are equal.
CREATE FUNCTION row_ceilings(cap bigint, shares integer[]) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg(part + (place <= cap - whole)::integer ORDER BY service)
  FROM (
    SELECT service, part, sum(part) OVER () AS whole, row_number() OVER (ORDER BY remainder DESC, service) AS place
    FROM (
      SELECT service, cap / 100 * share + cap % 100 * share / 100 AS part, cap % 100 * share % 100 AS remainder
      FROM unnest(shares) WITH ORDINALITY AS given (share, service)
    ) divided
  ) ranked
$$;

-- The definition of every figure, straight from the rows: of centers in the years in which they work. The forecast and the fulfilment of
-- the domain; a property test holds the two together. counted: the services planned for the months that are confirmed or over, by the place
-- of the running month in the year; 1 also where the year is to come, 13 where it is over. Not in SQL alone: what asks for it only where sums
-- are missing must not carry its whole plan.
CREATE FUNCTION plan_figures(p_centers text[], p_first integer, p_last integer) RETURNS SETOF plan_sum LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  WITH policy AS MATERIALIZED (
    SELECT effective_month AS since, lead(effective_month) OVER (ORDER BY effective_month) AS until, row_ceilings(cap_rial, shares) AS ceilings
    FROM policy_version
  ), history AS MATERIALIZED (
    -- the newest confirmed months of a center: how many they are, and their sums by the ten rows
    SELECT id, max(months) AS months, array_agg(quantity ORDER BY service) AS quantities
    FROM (
      SELECT c.id, service, count(*) AS months, sum(newest.confirmed_counts[service])::bigint AS quantity
      FROM unnest(p_centers) AS c (id)
      CROSS JOIN LATERAL (
        SELECT m.confirmed_counts FROM monthly_performance m WHERE m.center_id = c.id AND m.status IN ('confirmed', 'paid')
        ORDER BY m.month DESC LIMIT 12) newest
      CROSS JOIN generate_series(1, 10) AS service
      GROUP BY c.id, service
    ) by_row GROUP BY id
  ), worked AS MATERIALIZED (
    SELECT c.id, c.office_id, c.province_id, y.year, n.number, m.month IS NOT NULL AS confirmed, m.payable_rial, t.targets, m.confirmed_counts,
      p.ceilings, h.months, h.quantities
    FROM center c
    CROSS JOIN generate_series(p_first, p_last) AS y (year)
    CROSS JOIN generate_series(1, 12) AS n (number)
    CROSS JOIN LATERAL (SELECT (y.year || '-' || lpad(n.number::text, 2, '0'))::char(7) AS month) k
    LEFT JOIN policy p ON p.since <= k.month AND (p.until IS NULL OR k.month < p.until)
    LEFT JOIN plan_month t ON t.center_id = c.id AND t.month = k.month
    LEFT JOIN monthly_performance m ON m.center_id = c.id AND m.month = k.month AND m.status IN ('confirmed', 'paid')
    LEFT JOIN history h ON h.id = c.id
    WHERE c.id = ANY (p_centers) AND c.started_month <= k.month AND (c.ended_month IS NULL OR k.month < c.ended_month)
  ), month_of AS (
    SELECT w.id, w.office_id, w.province_id, w.year, w.number, w.confirmed, w.payable_rial, f.planned, f.done, f.coming
    FROM worked w CROSS JOIN LATERAL (
      -- floor(ceiling × min(1, done ÷ (months × target))) of each row, exact however large the ceiling is
      SELECT coalesce(sum(w.targets[s]), 0) AS planned,
        coalesce(sum(least(w.targets[s], w.confirmed_counts[s])) FILTER (WHERE w.confirmed AND w.targets[s] IS NOT NULL), 0) AS done,
        sum(CASE WHEN w.months IS NULL OR w.quantities[s] >= w.months * coalesce(w.targets[s], 1) THEN w.ceilings[s]
          ELSE div(w.ceilings[s]::numeric * w.quantities[s], w.months * coalesce(w.targets[s], 1))::bigint END) FILTER (WHERE NOT w.confirmed) AS coming
      FROM generate_series(1, 10) AS s
    ) f
  )
  SELECT m.year::smallint, m.id, m.office_id, m.province_id, sum(m.planned)::integer,
    ARRAY[coalesce(sum(m.planned) FILTER (WHERE m.confirmed OR m.number < 1), 0), coalesce(sum(m.planned) FILTER (WHERE m.confirmed OR m.number < 2), 0),
      coalesce(sum(m.planned) FILTER (WHERE m.confirmed OR m.number < 3), 0), coalesce(sum(m.planned) FILTER (WHERE m.confirmed OR m.number < 4), 0),
      coalesce(sum(m.planned) FILTER (WHERE m.confirmed OR m.number < 5), 0), coalesce(sum(m.planned) FILTER (WHERE m.confirmed OR m.number < 6), 0),
      coalesce(sum(m.planned) FILTER (WHERE m.confirmed OR m.number < 7), 0), coalesce(sum(m.planned) FILTER (WHERE m.confirmed OR m.number < 8), 0),
      coalesce(sum(m.planned) FILTER (WHERE m.confirmed OR m.number < 9), 0), coalesce(sum(m.planned) FILTER (WHERE m.confirmed OR m.number < 10), 0),
      coalesce(sum(m.planned) FILTER (WHERE m.confirmed OR m.number < 11), 0), coalesce(sum(m.planned) FILTER (WHERE m.confirmed OR m.number < 12), 0),
      sum(m.planned)]::integer[],
    sum(m.done)::integer, coalesce(sum(m.payable_rial), 0)::bigint, coalesce(sum(m.coming), 0)::bigint
  FROM month_of m GROUP BY m.id, m.office_id, m.province_id, m.year;
END $$;
REVOKE EXECUTE ON FUNCTION plan_figures(text[], integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plan_figures(text[], integer, integer) TO portal_app;

-- Makes the sums anew: of centers, or of all of them, from a year on, or of one year. Kept are the years of the plans up to the next; whoever
-- asks for another computes it. Whoever sums a center waits for whoever is just summing it, and then sees what they have written.
CREATE FUNCTION refresh_plan_sums(p_centers text[] DEFAULT NULL, p_first integer DEFAULT 1401, p_last integer DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  next_year integer := (SELECT m.number / 12 + 1 FROM jalali_month m WHERE m.first_on <= (now() AT TIME ZONE 'Asia/Tehran')::date ORDER BY m.first_on DESC LIMIT 1);
  until_year integer := least(p_last, next_year);
BEGIN
  IF p_centers IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext('plan_sum'));
  ELSE
    PERFORM pg_advisory_xact_lock_shared(hashtext('plan_sum'));
    PERFORM pg_advisory_xact_lock(hashtext('plan_sum'), hashtext(c.id)) FROM (SELECT id FROM unnest(p_centers) AS u (id) ORDER BY id) c;
  END IF;
  IF p_first > until_year THEN RETURN; END IF;
  DELETE FROM plan_sum s WHERE (p_centers IS NULL OR s.center_id = ANY (p_centers)) AND s.year BETWEEN p_first AND until_year;
  INSERT INTO plan_sum SELECT * FROM plan_figures(coalesce(p_centers, ARRAY(SELECT id FROM center)), greatest(p_first, 1401), until_year);
END $$;
REVOKE EXECUTE ON FUNCTION refresh_plan_sums(text[], integer, integer) FROM PUBLIC;

-- At the end of the transaction, when all that belongs to a change has been written.
CREATE FUNCTION keep_plan_sums() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'center' THEN PERFORM refresh_plan_sums(ARRAY[NEW.id]);
    WHEN 'monthly_performance' THEN PERFORM refresh_plan_sums(ARRAY[NEW.center_id]);
    WHEN 'policy_version' THEN PERFORM refresh_plan_sums(NULL, left(NEW.effective_month, 4)::integer);
    WHEN 'plan_month' THEN
      IF TG_OP = 'DELETE' THEN PERFORM refresh_plan_sums(ARRAY[OLD.center_id], OLD.year, OLD.year);
      ELSE PERFORM refresh_plan_sums(ARRAY[NEW.center_id], NEW.year, NEW.year);
      END IF;
  END CASE;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER center_plan_sum AFTER INSERT OR UPDATE OF started_month, ended_month ON center
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_plan_sums();
CREATE CONSTRAINT TRIGGER plan_month_plan_sum AFTER INSERT OR DELETE OR UPDATE OF targets ON plan_month
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_plan_sums();
CREATE CONSTRAINT TRIGGER monthly_performance_plan_sum AFTER INSERT ON monthly_performance
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.payable_rial IS NOT NULL) EXECUTE FUNCTION keep_plan_sums();
CREATE CONSTRAINT TRIGGER monthly_performance_moved_plan_sum AFTER UPDATE OF payable_rial, confirmed_counts ON monthly_performance
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((OLD.payable_rial, OLD.confirmed_counts) IS DISTINCT FROM (NEW.payable_rial, NEW.confirmed_counts))
  EXECUTE FUNCTION keep_plan_sums();
CREATE CONSTRAINT TRIGGER policy_version_plan_sum AFTER INSERT ON policy_version
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_plan_sums();

SELECT refresh_plan_sums();
