-- Accounts of entrepreneurs: opened from the own case, signed in to by a code sent to the mobile number, without a password.

ALTER TABLE "user" ADD COLUMN "by_code" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "user" ADD CONSTRAINT user_by_code CHECK (NOT by_code OR disabled_at IS NOT NULL OR mobile ~ '^09[0-9]{9}$');
-- A number opens one account at a time.
CREATE UNIQUE INDEX user_code_mobile ON "user" (mobile) WHERE by_code AND disabled_at IS NULL;

-- ── the account of an entrepreneur ────────────────────────────────────────────────────────────────────────

CREATE FUNCTION close_own_account_of(p_user integer, p_at timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE closed boolean;
BEGIN
  UPDATE "user" SET disabled_at = p_at, version = version + 1 WHERE id = p_user AND by_code AND disabled_at IS NULL;
  closed := FOUND;
  UPDATE session SET ended_at = now() WHERE user_id = p_user AND ended_at IS NULL;
  RETURN closed;
END $$;

-- The entrepreneur of the asker's own caseload or overseen office, or nothing; the command above it has asked the policy too.
CREATE FUNCTION own_account_case(p_code text) RETURNS SETOF entrepreneur
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT * FROM entrepreneur WHERE code = p_code AND office_id = ANY (app_offices())
    AND (office_id = ANY (app_cases()) OR caseworker_id = app_actor())
$$;

-- Name and number come from the record, so that nobody opens an account for another number. Gives 'opened', 'reopened',
-- 'moved' (to the present number), 'same', or why not: 'noMobile', 'noConsent', 'taken'.
CREATE FUNCTION open_own_account(p_code text, p_username text, p_at timestamptz) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  e entrepreneur; b beneficiary; u "user"; made integer;
BEGIN
  SELECT * INTO e FROM own_account_case(p_code);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no case of the asker' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT * INTO b FROM beneficiary WHERE id = e.beneficiary_id;
  IF b.mobile IS NULL THEN RETURN 'noMobile'; END IF;
  IF NOT EXISTS (SELECT FROM beneficiary_consent c WHERE c.beneficiary_id = b.id AND c.withdrawn_on IS NULL) THEN
    RETURN 'noConsent';
  END IF;
  -- the account of an earlier business of the same person gives way
  PERFORM close_own_account_of(o.user_id, p_at) FROM entrepreneur o
  WHERE o.beneficiary_id = b.id AND o.id <> e.id AND o.user_id IS NOT NULL;
  BEGIN
    IF e.user_id IS NULL THEN
      INSERT INTO "user" (username, name, mobile, must_change_password, by_code, created_at)
      VALUES (p_username, b.name, b.mobile, false, true, p_at) RETURNING id INTO made;
      INSERT INTO role_grant (user_id, role, province_id, office_id) VALUES (made, 'entrepreneur', e.province_id, e.office_id);
      UPDATE entrepreneur SET user_id = made WHERE id = e.id;
      RETURN 'opened';
    END IF;
    SELECT * INTO u FROM "user" WHERE id = e.user_id FOR UPDATE;
    IF u.disabled_at IS NULL AND u.mobile = b.mobile THEN RETURN 'same'; END IF;
    UPDATE "user" SET name = b.name, mobile = b.mobile, disabled_at = NULL, version = version + 1 WHERE id = u.id;
    UPDATE session SET ended_at = now() WHERE user_id = u.id AND ended_at IS NULL;
    RETURN CASE WHEN u.disabled_at IS NULL THEN 'moved' ELSE 'reopened' END;
  EXCEPTION WHEN unique_violation THEN
    RETURN 'taken';
  END;
END $$;

-- False where none was open.
CREATE FUNCTION close_own_account(p_code text, p_at timestamptz) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT close_own_account_of(e.user_id, p_at) FROM own_account_case(p_code) e WHERE e.user_id IS NOT NULL), false)
$$;

