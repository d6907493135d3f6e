-- Acts that must go a step beyond what their worker may read. Each checks who asks, does one thing, and says by its answer
-- whether it did: null or false means "not there or not yours", and the caller answers both alike.

-- Break-glass, and the case assignment of an auditor or records officer: the same record, the same review.
create table opening (
  partnership_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('break-glass', 'assignment')),
  subject_id uuid not null,
  audience_id uuid not null,
  worker_id uuid not null,
  agency_id uuid not null,
  reason_code text not null,
  reason text not null check (length(reason) >= 20),
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at and until_at <= from_at + interval '24 hours'),
  reviewed_by uuid,
  reviewed_at timestamptz,
  finding text,
  note text,
  primary key (partnership_id, id),
  check (reviewed_by <> worker_id),
  foreign key (partnership_id, subject_id) references subject (partnership_id, id),
  foreign key (partnership_id, audience_id) references audience (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id),
  foreign key (partnership_id, reviewed_by) references worker (partnership_id, id)
);
create index opening_unreviewed on opening (partnership_id, from_at) where reviewed_at is null;
create index opening_worker on opening (partnership_id, worker_id, from_at);
alter table opening enable row level security;
alter table opening force row level security;
create policy read on opening for select to sightline_app using (
  partnership_id = (select context_partnership())
  and (worker_id = (select context_worker()) or (select has_role('reviewer')))
  and subject_id <> all ((select closed_subjects())::uuid[]));
create policy review on opening for update to sightline_app using (
  partnership_id = (select context_partnership()) and (select has_role('reviewer')) and worker_id <> (select context_worker())
  and reviewed_at is null and subject_id <> all ((select closed_subjects())::uuid[])) with check (reviewed_by = (select context_worker()));
create policy key on opening for all to sightline_records using (partnership_id = (select context_partnership()));
grant select, insert on opening to sightline_records;
grant select on opening to sightline_app;
grant update (reviewed_by, reviewed_at, finding, note) on opening to sightline_app;

-- A child's record is opened: the subject, its circle, and the opener's own seat.
create function open_child(new_subject uuid, new_audience uuid, new_seat uuid, new_reference text, purpose text, basis text, seat_role text)
  returns boolean volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare p uuid := context_partnership(); w uuid := context_worker(); a uuid := context_agency(); n timestamptz := context_now();
begin
  if a is null or not (has_role('practitioner') or has_role('manager') or has_role('front-door') or has_role('duty')) then return false; end if;
  insert into audience (partnership_id, id, kind, subject_id, agency_id, purpose, basis, created_by, created_at)
    values (p, new_audience, 'circle', new_subject, a, purpose, basis, w, n);
  insert into subject (partnership_id, id, reference, kind, audience_id, has_circle, recorded_by, recorded_at)
    values (p, new_subject, new_reference, 'person', new_audience, true, w, n);
  insert into seat (partnership_id, id, audience_id, subject_id, worker_id, agency_id, via, role, confidential, invited_by, invited_at, accepted_at)
    values (p, new_seat, new_audience, new_subject, w, a, 'circle', seat_role, false, w, n, n);
  return true;
end $$;

-- The audience of the asker's own agency with this child: made when first needed, for those of the agency in the circle.
create function agency_audience(child uuid, new_audience uuid) returns uuid
  volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare p uuid := context_partnership(); w uuid := context_worker(); a uuid := context_agency(); n timestamptz := context_now();
  home uuid; found uuid;
begin
  select s.audience_id into home from subject s where s.partnership_id = p and s.id = child and s.has_circle for update;
  if home is null or not (home = any (reach_to_write())) then return null; end if;
  select x.id into found from audience x where x.partnership_id = p and x.subject_id = child and x.kind = 'agency' and x.agency_id = a;
  if found is null then
    found := new_audience;
    insert into audience (partnership_id, id, kind, subject_id, agency_id, purpose, basis, created_by, created_at)
      values (p, found, 'agency', child, a, 'agency only', 'the recording agency''s own duty', w, n);
    insert into seat (partnership_id, id, audience_id, subject_id, worker_id, agency_id, via, role, confidential, invited_by, invited_at, accepted_at)
      select p, gen_random_uuid(), found, child, s.worker_id, a, 'agency', s.role, false, w, n, n
      from seat s where s.partnership_id = p and s.audience_id = home and s.agency_id = a and s.via = 'circle'
        and s.accepted_at <= n and (s.until_at is null or n < s.until_at);
  end if;
  return case when found = any (reach_to_write()) then found end;
