-- The months that have been computed: a new version must not reach back over one, and its preview reads those of a year.
CREATE INDEX monthly_performance_computed ON monthly_performance (month) WHERE policy_version_id IS NOT NULL;
