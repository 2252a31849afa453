-- Finding people among a million, and what may be told of those who are registered elsewhere.

-- Whether people of a place lie in the asker's scope, as the row-level policy of beneficiary has it but for boards of centers
-- and for oneself: neither looks for people.
CREATE FUNCTION sees_people(p_province text, p_office text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT '*' = ANY (app_cases()) OR p_province = ANY (app_cases()) OR coalesce(p_office = ANY (app_offices()), false)
$$;

-- Which of these national ids are registered in the country; who and where is told only inside the scope.
CREATE FUNCTION known_people(p_national_ids text[])
  RETURNS TABLE (national_id text, beneficiary_id integer, office_id text, office_name text, inside boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.national_id::text, CASE WHEN s.inside THEN b.id END, CASE WHEN s.inside THEN b.office_id END,
    CASE WHEN s.inside THEN o.name END, s.inside
  FROM beneficiary b JOIN office o ON o.id = b.office_id
    CROSS JOIN LATERAL (SELECT sees_people(b.province_id, b.office_id) AS inside) s
  WHERE b.national_id = ANY (p_national_ids::character(10)[])
$$;
REVOKE ALL ON FUNCTION known_people(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION known_people(text[]) TO portal_app;

-- ── finding people ────────────────────────────────────────────────────────────────────────────────────────

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- pg_trgm takes from the database's C locale what a letter is; in many there are no Persian ones, and every text would match.
-- So trigrams are made of Latin letters that stand for the Persian ones. A few share one: whoever asks compares the text itself too.
CREATE FUNCTION trigram_text(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT translate(value, 'ابپتطثسصجچحهخدذزظضرژشعغقفکگلمنوی', 'abpttsssjchhxdzzziroweqvfkglmnuy')
$$;
CREATE INDEX beneficiary_search_trigrams ON beneficiary USING gin (trigram_text(search_text) gin_trgm_ops) WHERE deleted_at IS NULL;
-- How a name begins, in the country and in an office; and the country's people and those of a group in the order of the alphabet.
CREATE INDEX beneficiary_search_begins ON beneficiary (search_text text_pattern_ops) WHERE deleted_at IS NULL;
CREATE INDEX beneficiary_search_office ON beneficiary (office_id, search_text text_pattern_ops) WHERE deleted_at IS NULL;
CREATE INDEX beneficiary_in_order ON beneficiary (name, id) WHERE deleted_at IS NULL;
CREATE INDEX beneficiary_of_group ON beneficiary (target_group, name, id) WHERE deleted_at IS NULL;

-- Conditions that together are the asker's scope, or the part of it that lies in a province or an office.
CREATE FUNCTION areas_of_people(p_province text, p_office text) RETURNS SETOF text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT format('b.office_id = %L', o.id) FROM office o
  WHERE CASE WHEN p_office IS NOT NULL THEN o.id = p_office AND sees_people(o.province_id, o.id)
    ELSE o.id = ANY (app_offices()) AND NOT sees_people(o.province_id, NULL) END AND o.province_id = coalesce(p_province, o.province_id)
  UNION ALL
  SELECT format('b.province_id = %L', p.id) FROM province p
  WHERE p_office IS NULL AND p.id = coalesce(p_province, p.id) AND (p_province IS NOT NULL OR NOT '*' = ANY (app_cases())) AND sees_people(p.id, NULL)
  UNION ALL
  SELECT 'true' WHERE p_office IS NULL AND p_province IS NULL AND '*' = ANY (app_cases())
$$;

-- A text for LIKE that means itself.
CREATE FUNCTION like_literal(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT regexp_replace(value, '([\\%_])', '\\\1', 'g')
$$;

-- The people of the asker's scope that a text finds, at most p_limit of each place in it. First those whose name begins so
-- (place 1), then those in whose name or national id all the words occur (place 2); without a text everybody in the order of
-- names. Row-level security would keep the indexes from being used, so this applies the scope itself, as sees_people does.
-- Fewer than three letters find only beginnings, but in an office anything: its people are few enough to be looked through.
-- Each statement is planned for its own words: how common they are decides which index serves.
CREATE FUNCTION search_people(p_text text, p_province text, p_office text, p_group text, p_entrepreneur boolean, p_limit integer)
  RETURNS TABLE (person integer, place integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  whole text := fold_text(p_text);
  words text[] := ARRAY(SELECT fold_text(w) FROM regexp_split_to_table(p_text, '\s+') w WHERE fold_text(w) <> '' LIMIT 6);
  long_words text[] := ARRAY(SELECT w FROM unnest(words) w WHERE trigram_text(w) ~ '[a-z0-9]{3}');
  start text := like_literal(whole) || '%';
  contains_all text; by_trigrams text; people text; area text; found integer;
BEGIN
  -- Words too short for a trigram are looked for as one.
  IF long_words = '{}' THEN words := ARRAY[whole]; END IF;
  IF long_words = '{}' AND trigram_text(whole) ~ '[a-z0-9]{3}' THEN long_words := words; END IF;
  SELECT string_agg(format(' AND b.search_text LIKE %L', '%' || like_literal(w) || '%'), '') INTO contains_all FROM unnest(words) w;
  SELECT string_agg(format(' AND trigram_text(b.search_text) LIKE %L', '%' || like_literal(trigram_text(w)) || '%'), '') INTO by_trigrams
    FROM unnest(long_words) w;

  FOR area IN SELECT * FROM areas_of_people(p_province, p_office) LOOP
    people := format('FROM beneficiary b WHERE %s AND b.deleted_at IS NULL', area)
      || CASE WHEN p_group IS NOT NULL THEN format(' AND b.target_group = %L', p_group) ELSE '' END
      || CASE WHEN p_entrepreneur IS NOT NULL THEN CASE WHEN p_entrepreneur THEN ' AND' ELSE ' AND NOT' END
        || ' EXISTS (SELECT FROM entrepreneur e WHERE e.beneficiary_id = b.id AND e.ended_on IS NULL)' ELSE '' END;
    IF whole = '' THEN
      RETURN QUERY EXECUTE format('SELECT b.id, 1 %s ORDER BY b.name, b.id LIMIT %s', people, p_limit);
      CONTINUE;
    END IF;
    RETURN QUERY EXECUTE format('SELECT b.id, 1 %s AND b.search_text LIKE %L ORDER BY b.search_text USING ~<~ LIMIT %s', people, start, p_limit);
    GET DIAGNOSTICS found = ROW_COUNT;
    CONTINUE WHEN found >= p_limit;
    IF area LIKE 'b.office_id%' THEN
      RETURN QUERY EXECUTE format('SELECT b.id, 2 %s%s AND b.search_text NOT LIKE %L LIMIT %s', people, contains_all, start, p_limit - found);
    ELSIF by_trigrams IS NOT NULL THEN
      RETURN QUERY EXECUTE format('SELECT b.id, 2 %s%s%s AND b.search_text NOT LIKE %L LIMIT %s', people, contains_all, by_trigrams, start,
        p_limit - found);
    END IF;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION search_people(text, text, text, text, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_people(text, text, text, text, boolean, integer) TO portal_app;

-- Who of these people runs a business now. A caseworker may know it of everybody in the office, though not how it goes.
CREATE FUNCTION running_entrepreneurs(p_people integer[]) RETURNS SETOF integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.beneficiary_id FROM entrepreneur e
  WHERE e.beneficiary_id = ANY (p_people) AND e.ended_on IS NULL AND sees_people(e.province_id, e.office_id)
$$;
REVOKE ALL ON FUNCTION running_entrepreneurs(integer[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION running_entrepreneurs(integer[]) TO portal_app;

-- ── forgetting ────────────────────────────────────────────────────────────────────────────────────────────

-- What else speaks of somebody who has just been made anonymous: previews of imports, and what was written freely about the
-- business. Dates, amounts and levels stay. A business that runs ends, since nobody is left to run it.
CREATE FUNCTION forget_person(p_person integer, p_national_id text, p_name text, p_day date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE businesses integer[];
BEGIN
  IF NOT EXISTS (SELECT FROM beneficiary b WHERE b.id = p_person AND b.deleted_at IS NOT NULL AND b.province_id = ANY (app_cases())) THEN
    RAISE EXCEPTION 'nobody of the scope to forget' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE beneficiary_import_row SET outcome = 'same', record = NULL, errors = NULL, changed = '{}', text = NULL
    WHERE record ->> 'nationalId' = p_national_id;
  SELECT array_agg(id) INTO businesses FROM entrepreneur WHERE beneficiary_id = p_person;
  UPDATE visit SET note = NULL WHERE entrepreneur_id = ANY (businesses) AND note IS NOT NULL;
  UPDATE call SET note = NULL WHERE entrepreneur_id = ANY (businesses) AND note IS NOT NULL;
  UPDATE course_completion SET note = NULL WHERE entrepreneur_id = ANY (businesses) AND note IS NOT NULL;
  UPDATE outlet_contract SET note = NULL WHERE entrepreneur_id = ANY (businesses) AND note IS NOT NULL;
  UPDATE road_map_tick SET evidence = NULL WHERE entrepreneur_id = ANY (businesses) AND evidence IS NOT NULL;
  UPDATE promotion SET profile_reason = '', reason = CASE WHEN reason IS NOT NULL THEN p_name END,
    status = CASE WHEN status = 'proposed' THEN 'withdrawn' ELSE status END, version = version + 1 WHERE entrepreneur_id = ANY (businesses);
  DELETE FROM entrepreneur_state WHERE entrepreneur_id = ANY (businesses);
  UPDATE entrepreneur SET business = p_name, ended_on = coalesce(ended_on, greatest(p_day, since_on)), end_reason = p_name, version = version + 1
    WHERE id = ANY (businesses);
END $$;
REVOKE ALL ON FUNCTION forget_person(integer, text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_person(integer, text, text, date) TO portal_app;
