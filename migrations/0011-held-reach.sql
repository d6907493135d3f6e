-- A reading asks a dozen policies the same question. It asks once, and the answer is held for the rest of the transaction
-- (spine.md 2: "fetched once"; measured: bench/record). Held only while the transaction has written nothing, so an act that
-- gives or ends a seat sees its own work; and only for the context it was asked in. Whoever could forge what is held could
-- name another worker as easily: both are settings of the transaction, set by `db` and `access` alone.

create function held_for() returns text stable language sql
  return case when pg_current_xact_id_if_assigned() is null then
    current_setting('app.partnership', true) || ' ' || current_setting('app.worker', true) || ' ' || current_setting('app.now', true) end;

create or replace function reach() returns uuid[] stable language sql
  return case when current_setting('app.reach_of', true) = held_for() then current_setting('app.reach', true)::uuid[]
    else reach_through(array['circle', 'agency', 'named', 'break-glass', 'assignment']) end;

-- `about`: whose record will be read. Their audiences come first in the array, and a test of one of their rows ends at once
-- however many circles the reader sits in. The order is all that it changes.
create function hold_reach(about uuid[]) returns void volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare reached uuid[]; near uuid[];
begin
  perform set_config('app.reach_of', '', true);
  reached := reach();
  select coalesce(array_agg(s.audience_id), '{}') into near from seat s
    where s.partnership_id = context_partnership() and s.worker_id = context_worker() and s.subject_id = any (about);
  perform set_config('app.reach', (select coalesce(array_agg(r order by r = any (near) desc, r), '{}')::text from unnest(reached) r), true);
  perform set_config('app.reach_of', coalesce(held_for(), ''), true);
end $$;

alter function hold_reach(uuid[]) owner to sightline_reach;
revoke execute on all functions in schema public from public;
grant execute on function held_for() to sightline_app, sightline_reach, sightline_records;
grant execute on function hold_reach(uuid[]) to sightline_app;
