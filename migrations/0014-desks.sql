-- What a desk lists grows with the years: each list has an index in its own order, and who looked is asked line by line.

create index search_worker on search (partnership_id, worker_id, expires_at);
create index opening_review on opening (partnership_id, reviewed_at nulls first, from_at);

create or replace function audit_of(wanted uuid) returns table (at timestamptz, worker text, agency text, door text, event text, outcome text)
  stable rows 200 security definer set search_path = pg_catalog, public language sql
begin atomic
  select a.at, w.name, g.name, e.door, e.event, e.outcome
  from audit_subject a
  -- One probe for each line: joined at once, the whole trail would be read for one child.
  cross join lateral (select t.door, t.event, t.outcome, t.agency_id from audit_event t where t.id = a.event_id limit 1) e
  join worker w on w.partnership_id = a.partnership_id and w.id = a.worker_id
  left join agency g on g.partnership_id = a.partnership_id and g.id = e.agency_id
  where a.partnership_id = context_partnership() and a.subject_id = wanted and wanted = any (assigned_subjects())
  order by a.at desc, a.event_id;
end;
