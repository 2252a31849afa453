-- What was done for an opening, and when, may be put right while the center opens; which item of which license it is, never.
GRANT UPDATE (done_on, reference, done_by_id, done_by_name, recorded_at) ON opening_item TO portal_app;
