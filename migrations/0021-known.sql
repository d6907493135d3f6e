-- Who is known: each server keeps an index of it in its own memory (decision 0029). The index is read from the record by a role
-- of its own and kept current by a log of whose names, numbers, homes and ties changed.

-- `xid`: the transaction that changed something of this subject. Rows below the xmin of a snapshot are settled: no transaction
-- that is still to commit can be among them. No foreign key, and nothing of what changed: who is locked stands here like anybody.
-- The nil subject marks how far the log was trimmed: whoever is behind it begins anew.
create table known_change (
  partnership_id uuid not null references partnership (id),
  xid xid8 not null default pg_current_xact_id(),
  subject_id uuid not null,
  primary key (partnership_id, xid, subject_id)
);
alter table known_change enable row level security;
alter table known_change force row level security;

-- Called by whatever adds, corrects, withdraws or seals, in its own transaction. The notice is for those who listen, and may be
-- lost: the log is what counts.
create function note_known(subjects uuid[]) returns void volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare p uuid := context_partnership(); x xid8 := pg_current_xact_id();
begin
  insert into known_change (partnership_id, xid, subject_id)
    select distinct p, x, s from unnest(subjects) s
    where s <> '00000000-0000-0000-0000-000000000000'
      and not exists (select from known_change k where k.partnership_id = p and k.xid = x and k.subject_id = s);
  perform pg_notify('sightline_known', p::text);
end $$;

create policy key on known_change for all to sightline_records using (partnership_id = (select context_partnership()));
grant select, insert on known_change to sightline_records;

-- The index reads what it finds by, within one partnership at a time, and nothing else: no words, no writers, no reasons.
grant usage on schema public to sightline_index;
grant execute on function context_partnership() to sightline_index;
grant select (partnership_id, id, kind, audience_id, has_circle, seal) on subject to sightline_index;
grant select (partnership_id, subject_id, kind, code, value, audience_id, sealed_to, protected, until_edtf, standing, superseded_at,
  withdrawn_at) on fact to sightline_index;
grant select (partnership_id, from_subject_id, to_subject_id, kind, audience_id, sealed_to, other_sealed_to, until_edtf, standing,
  superseded_at, withdrawn_at) on tie to sightline_index;
grant select (partnership_id, id, kind, subject_id) on audience to sightline_index;
grant select on known_change to sightline_index;
create policy known on subject for select to sightline_index using (partnership_id = (select context_partnership()));
create policy known on fact for select to sightline_index using (partnership_id = (select context_partnership()));
create policy known on tie for select to sightline_index using (partnership_id = (select context_partnership()));
create policy known on audience for select to sightline_index using (partnership_id = (select context_partnership()));
create policy known on known_change for select to sightline_index using (partnership_id = (select context_partnership()));

-- Few among many, and asked for whenever something changed.
create index subject_sealed on subject (partnership_id, id) include (audience_id, seal) where seal is not null;

-- Which partnerships there are: the index asks before it has any.
create function known_partnerships() returns table (id uuid) stable rows 10 security definer set search_path = pg_catalog, public language sql
begin atomic
  select p.id from partnership p order by p.id;
end;

-- Takes what every server has read long ago, and leaves the mark that says so.
create function trim_known(before xid8) returns void volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare p uuid := context_partnership();
begin
  if p is null or before > pg_snapshot_xmin(pg_current_snapshot()) then return; end if;
  delete from known_change k where k.partnership_id = p and k.xid < before;
  if found then
    insert into known_change (partnership_id, xid, subject_id) values (p, before, '00000000-0000-0000-0000-000000000000');
  end if;
end $$;
create policy trim on known_change for all to sightline_disposal using (partnership_id = (select context_partnership()));
grant select, insert, delete on known_change to sightline_disposal;

-- As before (0009, 0011), and each notes whom it changed.
create or replace function open_child(new_subject uuid, new_audience uuid, new_seat uuid, new_reference text, purpose text, basis text, seat_role text)
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
  perform note_known(array[new_subject]);
  return true;
end $$;

-- Whoever is tied to them is changed as well: the tie now needs the clearance that the seal asks for.
create or replace function set_seal(new_id uuid, wanted uuid, new_level text, why text, review date) returns boolean
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
  perform note_known(array(select wanted
    union select x.to_subject_id from tie x where x.partnership_id = p and x.from_subject_id = wanted
    union select x.from_subject_id from tie x where x.partnership_id = p and x.to_subject_id = wanted));
  return true;
end $$;

create or replace function withdraw_fact(entry uuid) returns integer volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare p uuid := context_partnership(); n timestamptz := context_now(); taken int;
begin
  if not exists (select from fact t where t.partnership_id = p and t.entry_id = entry and t.standing = 'withdrawn'
    and t.agency_id = context_agency() and t.superseded_at is null and t.audience_id = any (reach_to_write())) then return 0; end if;
  update fact t set withdrawn_at = n where t.partnership_id = p and t.entry_id = entry and t.standing = 'told'
    and t.withdrawn_at is null and t.agency_id = context_agency();
  get diagnostics taken = row_count;
  perform note_known(array(select t.subject_id from fact t where t.partnership_id = p and t.entry_id = entry));
  return taken;
end $$;

create or replace function withdraw_tie(entry uuid) returns integer volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare p uuid := context_partnership(); n timestamptz := context_now(); taken int;
begin
  if not exists (select from tie t where t.partnership_id = p and t.entry_id = entry and t.standing = 'withdrawn'
    and t.agency_id = context_agency() and t.superseded_at is null and t.audience_id = any (reach_to_write())) then return 0; end if;
  update tie t set withdrawn_at = n where t.partnership_id = p and t.entry_id = entry and t.standing = 'told'
    and t.withdrawn_at is null and t.agency_id = context_agency();
  get diagnostics taken = row_count;
  perform note_known(array(select t.from_subject_id from tie t where t.partnership_id = p and t.entry_id = entry
    union select t.to_subject_id from tie t where t.partnership_id = p and t.entry_id = entry));
  return taken;
end $$;

alter function note_known(uuid[]) owner to sightline_records;
alter function known_partnerships() owner to sightline_founder;
alter function trim_known(xid8) owner to sightline_disposal;
revoke execute on function note_known(uuid[]), known_partnerships(), trim_known(xid8) from public;
grant execute on function note_known(uuid[]) to sightline_app, sightline_records;
grant execute on function known_partnerships(), trim_known(xid8) to sightline_index;
