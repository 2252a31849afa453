/**
 * Everybody who had a hand in the form of an application (aliased a): who began it, filled in or documented a part, or
 * handed it in. Whoever lays the council's resolution beside it has not prepared it.
 */
export const PREPARED_BY = `ARRAY(
  SELECT a.created_by_id UNION SELECT s.saved_by_id FROM application_part s WHERE s.application_number = a.number
  UNION SELECT e.actor_id FROM event e WHERE e.subject = 'application' AND e.subject_id = a.number
    AND e.kind IN ('application.partSaved', 'application.fileAdded', 'application.submitted')
    AND e.after->>'subject' IS DISTINCT FROM 'council')`;
