-- The months that have been computed: a new version must not reach back over one, and its preview reads those of a year.
CREATE INDEX monthly_performance_computed ON monthly_performance (month) WHERE policy_version_id IS NOT NULL;

-- A reason that is null is no reason: a comparison with it would let the row through.
ALTER TABLE policy_draft
  DROP CONSTRAINT policy_draft_decided,
  ADD CONSTRAINT policy_draft_decided CHECK (
    CASE status
      WHEN 'prepared' THEN decided_by_id IS NULL AND policy_version_id IS NULL
      WHEN 'enacted' THEN decided_by_id IS NOT NULL AND decided_by_id <> prepared_by_id AND policy_version_id IS NOT NULL
      WHEN 'withdrawn' THEN decided_by_id IS NOT NULL AND coalesce(reason, '') <> '' AND policy_version_id IS NULL
    END);
