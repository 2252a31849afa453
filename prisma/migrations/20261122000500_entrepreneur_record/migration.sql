-- Who may be given a caseload in an office that the asker works for or oversees.
CREATE FUNCTION office_caseworkers(p_office text) RETURNS TABLE (id integer, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.name FROM "user" u
  WHERE u.disabled_at IS NULL AND p_office = ANY (app_offices())
    AND EXISTS (SELECT FROM role_grant g WHERE g.user_id = u.id AND g.role = 'caseworker' AND g.office_id = p_office)
  ORDER BY u.name, u.id
$$;
REVOKE ALL ON FUNCTION office_caseworkers(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office_caseworkers(text) TO portal_app;

-- Those that count have indexes of their own; few are voided, and the page of an entrepreneur shows them struck through.
CREATE INDEX sales_invoice_voided ON sales_invoice (entrepreneur_id) WHERE voided_at IS NOT NULL;
