-- Find, then fetch: what an answer says of those the index led to. The index looks; these look again, row by row, under the rules
-- of `see()`, so that an index that is late or wrong shows nobody whom this reader may not know of.

create function works_with_children() returns boolean stable language sql
  return has_role('practitioner') or has_role('manager') or has_role('front-door') or has_role('coordinator') or has_role('chair')
    or has_role('duty') or has_role('reviewer');

-- Circles in which something of this subject was told that leads anybody who works with children: no seal lies on the child or
-- the subject, nothing is protected, and no conflict of interest closes the child to this reader.
create function led_by(wanted uuid) returns table (audience_id uuid, agency_id uuid)
  stable rows 3 security definer set search_path = pg_catalog, public language sql
begin atomic
  select distinct f.audience_id, f.agency_id from fact f
  join subject h on h.partnership_id = f.partnership_id and h.audience_id = f.audience_id and h.has_circle
  where f.partnership_id = context_partnership() and f.subject_id = wanted and f.standing = 'told' and f.withdrawn_at is null
    and f.superseded_at is null and not f.protected and f.sealed_to is null
    and h.seal is null and h.id <> all ((select closed_subjects())::uuid[]);
end;

-- None gives no row. A person or thing without a circle, told of in another child's, is a stub: that it is held, and by whom.
create function find_subjects(wanted uuid[], strong uuid[]) returns table (subject_id uuid, reference text, kind text, has_circle boolean, sight text)
  stable rows 10 security definer set search_path = pg_catalog, public language sql
begin atomic
  select * from (
    select s.id, s.reference, s.kind, s.has_circle, case
      when s.has_circle or see(s.id, false) = 'read' then see(s.id, s.id = any (strong))
      when s.id = any (closed_subjects()) or s.seal is not null or not works_with_children() then 'none'
      when exists (select from led_by(s.id)) then 'stub'
      else 'none' end as sight
    from subject s where s.partnership_id = context_partnership() and s.id = any (wanted)) f
  where f.sight <> 'none';
end;

-- Whom to ring about a person or thing that others hold: who leads the circle it was told in, and who sits there for the agency
-- that told it. Whose circle it is stays unsaid; confidential seats stay out.
create function holders_of(wanted uuid) returns table (agency text, phone text, worker text, role text, worker_phone text)
  stable rows 5 security definer set search_path = pg_catalog, public language sql
begin atomic
  select distinct g.name, g.phone, w.name, case t.role when 'lead worker' then t.role else '' end, w.phone
  from led_by(wanted) l
  join seat t on t.partnership_id = context_partnership() and t.audience_id = l.audience_id and t.via = 'circle' and not t.confidential
    and t.accepted_at <= context_now() and (t.until_at is null or context_now() < t.until_at)
    and (t.role = 'lead worker' or t.agency_id = l.agency_id)
  join worker w on w.partnership_id = t.partnership_id and w.id = t.worker_id
  join agency g on g.partnership_id = t.partnership_id and g.id = t.agency_id
  where exists (select from find_subjects(array[wanted], '{}'))
  order by 4 desc, 1, 3;
end;

do $$
declare f text;
begin
  foreach f in array array['led_by(uuid)', 'find_subjects(uuid[], uuid[])', 'holders_of(uuid)'] loop
    execute format('alter function %s owner to sightline_records', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
revoke execute on function works_with_children() from public;
grant execute on function works_with_children() to sightline_records;
grant execute on function find_subjects(uuid[], uuid[]), holders_of(uuid) to sightline_app;
