-- What the monthly report of a province counts beyond what its readers may look at one by one: the participation
-- department has no part in people and entrepreneurs, but signs their numbers. Counts only, inside the scope only.

-- The people served in the confirmed months of a province, by row, target group and gender. An entry counts as many as
-- its beneficiary_count says: those it counts, or where it links more than it counts, those it links.
CREATE FUNCTION report_people(p_province text, p_month text)
  RETURNS TABLE (service smallint, target_group text, gender text, people integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH entry AS MATERIALIZED (
    SELECT e.id, e.service, e.people,
      e.beneficiary_count = coalesce((SELECT sum((p->>'count')::integer) FROM jsonb_array_elements(e.people) p), 0) AS counted
    FROM monthly_performance m JOIN service_entry e ON e.center_id = m.center_id AND e.month = m.month
    WHERE m.province_id = p_province AND m.month = p_month AND m.status IN ('confirmed', 'paid')
      AND e.removed_at IS NULL AND e.decision IN ('accepted', 'reduced')
      AND ((SELECT app_country()) OR p_province = ANY ((SELECT app_provinces())::text[]))
  )
  SELECT s.service, s.target_group, s.gender, sum(s.people)::integer FROM (
    SELECT e.service, p->>'targetGroup' AS target_group, p->>'gender' AS gender, (p->>'count')::integer AS people
    FROM entry e, jsonb_array_elements(e.people) p WHERE e.counted
    UNION ALL
    SELECT e.service, b.target_group, b.gender, 1
    FROM entry e JOIN entry_beneficiary l ON l.entry_id = e.id JOIN beneficiary b ON b.id = l.beneficiary_id WHERE NOT e.counted
  ) s GROUP BY s.service, s.target_group, s.gender
$$;

-- The entrepreneurs of a province by where they stood on a day, and the promotions from another day on until then.
-- Standings 1, 2, 3 and 4 for graduates.
CREATE FUNCTION report_cases(p_province text, p_first date, p_last date)
  RETURNS TABLE (standing smallint, stood integer, reached integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH own AS MATERIALIZED (
    SELECT e.id, e.enrolled_on, e.ended_on, e.standing, e.since_on FROM entrepreneur e
    WHERE e.province_id = p_province AND e.enrolled_on <= p_last
      AND ((SELECT app_country()) OR p_province = ANY ((SELECT app_provinces())::text[]))
  ), stood AS (
    SELECT CASE WHEN o.since_on <= p_last THEN o.standing ELSE coalesce((
        SELECT h.standing FROM level_history h WHERE h.entrepreneur_id = o.id AND h.since_on <= p_last ORDER BY h.id DESC LIMIT 1), 1::smallint) END AS standing
    FROM own o WHERE o.ended_on IS NULL OR o.ended_on > p_last
  ), reached AS (
    SELECT h.standing FROM own o JOIN level_history h ON h.entrepreneur_id = o.id
    WHERE o.since_on >= p_first AND h.promotion_id IS NOT NULL AND h.since_on BETWEEN p_first AND p_last
  )
  SELECT n::smallint, (SELECT count(*)::integer FROM stood s WHERE s.standing = n), (SELECT count(*)::integer FROM reached r WHERE r.standing = n)
  FROM generate_series(1, 4) n
$$;

REVOKE EXECUTE ON FUNCTION report_people, report_cases FROM PUBLIC;
GRANT EXECUTE ON FUNCTION report_people, report_cases TO portal_app;
