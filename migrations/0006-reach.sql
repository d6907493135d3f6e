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

-- A worker's own family, household and neighbours: closed to them wherever they are mentioned.
create function closed_subjects() returns uuid[] stable security definer set search_path = pg_catalog, public language sql
begin atomic
  select coalesce(array_agg(c.subject_id), '{}') from conflict c
  where c.partnership_id = context_partnership() and c.worker_id = context_worker()
    and c.declared_at <= context_now() and (c.ended_at is null or context_now() < c.ended_at);
end;

-- `vias`: the kinds of seat that count. A seat is held for an agency: it opens nothing once its worker has left that agency, or
-- has no work with children any more (an administrator never; an auditor or records officer by assignment only). Locked
-- subjects are open to the duty role at any hour.
create function reach_through(vias text[]) returns uuid[] stable security definer set search_path = pg_catalog, public language sql
begin atomic
  select coalesce(array_agg(distinct r.audience_id), '{}') from (
    select s.audience_id from seat s
    where s.partnership_id = context_partnership() and s.worker_id = context_worker() and s.via = any (vias)
      and s.accepted_at <= (select context_now()) and (s.until_at is null or (select context_now()) < s.until_at)
      and exists (
        select from post p
        where p.partnership_id = s.partnership_id and p.worker_id = s.worker_id and p.agency_id = s.agency_id
          and p.from_at <= context_now() and (p.until_at is null or context_now() < p.until_at))
      and exists (
        select from post p
        where p.partnership_id = s.partnership_id and p.worker_id = s.worker_id
          and p.from_at <= context_now() and (p.until_at is null or context_now() < p.until_at)
          and p.roles && case s.via when 'assignment' then array['auditor', 'records-officer']
            else array['practitioner', 'manager', 'front-door', 'coordinator', 'chair', 'duty', 'reviewer'] end)
      and (s.subject_id is null or s.subject_id <> all ((select closed_subjects())::uuid[]))
    union all
    select l.audience_id from subject l
    where l.partnership_id = context_partnership() and l.seal = 'locked' and 'circle' = any (vias) and has_role('duty')
      and l.id <> all ((select closed_subjects())::uuid[])
  ) r
  where context_agency() is not null;
end;

-- What the reader may read; what they may also write to; and what they hold under a records officer's or auditor's assignment.
create function reach() returns uuid[] stable language sql
  return reach_through(array['circle', 'agency', 'named', 'break-glass', 'assignment']);
create function reach_to_write() returns uuid[] stable language sql
  return reach_through(array['circle', 'agency', 'named', 'break-glass']);
-- Those that the reader sits in as a member: only a member asks somebody else in.
create function reach_as_member() returns uuid[] stable language sql
  return reach_through(array['circle']);
create function reach_assigned() returns uuid[] stable language sql
  return reach_through(array['assignment']);

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
