-- What agencies hand over: a list while it is brought in, how an agency's columns are read, and which of its rows have been here.
--
-- A telling that came from a list has a writer of its own agency who is not the one who brought it in (`author`), the words the
-- agency files it under (`category`), and the agency's own number (`own_reference`); all '' where it was written here.

alter table telling
  add column author text not null default '' check (length(author) <= 200),
  add column category text not null default '' check (length(category) <= 100),
  add column own_reference text not null default '' check (length(own_reference) <= 100);

-- One file, from when it was read until its rows are on the record. Only whoever handed it over sees it, and only while they may
-- still read that child's record; without a child it is a list of children from the council's own system. `plan`: which column is
-- for what, and what holds for every row.
create table agency_list (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  audience_id uuid,
  subject_id uuid,
  worker_id uuid not null,
  agency_id uuid not null,
  file_name text not null check (length(file_name) <= 200),
  row_count integer not null,
  made_at timestamptz not null,
  plan jsonb check (length(plan::text) <= 20000),
  brought_at timestamptz,
  outcome jsonb check (length(outcome::text) <= 20000),
  primary key (partnership_id, id),
  check ((audience_id is null) = (subject_id is null)),
  check ((brought_at is null) = (outcome is null)),
  foreign key (partnership_id, audience_id) references audience (partnership_id, id),
  foreign key (partnership_id, subject_id) references subject (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id),
  foreign key (partnership_id, agency_id) references agency (partnership_id, id)
);
create index agency_list_worker on agency_list (partnership_id, worker_id, made_at);

-- What the file said, in pieces of at most a megabyte. Gone once its rows are on the record.
create table list_chunk (
  partnership_id uuid not null,
  list_id uuid not null,
  number integer not null,
  audience_id uuid,
  worker_id uuid not null,
  bytes bytea not null check (length(bytes) <= 1048576),
  primary key (partnership_id, list_id, number),
  foreign key (partnership_id, list_id) references agency_list (partnership_id, id)
);

-- That a list is to be brought in, by whom, and how far it is: no word of it, so that the queue can be read by the server itself.
create table list_turn (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  list_id uuid not null,
  worker_id uuid not null,
  asked_at timestamptz not null,
  started_at timestamptz,
  beat_at timestamptz,
  done_rows integer not null default 0,
  ended_at timestamptz,
  outcome text check (outcome in ('done', 'refused', 'failed')),
  sentence text not null default '' check (length(sentence) <= 500),
  primary key (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id)
);
create index list_turn_list on list_turn (partnership_id, list_id, asked_at);
create index list_turn_asked on list_turn (asked_at) where started_at is null and ended_at is null;

-- How an agency's columns are read, as somebody of it last decided. Every decision is kept.
create table list_mapping (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  agency_id uuid not null,
  worker_id uuid not null,
  about text not null check (about in ('chronology', 'identities')),
  mapping jsonb not null check (length(mapping::text) <= 10000),
  at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id)
);
create index list_mapping_agency on list_mapping (partnership_id, agency_id, about, at);

-- Whose row it is and what it said, for every row that an agency has brought in for a child. No unique constraint: its failure would
-- speak of rows that the asker may not see (spine.md 8).
create table list_mark (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  audience_id uuid not null,
  agency_id uuid not null,
  subject_id uuid not null,
  list_id uuid not null,
  entry_id uuid not null,
  identity text not null check (length(identity) <= 200),
  version text not null check (length(version) <= 200),
  primary key (partnership_id, id),
  foreign key (partnership_id, audience_id) references audience (partnership_id, id),
  foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  foreign key (partnership_id, subject_id) references subject (partnership_id, id),
  foreign key (partnership_id, list_id) references agency_list (partnership_id, id)
);
create index list_mark_of on list_mark (partnership_id, agency_id, subject_id);

do $$
declare t text;
begin
  foreach t in array array['agency_list', 'list_chunk', 'list_turn', 'list_mapping', 'list_mark'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
grant select, insert on agency_list, list_chunk, list_turn, list_mapping, list_mark to sightline_app;
grant update (plan, brought_at, outcome) on agency_list to sightline_app;
grant update (started_at, beat_at, done_rows, ended_at, outcome, sentence) on list_turn to sightline_app;
grant delete on list_chunk to sightline_app;

create policy read on agency_list for select to sightline_app using (
  partnership_id = (select context_partnership()) and worker_id = (select context_worker()) and agency_id = (select context_agency())
  and (audience_id is null or audience_id = any ((select reach())::uuid[])));
create policy add on agency_list for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and worker_id = (select context_worker()) and agency_id = (select context_agency())
  and (audience_id is null or audience_id = any ((select reach_to_write())::uuid[])) and brought_at is null);
create policy plan on agency_list for update to sightline_app using (
  partnership_id = (select context_partnership()) and worker_id = (select context_worker()) and agency_id = (select context_agency())
  and (audience_id is null or audience_id = any ((select reach_to_write())::uuid[])) and brought_at is null)
  with check (brought_at is null or brought_at = (select context_now()));

create policy read on list_chunk for select to sightline_app using (
  partnership_id = (select context_partnership()) and worker_id = (select context_worker())
  and (audience_id is null or audience_id = any ((select reach())::uuid[])));
create policy add on list_chunk for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and worker_id = (select context_worker())
  and (audience_id is null or audience_id = any ((select reach_to_write())::uuid[])));
create policy drop on list_chunk for delete to sightline_app using (
  partnership_id = (select context_partnership()) and worker_id = (select context_worker())
  and (audience_id is null or audience_id = any ((select reach())::uuid[])));

create policy own on list_turn for select to sightline_app using (partnership_id = (select context_partnership()) and worker_id = (select context_worker()));
create policy add on list_turn for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and worker_id = (select context_worker()) and asked_at = (select context_now()) and started_at is null);
create policy move on list_turn for update to sightline_app using (
  partnership_id = (select context_partnership()) and worker_id = (select context_worker()) and ended_at is null)
  with check (worker_id = (select context_worker()));

create policy read on list_mapping for select to sightline_app using (partnership_id = (select context_partnership()) and agency_id = (select context_agency()));
create policy add on list_mapping for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and agency_id = (select context_agency()) and worker_id = (select context_worker()));

create policy read on list_mark for select to sightline_app using (
  partnership_id = (select context_partnership()) and agency_id = (select context_agency()) and audience_id = any ((select reach())::uuid[]));
create policy add on list_mark for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and agency_id = (select context_agency()) and audience_id = any ((select reach_to_write())::uuid[]));

-- The queue, for the server itself: which turns wait, and as whom each is to be taken. Nothing of any list. One that nobody could
-- take for ten minutes (its worker has left) is not tried for ever.
create function turns_asked(at timestamptz) returns table (partnership_id uuid, worker_id uuid, id uuid, list_id uuid)
  stable rows 10 security definer set search_path = pg_catalog, public language sql
begin atomic
  select t.partnership_id, t.worker_id, t.id, t.list_id from list_turn t
  where t.started_at is null and t.ended_at is null and t.asked_at > at - interval '10 minutes' order by t.asked_at limit 10;
end;
create policy queue on list_turn for select to sightline_founder using (started_at is null and ended_at is null);
grant select on list_turn to sightline_founder;
alter function turns_asked(timestamptz) owner to sightline_founder;
revoke execute on function turns_asked(timestamptz) from public;
grant execute on function turns_asked(timestamptz) to sightline_app;