end $$;

-- Named people only, about one child: the asker and whom they name, each of whom must be able to read the child already.
create function named_audience(child uuid, new_audience uuid, workers uuid[], purpose text) returns uuid
  volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare p uuid := context_partnership(); w uuid := context_worker(); n timestamptz := context_now(); home uuid; seated int;
begin
  select s.audience_id into home from subject s where s.partnership_id = p and s.id = child and s.has_circle;
  if home is null or not (home = any (reach_to_write())) then return null; end if;
  insert into audience (partnership_id, id, kind, subject_id, agency_id, purpose, basis, created_by, created_at)
    values (p, new_audience, 'named', child, null, purpose, 'named people of the circle', w, n);
  insert into seat (partnership_id, id, audience_id, subject_id, worker_id, agency_id, via, role, confidential, invited_by, invited_at, accepted_at)
    select p, gen_random_uuid(), new_audience, child, s.worker_id, s.agency_id, 'named', s.role, true, w, n, n
    from (select distinct on (worker_id) * from seat x where x.partnership_id = p and x.audience_id = home and x.via = 'circle'
      and x.accepted_at <= n and (x.until_at is null or n < x.until_at) and x.worker_id = any (workers || w)
      -- Nobody finds out who sits there in confidence by naming them.
      and (not x.confidential or x.agency_id = context_agency())) s;
  get diagnostics seated = row_count;
  return case when seated = (select count(distinct u) from unnest(workers || w) u) then new_audience end;
end $$;

create function accept_seat(wanted uuid) returns boolean volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare p uuid := context_partnership(); w uuid := context_worker(); n timestamptz := context_now(); taken seat; beside uuid;
begin
  update seat s set accepted_at = n where s.partnership_id = p and s.id = wanted and s.worker_id = w
    and s.accepted_at is null and s.declined_at is null and s.until_at is null and s.agency_id = context_agency()
    returning * into taken;
  if taken.id is null then return false; end if;
  select x.id into beside from audience x
    where x.partnership_id = p and x.subject_id = taken.subject_id and x.kind = 'agency' and x.agency_id = taken.agency_id;
  if beside is not null then
    insert into seat (partnership_id, id, audience_id, subject_id, worker_id, agency_id, via, role, confidential, invited_by, invited_at, accepted_at)
      values (p, gen_random_uuid(), beside, taken.subject_id, w, taken.agency_id, 'agency', taken.role, false, taken.invited_by, n, n);
  end if;
  return true;
end $$;

-- Leaving, or being asked to leave by a manager or the lead of the circle, ends every seat of that worker with the child at once.
create function end_seat(wanted uuid, why text) returns boolean volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare p uuid := context_partnership(); w uuid := context_worker(); n timestamptz := context_now(); leaving seat; leads boolean;
begin
  select * into leaving from seat s where s.partnership_id = p and s.id = wanted and s.via = 'circle'
    and (s.until_at is null or s.until_at > n);
  if leaving.id is null or not (leaving.audience_id = any (reach_to_write())) then return false; end if;
  select exists (select from seat s where s.partnership_id = p and s.audience_id = leaving.audience_id and s.worker_id = w
    and s.role = 'lead worker' and s.accepted_at <= n and (s.until_at is null or n < s.until_at)) into leads;
  if not (leaving.worker_id = w or leads or has_role('manager')) then return false; end if;
  update seat s set until_at = n, ended_by = w, end_reason = why
    where s.partnership_id = p and s.subject_id = leaving.subject_id and s.worker_id = leaving.worker_id
      and s.via <> 'assignment' and (s.until_at is null or s.until_at > n);
  return true;
end $$;