-- How the account of a case in the scope stands; nothing where there is none.
CREATE FUNCTION own_account(p_code text) RETURNS TABLE (username text, is_open boolean, same_number boolean, last_seen_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.username, u.disabled_at IS NULL, u.mobile IS NOT DISTINCT FROM b.mobile,
    (SELECT max(s.last_seen_at) FROM session s WHERE s.user_id = u.id)
  FROM own_account_case(p_code) e JOIN beneficiary b ON b.id = e.beneficiary_id JOIN "user" u ON u.id = e.user_id
$$;

-- An account rests on the consent, and a forgotten person has none: whoever withdraws or erases need not think of it.
CREATE FUNCTION close_account_without_consent() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM close_own_account_of(e.user_id, now()) FROM entrepreneur e
  WHERE e.beneficiary_id = NEW.beneficiary_id AND e.user_id IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER consent_withdrawn AFTER UPDATE OF withdrawn_on ON beneficiary_consent
  FOR EACH ROW WHEN (OLD.withdrawn_on IS NULL AND NEW.withdrawn_on IS NOT NULL) EXECUTE FUNCTION close_account_without_consent();

CREATE FUNCTION forget_account() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM close_own_account_of(e.user_id, now()) FROM entrepreneur e WHERE e.beneficiary_id = NEW.id AND e.user_id IS NOT NULL;
  UPDATE "user" u SET name = u.username, mobile = NULL FROM entrepreneur e WHERE e.beneficiary_id = NEW.id AND u.id = e.user_id AND u.by_code;
  RETURN NULL;
END $$;
CREATE TRIGGER beneficiary_forgotten AFTER UPDATE OF deleted_at ON beneficiary
  FOR EACH ROW WHEN (OLD.deleted_at IS NULL AND NEW.deleted_at IS NOT NULL) EXECUTE FUNCTION forget_account();

-- ── sign-in by a code ─────────────────────────────────────────────────────────────────────────────────────

-- Keeps a code for a number, whether or not it opens an account: what anybody asks and tries is answered alike. Gives
-- 'send' (an account awaits it), 'silent', 'tooSoon', 'tooMany'.
CREATE FUNCTION auth_request_code(p_mobile text, p_hash text, p_address text, p_life interval, p_pause interval,
    p_codes integer, p_codes_within interval, p_address_limit integer, p_address_within interval)
  RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT public_allow('code:' || p_address, p_address_limit, p_address_within) THEN RETURN 'tooMany'; END IF;
  DELETE FROM sms_code WHERE expires_at <= now();
  IF EXISTS (SELECT FROM sms_code WHERE mobile = p_mobile AND sent_at > now() - p_pause) THEN RETURN 'tooSoon'; END IF;
  IF NOT public_allow('code-to:' || p_mobile, p_codes, p_codes_within) THEN RETURN 'tooMany'; END IF;
  INSERT INTO sms_code AS c (mobile, code_hash, sent_at, expires_at) VALUES (p_mobile, p_hash, now(), now() + p_life)
  ON CONFLICT (mobile) DO UPDATE SET code_hash = excluded.code_hash, sent_at = excluded.sent_at, expires_at = excluded.expires_at, attempts = 0
    WHERE c.sent_at <= now() - p_pause;
  IF NOT FOUND THEN RETURN 'tooSoon'; END IF;
  RETURN CASE WHEN auth_code_user(p_mobile) IS NULL THEN 'silent' ELSE 'send' END;
END $$;

-- Whom a number signs in: an entrepreneur's open account that has no other role. A code is no key to more than the own case.
CREATE FUNCTION auth_code_user(p_mobile text) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id FROM "user" u JOIN entrepreneur e ON e.user_id = u.id
  WHERE u.mobile = p_mobile AND u.by_code AND u.disabled_at IS NULL
    AND (SELECT bool_and(g.role = 'entrepreneur') FROM role_grant g WHERE g.user_id = u.id)
$$;

-- Opens a session for the right code, once. Counts every try before it is judged, so that guesses at the same time wait for one another.
CREATE FUNCTION auth_use_code(p_mobile text, p_hash text, p_address text, p_device text, p_attempts integer,
    p_address_limit integer, p_window interval, p_lock interval)
  RETURNS TABLE (outcome text, session_id uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE kept text; found_user integer;
BEGIN
  IF EXISTS (SELECT FROM sign_in_throttle t WHERE t.key = 'address:' || p_address AND t.locked_until > now()) THEN
    RETURN QUERY SELECT 'locked', NULL::uuid; RETURN;
  END IF;
  UPDATE sms_code c SET attempts = c.attempts + 1
  WHERE c.mobile = p_mobile AND c.expires_at > now() AND c.attempts < p_attempts RETURNING c.code_hash INTO kept;
  IF kept = p_hash THEN found_user := auth_code_user(p_mobile); END IF;
  IF found_user IS NULL THEN
    PERFORM auth_count_failure('address:' || p_address, p_address_limit, p_window, p_lock);
    RETURN QUERY SELECT CASE WHEN kept IS NULL THEN 'over' ELSE 'wrong' END, NULL::uuid; RETURN;
  END IF;
  DELETE FROM sms_code c WHERE c.mobile = p_mobile;
  RETURN QUERY SELECT 'opened', auth_open_session(found_user, p_device);
END $$;

DO $$
DECLARE door regprocedure;
BEGIN
  FOREACH door IN ARRAY ARRAY[
    'close_own_account_of(integer,timestamptz)', 'own_account_case(text)', 'open_own_account(text,text,timestamptz)',
    'close_own_account(text,timestamptz)', 'own_account(text)', 'close_account_without_consent()', 'forget_account()', 'auth_code_user(text)',
    'auth_request_code(text,text,text,interval,interval,integer,interval,integer,interval)',
    'auth_use_code(text,text,text,text,integer,integer,interval,interval)']::regprocedure[] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', door);
  END LOOP;
  FOREACH door IN ARRAY ARRAY[
    'open_own_account(text,text,timestamptz)', 'close_own_account(text,timestamptz)', 'own_account(text)',
    'auth_request_code(text,text,text,interval,interval,integer,interval,integer,interval)',
    'auth_use_code(text,text,text,text,integer,integer,interval,interval)']::regprocedure[] LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO portal_app', door);
  END LOOP;
END $$;
