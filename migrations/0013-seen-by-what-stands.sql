-- A person or thing without a circle is known where something told of them stands. The stub of what was withdrawn says that
-- there was something, and opens nobody's page: `see()` and `subjects_seen()` as before, but for `standing`.

create or replace function see(wanted uuid, strong boolean) returns text stable security definer set search_path = pg_catalog, public language sql
begin atomic
  select coalesce((
    select case
      when s.id = any (closed_subjects()) then 'none'
      when s.audience_id = any ((select reach())::uuid[]) then 'read'
      when s.seal = 'locked' then 'none'
      when not s.has_circle then case when exists (
        select from fact f
        where f.partnership_id = s.partnership_id and f.subject_id = s.id and f.standing = 'told' and f.withdrawn_at is null
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

create or replace function subjects_seen(wanted uuid[]) returns table (subject_id uuid, reference text, kind text, has_circle boolean, home uuid)
  stable rows 50 security definer set search_path = pg_catalog, public language sql
begin atomic
  with mine as materialized (select reach() as r, closed_subjects() as c)
  select s.id, s.reference, s.kind, s.has_circle, s.audience_id from mine, subject s
  where s.partnership_id = context_partnership() and s.id = any (wanted) and s.id <> all (mine.c)
    and (s.audience_id = any (mine.r)
      or (s.seal is distinct from 'locked' and not s.has_circle and exists (
        select from fact f
        where f.partnership_id = s.partnership_id and f.subject_id = s.id and f.standing = 'told' and f.withdrawn_at is null
          and f.audience_id = any (mine.r) and (f.sealed_to is null or f.sealed_to = any (mine.r)))));
end;