-- reason: at least 20 characters; hours: 1 to 24. Not for a locked subject, whose sight is none.
create function open_by_reason(new_id uuid, new_seat uuid, wanted uuid, opening_kind text, code text, why text, hours int) returns boolean
  volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare p uuid := context_partnership(); w uuid := context_worker(); a uuid := context_agency(); n timestamptz := context_now(); home uuid;
begin
  if a is null or see(wanted, true) <> 'stub' or hours not between 1 and 24 then return false; end if;
  if opening_kind = 'assignment' and not (has_role('auditor') or has_role('records-officer')) then return false; end if;
  if opening_kind = 'break-glass' and not (has_role('practitioner') or has_role('manager') or has_role('front-door')
    or has_role('coordinator') or has_role('chair') or has_role('duty')) then return false; end if;
  select s.audience_id into home from subject s where s.partnership_id = p and s.id = wanted;
  insert into opening (partnership_id, id, kind, subject_id, audience_id, worker_id, agency_id, reason_code, reason, from_at, until_at)
    values (p, new_id, opening_kind, wanted, home, w, a, code, why, n, n + make_interval(hours => hours));
  insert into seat (partnership_id, id, audience_id, subject_id, worker_id, agency_id, via, role, confidential, invited_by, invited_at, accepted_at, until_at)
    values (p, new_seat, home, wanted, w, a, opening_kind, opening_kind, false, w, n, n, n + make_interval(hours => hours));
  return true;
end $$;

-- Sealing marks every mention, in whatever audience, with the clearance it now needs. Lifting wants another worker than
-- the one who set it.
create function set_seal(new_id uuid, wanted uuid, new_level text, why text, review date) returns boolean
  volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare p uuid := context_partnership(); w uuid := context_worker(); home uuid; standing text; last_by uuid; for_facts uuid; for_mentions uuid;
begin
  select s.audience_id, s.seal into home, standing from subject s where s.partnership_id = p and s.id = wanted and s.has_circle for update;
  if home is null or not (home = any (reach_to_write())) or not (has_role('manager') or has_role('duty')) then return false; end if;
  select c.changed_by into last_by from seal_change c where c.partnership_id = p and c.subject_id = wanted order by c.changed_at desc limit 1;
  if standing is not null and last_by = w and (new_level is null or (standing = 'locked' and new_level = 'restricted')) then return false; end if;
  for_mentions := case when new_level = 'locked' then home end;
  for_facts := case when new_level is not null then home end;
  insert into seal_change (partnership_id, id, audience_id, subject_id, level, reason, changed_by, changed_at, review_by)
    values (p, new_id, home, wanted, new_level, why, w, context_now(), review);
  update subject s set seal = new_level where s.partnership_id = p and s.id = wanted;
  update participant x set sealed_to = for_mentions where x.partnership_id = p and x.subject_id = wanted;
  update fact x set sealed_to = for_facts where x.partnership_id = p and x.subject_id = wanted;
  update tie x set sealed_to = for_mentions where x.partnership_id = p and x.from_subject_id = wanted;
  update tie x set other_sealed_to = for_mentions where x.partnership_id = p and x.to_subject_id = wanted;
  -- Locked is closed to break-glass and to assignments, those under way as well.
  update seat s set until_at = context_now(), ended_by = w, end_reason = 'locked' where new_level = 'locked' and s.partnership_id = p
    and s.subject_id = wanted and s.via in ('break-glass', 'assignment') and s.until_at > context_now();
  return true;
end $$;

-- Takes every told version of an entry from every reader, also those told to fewer before; the stub that says so was
-- inserted before. Only for the agency that told it.
create function withdraw_telling(entry uuid) returns integer volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare p uuid := context_partnership(); n timestamptz := context_now(); taken int;
begin
  if not exists (select from telling t where t.partnership_id = p and t.entry_id = entry and t.standing = 'withdrawn'
    and t.agency_id = context_agency() and t.superseded_at is null and t.audience_id = any (reach_to_write())) then return 0; end if;
  update telling t set withdrawn_at = n where t.partnership_id = p and t.entry_id = entry and t.standing = 'told'
    and t.withdrawn_at is null and t.agency_id = context_agency();
  get diagnostics taken = row_count;
  update participant x set withdrawn_at = n from telling t
    where t.partnership_id = p and t.entry_id = entry and t.withdrawn_at = n and x.partnership_id = p and x.telling_id = t.id;
  return taken;
