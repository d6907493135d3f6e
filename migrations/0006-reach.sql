-- What one reader reaches, computed once a query from seats, posts and conflicts. Owned by a role that can read just these
-- tables within the partnership of the context, so that no policy needs another policy.

create function has_role(wanted text) returns boolean stable security definer set search_path = pg_catalog, public language sql
begin atomic
  select exists (
    select from post p
    where p.partnership_id = context_partnership() and p.worker_id = context_worker() and wanted = any (p.roles)
      and p.from_at <= context_now() and (p.until_at is null or context_now() < p.until_at));
end;

create function context_agency() returns uuid stable security definer set search_path = pg_catalog, public language sql
begin atomic
  select p.agency_id from post p
  where p.partnership_id = context_partnership() and p.worker_id = context_worker()
    and p.from_at <= context_now() and (p.until_at is null or context_now() < p.until_at)
  order by p.from_at desc, p.id limit 1;
end;

-- A reading asks a dozen policies the same two questions. It asks them once (`hold_reach`, below), and the answers are held for
-- the rest of the transaction (spine.md 2: "fetched once"; measured: bench/record). Held only while the transaction has written
-- nothing, so that an act that gives or ends a seat sees its own work; and only for the context they were asked in. Whoever could
-- forge what is held could name another worker as easily: both are settings of the transaction, set by `db` and `access` alone.
create function held_for() returns text stable language sql
  return case when pg_current_xact_id_if_assigned() is null then
    current_setting('app.partnership', true) || ' ' || current_setting('app.worker', true) || ' ' || current_setting('app.now', true) end;

-- A worker's own family, household and neighbours: closed to them wherever they are mentioned.
create function closed_now() returns uuid[] stable security definer set search_path = pg_catalog, public language sql
begin atomic
  select coalesce(array_agg(c.subject_id), '{}') from conflict c
  where c.partnership_id = context_partnership() and c.worker_id = context_worker()
    and c.declared_at <= context_now() and (c.ended_at is null or context_now() < c.ended_at);
end;
create function closed_subjects() returns uuid[] stable language sql
  return case when current_setting('app.reach_of', true) = held_for() then current_setting('app.closed', true)::uuid[] else closed_now() end;

-- `vias`: the kinds of seat that count. A seat is held for an agency: it opens nothing once its worker has left that agency, or
-- has no work with children any more (an administrator never; an auditor or records officer by assignment only). Locked
-- subjects are open to the duty role at any hour.
create function reach_through(vias text[]) returns uuid[] stable security definer set search_path = pg_catalog, public language sql
begin atomic
  with mine as materialized (
    select context_now() as now, array_agg(p.agency_id) as agencies, bool_or('duty' = any (p.roles)) as duty,
      bool_or(p.roles && array['auditor', 'records-officer']) as assigned,
      bool_or(p.roles && array['practitioner', 'manager', 'front-door', 'coordinator', 'chair', 'duty', 'reviewer']) as works
    from post p
    where p.partnership_id = context_partnership() and p.worker_id = context_worker()
      and p.from_at <= context_now() and (p.until_at is null or context_now() < p.until_at)
  )
  select coalesce(array_agg(distinct r.audience_id), '{}') from (
    select s.audience_id from mine join seat s on s.agency_id = any (mine.agencies)
    where s.partnership_id = context_partnership() and s.worker_id = context_worker() and s.via = any (vias)
      and s.accepted_at <= mine.now and (s.until_at is null or mine.now < s.until_at)
      and case s.via when 'assignment' then mine.assigned else mine.works end
      and (s.subject_id is null or s.subject_id <> all ((select closed_subjects())::uuid[]))
    union all
    select l.audience_id from mine join subject l on mine.duty
    where l.partnership_id = context_partnership() and l.seal = 'locked' and 'circle' = any (vias)
      and l.id <> all ((select closed_subjects())::uuid[])
  ) r;
end;

-- What the reader may read; what they may also write to; and what they hold under a records officer's or auditor's assignment.
create function reach() returns uuid[] stable language sql
  return case when current_setting('app.reach_of', true) = held_for() then current_setting('app.reach', true)::uuid[]
    else reach_through(array['circle', 'agency', 'named', 'break-glass', 'assignment']) end;
-- The same as text, for the tables of the record: a row's audience is looked for in it, and nothing is parsed for that, however
-- many circles there are (measured: bench/record). An id is 36 characters between commas, so none is found across two.
create function reach_list() returns text stable language sql
  return case when current_setting('app.reach_of', true) = held_for() then current_setting('app.reach', true)
    else reach_through(array['circle', 'agency', 'named', 'break-glass', 'assignment'])::text end;
create function reach_to_write() returns uuid[] stable language sql
  return reach_through(array['circle', 'agency', 'named', 'break-glass']);
-- Those that the reader sits in as a member: only a member asks somebody else in.
create function reach_as_member() returns uuid[] stable language sql
  return reach_through(array['circle']);
-- Asked for each row that was withdrawn: those who can hold no assignment are answered at once.
create function reach_assigned() returns uuid[] stable language sql
  return case when has_role('auditor') or has_role('records-officer') then reach_through(array['assignment']) else '{}' end;

-- `about`: whose record will be read. Their audiences stand first, and a test of one of their rows ends at once however many
-- circles the reader sits in. That some stand there twice, and the order, change no answer.
create function hold_reach(about uuid[]) returns void volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare reached uuid[]; near uuid[];
begin
  perform set_config('app.reach_of', '', true);
  reached := reach();
  select array_agg(s.audience_id) into near from seat s
    where s.partnership_id = context_partnership() and s.worker_id = context_worker() and s.subject_id = any (about);
  near := array(select n from unnest(near) n where n = any (reached));
  perform set_config('app.reach', (near || reached)::text, true), set_config('app.closed', closed_now()::text, true),
    set_config('app.reach_of', coalesce(held_for(), ''), true);
end $$;

-- The clearance that a mention of this subject must carry: its home when locked (and, for its facts, when restricted).
create function clearance_of(mentioned uuid, restricted_counts boolean) returns uuid
  stable security definer set search_path = pg_catalog, public language sql
begin atomic
  select s.audience_id from subject s
  where s.partnership_id = context_partnership() and s.id = mentioned
    and (s.seal = 'locked' or (restricted_counts and s.seal = 'restricted'));
end;

-- The one oracle (spine.md 1): none looks exactly like absent; stub says that somebody is held and whom to ring.
create function see(wanted uuid, strong boolean) returns text stable security definer set search_path = pg_catalog, public language sql
begin atomic
  select coalesce((
    select case
      when s.id = any (closed_subjects()) then 'none'
      when s.audience_id = any ((select reach())::uuid[]) then 'read'
      when s.seal = 'locked' then 'none'
      when not s.has_circle then case when exists (
        select from fact f
        where f.partnership_id = s.partnership_id and f.subject_id = s.id and f.withdrawn_at is null
          and f.audience_id = any ((select reach())::uuid[])
          and (f.sealed_to is null or f.sealed_to = any ((select reach())::uuid[]))) then 'read' else 'none' end
      when not (has_role('practitioner') or has_role('manager') or has_role('front-door') or has_role('coordinator')
        or has_role('chair') or has_role('duty') or has_role('reviewer') or has_role('auditor')
        or has_role('records-officer')) then 'none'
      when s.seal = 'restricted' and not strong then 'none'
      else 'stub'
    end
    from subject s where s.partnership_id = context_partnership() and s.id = wanted), 'none');
end;
