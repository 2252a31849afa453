-- Sign-in happens before there is a scope. These functions are the only way to a password hash or a session,
-- and each gives exactly what its caller needs.

CREATE FUNCTION auth_lookup(p_username text, p_address text)
  RETURNS TABLE (user_id integer, password_hash text, disabled boolean, locked boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, c.password_hash, u.disabled_at IS NOT NULL,
    EXISTS (SELECT 1 FROM sign_in_throttle t
      WHERE t.key IN ('user:' || p_username, 'address:' || p_address) AND t.locked_until > now())
  FROM (VALUES (1)) AS one
  LEFT JOIN "user" u ON u.username = p_username
  LEFT JOIN credential c ON c.user_id = u.id
$$;

-- Counts a failure for one key; true when the key is locked from now on.
CREATE FUNCTION auth_count_failure(p_key text, p_limit integer, p_window interval, p_lock interval) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO sign_in_throttle AS t (key, failures, window_at, locked_until)
  VALUES (p_key, 1, now(), CASE WHEN p_limit <= 1 THEN now() + p_lock END)
  ON CONFLICT (key) DO UPDATE SET
    failures = CASE WHEN t.window_at < now() - p_window THEN 1 ELSE t.failures + 1 END,
    window_at = CASE WHEN t.window_at < now() - p_window THEN now() ELSE t.window_at END,
    locked_until = CASE WHEN t.window_at >= now() - p_window AND t.failures + 1 >= p_limit THEN now() + p_lock END
  RETURNING locked_until IS NOT NULL
$$;

CREATE FUNCTION auth_failed(p_username text, p_address text, p_limit integer, p_address_limit integer, p_window interval, p_lock interval)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM auth_count_failure('address:' || p_address, p_address_limit, p_window, p_lock);
  IF auth_count_failure('user:' || p_username, p_limit, p_window, p_lock) THEN
    INSERT INTO event (at, request_id, actor_id, actor_name, kind, subject, subject_id)
    SELECT now(), gen_random_uuid(), NULL, 'sign-in', 'account.locked', 'user', u.username FROM "user" u WHERE u.username = p_username;
  END IF;
  DELETE FROM sign_in_throttle WHERE window_at < now() - interval '1 day' AND coalesce(locked_until, now()) <= now();
END $$;

CREATE FUNCTION auth_open_session(p_user integer, p_device text) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE opened uuid;
BEGIN
  INSERT INTO session (id, user_id, device) VALUES (gen_random_uuid(), p_user, left(p_device, 200)) RETURNING id INTO opened;
  DELETE FROM sign_in_throttle t USING "user" u WHERE u.id = p_user AND t.key = 'user:' || u.username;
  INSERT INTO event (at, request_id, actor_id, actor_name, kind, subject, subject_id)
  SELECT now(), opened, u.id, u.name, 'session.opened', 'user', u.username FROM "user" u WHERE u.id = p_user;
  RETURN opened;
END $$;

-- The actor behind a living session, or null. Touches the session at most once a minute.
CREATE FUNCTION auth_session(p_id uuid, p_idle interval, p_absolute interval) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found_user integer; seen timestamptz; actor jsonb;
BEGIN
  SELECT s.user_id, s.last_seen_at,
    jsonb_build_object('userId', u.id, 'sessionId', s.id, 'username', u.username, 'name', u.name,
      'mustChangePassword', u.must_change_password,
      'grants', coalesce((
        SELECT jsonb_agg(jsonb_build_object('role', g.role, 'provinceId', g.province_id, 'officeId', g.office_id,
          'centerId', g.center_id, 'placeName', coalesce(c.name, o.name, p.name)) ORDER BY g.id)
        FROM role_grant g
          LEFT JOIN province p ON p.id = g.province_id
          LEFT JOIN office o ON o.id = g.office_id
          LEFT JOIN center c ON c.id = g.center_id
        WHERE g.user_id = u.id), '[]'))
  INTO found_user, seen, actor
  FROM session s JOIN "user" u ON u.id = s.user_id
  WHERE s.id = p_id AND s.ended_at IS NULL AND u.disabled_at IS NULL
    AND s.last_seen_at > now() - p_idle AND s.created_at > now() - p_absolute;
  IF seen < now() - interval '1 minute' THEN
    UPDATE session SET last_seen_at = now() WHERE id = p_id;
  END IF;
  RETURN actor;
END $$;

CREATE FUNCTION auth_end_session(p_id uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE session SET ended_at = now() WHERE id = p_id AND ended_at IS NULL
$$;

-- Ends a person's sessions, but for the one named: one's own, or anybody's by the administrator.
CREATE FUNCTION auth_end_sessions(p_user integer, p_keep uuid) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE ended integer;
BEGIN
  IF app_actor() IS DISTINCT FROM p_user AND NOT app_administrator() THEN
    RAISE EXCEPTION 'not one''s own sessions' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE session SET ended_at = now() WHERE user_id = p_user AND ended_at IS NULL AND id IS DISTINCT FROM p_keep;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;

CREATE FUNCTION auth_own_hash() RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT password_hash FROM credential WHERE user_id = app_actor()
$$;

-- A new password ends every session but the one it was changed from.
CREATE FUNCTION auth_set_password(p_user integer, p_hash text, p_must_change boolean, p_keep uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_actor() IS DISTINCT FROM p_user AND NOT app_administrator() THEN
    RAISE EXCEPTION 'not one''s own password' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO credential (user_id, password_hash, changed_at) VALUES (p_user, p_hash, now())
  ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = now();
  UPDATE "user" SET must_change_password = p_must_change WHERE id = p_user;
  PERFORM auth_end_sessions(p_user, p_keep);
END $$;

REVOKE ALL ON FUNCTION auth_count_failure(text, integer, interval, interval) FROM PUBLIC;
DO $$
DECLARE door regprocedure;
BEGIN
  FOREACH door IN ARRAY ARRAY[
    'auth_lookup(text,text)', 'auth_failed(text,text,integer,integer,interval,interval)', 'auth_open_session(integer,text)',
    'auth_session(uuid,interval,interval)', 'auth_end_session(uuid)', 'auth_end_sessions(integer,uuid)',
    'auth_own_hash()', 'auth_set_password(integer,text,boolean,uuid)']::regprocedure[] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO portal_app', door);
  END LOOP;
END $$;

-- /api/health reports whether every migration of this build has been applied.
-- The table is absent only where a migration is being drafted, in a shadow database.
DO $$
BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    GRANT SELECT (migration_name, finished_at, rolled_back_at) ON _prisma_migrations TO portal_app;
  END IF;
END $$;