end $$;

-- A correction of words changes nobody's part in what happened, and the corrector may not see everyone who has one.
create function carry_participants(old_telling uuid, new_telling uuid) returns integer
  volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare p uuid := context_partnership(); carried int;
begin
  insert into participant (partnership_id, telling_id, subject_id, role, audience_id, subject_kind, sorts_at, sealed_to)
    select p, t.id, x.subject_id, x.role, t.audience_id, x.subject_kind, t.sorts_at, clearance_of(x.subject_id, false)
    from participant x
    join telling o on o.partnership_id = p and o.id = x.telling_id
    join telling t on t.partnership_id = p and t.id = new_telling and t.entry_id = o.entry_id
    where x.partnership_id = p and x.telling_id = old_telling
      and o.audience_id = any (reach_to_write()) and t.audience_id = any (reach_to_write());
  get diagnostics carried = row_count;
  return carried;
end $$;

-- Who was shown any of these people's records since then, and holds or held a seat in this audience: those to be told.
create function readers_since(audience uuid, people uuid[], since timestamptz) returns table (worker_id uuid, name text, agency text, at timestamptz)
  stable rows 20 security definer set search_path = pg_catalog, public language sql
begin atomic
  select w.id, w.name, min(g.name), max(a.at) from audit_subject a
  join worker w on w.partnership_id = a.partnership_id and w.id = a.worker_id
  join seat s on s.partnership_id = a.partnership_id and s.audience_id = audience and s.worker_id = a.worker_id and s.accepted_at is not null
  join agency g on g.partnership_id = s.partnership_id and g.id = s.agency_id
  where a.partnership_id = context_partnership() and a.subject_id = any (people) and a.at >= since and audience = any (reach_to_write())
  group by w.id, w.name order by w.name, w.id;
end;

-- Find, then fetch: a reference is an identifier, so the match is strong. Hidden and absent both give no row.
create function find_reference(wanted text) returns table (subject_id uuid, sight text)
  stable rows 1 security definer set search_path = pg_catalog, public language sql
begin atomic
  select s.id, see(s.id, true) from subject s
  where s.partnership_id = context_partnership() and s.reference = wanted and s.has_circle and see(s.id, true) <> 'none';
end;
-- Who holds it and whom to ring; confidential seats stay out.
create function stub_of(wanted uuid) returns table (reference text, agency text, phone text, worker text, role text, worker_phone text)
  stable rows 10 security definer set search_path = pg_catalog, public language sql
begin atomic
  select s.reference, g.name, g.phone, w.name, t.role, w.phone from subject s
  join seat t on t.partnership_id = s.partnership_id and t.audience_id = s.audience_id and t.via = 'circle' and not t.confidential
    and t.accepted_at <= context_now() and (t.until_at is null or context_now() < t.until_at)
  join worker w on w.partnership_id = t.partnership_id and w.id = t.worker_id
  join agency g on g.partnership_id = t.partnership_id and g.id = t.agency_id
  where s.partnership_id = context_partnership() and s.id = wanted and see(s.id, true) <> 'none'
  order by (t.role = 'lead worker') desc, g.name, w.name;
end;

do $$
declare f text;
begin
  foreach f in array array['open_child(uuid, uuid, uuid, text, text, text, text)', 'agency_audience(uuid, uuid)',
    'named_audience(uuid, uuid, uuid[], text)', 'accept_seat(uuid)', 'end_seat(uuid, text)',
    'open_by_reason(uuid, uuid, uuid, text, text, text, int)', 'set_seal(uuid, uuid, text, text, date)', 'withdraw_telling(uuid)', 'carry_participants(uuid, uuid)',
    'readers_since(uuid, uuid[], timestamptz)', 'find_reference(text)', 'stub_of(uuid)'] loop
    execute format('alter function %s owner to sightline_records', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to sightline_app', f);
  end loop;
end $$;
