-- Who is told what, how many messages are unread, and which days have had their reminders.

ALTER TABLE notification ADD CONSTRAINT notification_text CHECK (once_key <> '' AND title <> '' AND href LIKE '/%' AND href NOT LIKE '//%');

-- Which messages wait to be sent by SMS.
CREATE INDEX notification_unsent ON notification (created_at) WHERE sms_at IS NULL;

-- The actor behind a living session, or null, with the number of unread messages (up to one hundred). Touches the session at most once a minute.
CREATE OR REPLACE FUNCTION auth_session(p_id uuid, p_idle interval, p_absolute interval) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found_user integer; seen timestamptz; actor jsonb;
BEGIN
  SELECT s.user_id, s.last_seen_at,
    jsonb_build_object('userId', u.id, 'sessionId', s.id, 'username', u.username, 'name', u.name,
      'mustChangePassword', u.must_change_password,
      'unread', (SELECT count(*) FROM (SELECT FROM notification n WHERE n.user_id = u.id AND n.read_at IS NULL LIMIT 100) few),
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

-- The days whose reminders have been told; read and written by the owner's programs alone.
CREATE TABLE "reminder_day" (
    "day" DATE NOT NULL,
    "told" INTEGER NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_day_pkey" PRIMARY KEY ("day")
);
ALTER TABLE reminder_day ENABLE ROW LEVEL SECURITY;
