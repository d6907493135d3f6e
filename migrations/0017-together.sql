-- What agencies make of the record together, beside its entries and never in them: what an entry meant for the child and what
-- somebody makes of it (remark), and whether two of them tell of one event (event_link); and dated copies for a conference (conference_copy). Append-only as the record is; each with the audience of what it is beside.

create table remark (
  partnership_id uuid not null,
  id uuid not null,
  audience_id uuid not null,
  entry_id uuid not null,
  subject_id uuid not null,
  significance text not null check (length(significance) <= 4000),
  analysis text not null check (length(analysis) <= 4000),
  agency_id uuid not null,
  worker_id uuid not null,
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  check ((superseded_at is null) = (superseded_by is null)),
  foreign key (partnership_id, audience_id) references audience (partnership_id, id),
  foreign key (partnership_id, subject_id) references subject (partnership_id, id),
  foreign key (partnership_id, superseded_by) references remark (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id)
);
create index remark_entry on remark (partnership_id, entry_id);

-- A decision on two entries, which stay as they were told. A pair is known by one key: the lesser id first. A reader needs the
-- audiences of both. The newest decision stands, whoever made it; `undone` takes the one before back.
create table event_link (
  partnership_id uuid not null,
  id uuid not null,
  audience_id uuid not null,
  other_audience_id uuid not null,
  entry_id uuid not null,
  other_entry_id uuid not null,
  verdict text not null check (verdict in ('same', 'related', 'different', 'undone')),
  reason text not null check (length(reason) <= 500),
  agency_id uuid not null,
  worker_id uuid not null,
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  check (entry_id < other_entry_id),
  check ((superseded_at is null) = (superseded_by is null)),
  foreign key (partnership_id, audience_id) references audience (partnership_id, id),
  foreign key (partnership_id, other_audience_id) references audience (partnership_id, id),
  foreign key (partnership_id, superseded_by) references event_link (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id)
);
create index event_link_entry on event_link (partnership_id, entry_id);
create index event_link_other on event_link (partnership_id, other_entry_id);

alter table event_link enable row level security;
alter table event_link force row level security;
alter table remark enable row level security;
alter table remark force row level security;

create policy read on remark for select to sightline_app using (
  partnership_id = (select context_partnership()) and strpos((select reach_list()), audience_id::text) > 0
  and subject_id <> all ((select closed_subjects())::uuid[])
  and (withdrawn_at is null or audience_id = any ((select reach_assigned())::uuid[])));
create policy add on remark for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and worker_id = (select context_worker()) and agency_id = (select context_agency())
  and recorded_at = (select context_now()) and superseded_at is null and withdrawn_at is null);
create policy supersede on remark for update to sightline_app using (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and agency_id = (select context_agency()) and superseded_at is null)
  with check (superseded_at = (select context_now()));
create policy key on remark for all to sightline_records using (partnership_id = (select context_partnership()));

create policy read on event_link for select to sightline_app using (
  partnership_id = (select context_partnership()) and strpos((select reach_list()), audience_id::text) > 0
  and strpos((select reach_list()), other_audience_id::text) > 0
  and (withdrawn_at is null or (audience_id = any ((select reach_assigned())::uuid[])
    and other_audience_id = any ((select reach_assigned())::uuid[]))));
create policy add on event_link for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and other_audience_id = any ((select reach_to_write())::uuid[])
  and worker_id = (select context_worker()) and agency_id = (select context_agency())
  and recorded_at = (select context_now()) and superseded_at is null and withdrawn_at is null);
-- Whoever may decide anew supersedes what any agency decided.
create policy supersede on event_link for update to sightline_app using (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and other_audience_id = any ((select reach_to_write())::uuid[]) and superseded_at is null)
  with check (superseded_at = (select context_now()));
create policy key on event_link for all to sightline_records using (partnership_id = (select context_partnership()));

grant select, insert on remark, event_link to sightline_app;
grant update (superseded_at, superseded_by) on remark, event_link to sightline_app;
grant select on remark, event_link to sightline_records;
grant update (withdrawn_at) on remark, event_link to sightline_records;

-- A dated copy for a conference, a court or a review: the versions of that moment, by their ids. It never changes: neither table
-- takes an update, and a part is added only by the copy's maker, at the moment of its making and to its own audience (the key
-- below says so). What it lists is still read under the policies of what it lists: what was withdrawn since is gone from it too.
create table conference_copy (
  partnership_id uuid not null,
  id uuid not null,
  audience_id uuid not null,
  subject_id uuid not null,
  purpose text not null check (purpose in ('conference', 'court', 'review', 'other')),
  title text not null check (length(title) <= 200),
  from_at timestamp,
  to_at timestamp,
  made_at timestamptz not null,
  agency_id uuid not null,
  worker_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, id, audience_id, worker_id, made_at),
  foreign key (partnership_id, audience_id) references audience (partnership_id, id),
  foreign key (partnership_id, subject_id) references subject (partnership_id, id),
  foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id)
);
create index conference_copy_subject on conference_copy (partnership_id, subject_id, made_at);

create table copy_part (
  partnership_id uuid not null,
  copy_id uuid not null,
  ordinal integer not null check (ordinal >= 1),
  audience_id uuid not null,
  worker_id uuid not null,
  made_at timestamptz not null,
  kind text not null check (kind in ('telling', 'fact', 'remark', 'link')),
  version_id uuid not null,
  entry_id uuid,
  primary key (partnership_id, copy_id, ordinal),
  check ((kind = 'telling') = (entry_id is not null)),
  foreign key (partnership_id, copy_id, audience_id, worker_id, made_at)
    references conference_copy (partnership_id, id, audience_id, worker_id, made_at)
);

alter table conference_copy enable row level security;
alter table conference_copy force row level security;
alter table copy_part enable row level security;
alter table copy_part force row level security;
create policy read on conference_copy for select to sightline_app using (
  partnership_id = (select context_partnership()) and strpos((select reach_list()), audience_id::text) > 0
  and subject_id <> all ((select closed_subjects())::uuid[]));
create policy add on conference_copy for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and worker_id = (select context_worker()) and agency_id = (select context_agency()) and made_at = (select context_now()));
create policy read on copy_part for select to sightline_app using (
  partnership_id = (select context_partnership()) and strpos((select reach_list()), audience_id::text) > 0);
create policy add on copy_part for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and worker_id = (select context_worker()) and made_at = (select context_now()));
grant select, insert on conference_copy, copy_part to sightline_app;

-- As before (0009), and with the entry goes what anybody made of it, whichever agency did.
create or replace function withdraw_telling(entry uuid) returns integer volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare p uuid := context_partnership(); n timestamptz := context_now(); taken int;
begin
  if not exists (select from telling t where t.partnership_id = p and t.entry_id = entry and t.standing = 'withdrawn'
    and t.agency_id = context_agency() and t.superseded_at is null and t.audience_id = any (reach_to_write())) then return 0; end if;
  update telling t set withdrawn_at = n where t.partnership_id = p and t.entry_id = entry and t.standing = 'told'
    and t.withdrawn_at is null and t.agency_id = context_agency();
  get diagnostics taken = row_count;
  update participant x set withdrawn_at = n from telling t
    where t.partnership_id = p and t.entry_id = entry and t.withdrawn_at = n and x.partnership_id = p and x.telling_id = t.id;
  update remark r set withdrawn_at = n where r.partnership_id = p and r.entry_id = entry and r.withdrawn_at is null;
  update event_link l set withdrawn_at = n
    where l.partnership_id = p and (l.entry_id = entry or l.other_entry_id = entry) and l.withdrawn_at is null;
  return taken;
end $$;
