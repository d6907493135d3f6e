-- What was asked of an authority outside this partnership, and what came of it (decision 0030): sent by hand, kept here. An enquiry
-- is what was sent and never changes; what came back are steps after it. Each is also told in the chronology of the child on whose
-- record it was asked (`entry_id`), to the same audience; where that entry is withdrawn, so is the enquiry or the step.

create table enquiry (
  partnership_id uuid not null,
  id uuid not null,
  audience_id uuid not null,
  subject_id uuid not null,
  entry_id uuid not null,
  authority text not null check (length(authority) between 1 and 200),
  contact text not null check (length(contact) between 1 and 300),
  asks text not null check (asks in ('known', 'missing', 'placement', 'place', 'other')),
  words text not null check (length(words) <= 4000),
  basis text not null check (length(basis) between 1 and 300),
  sent_by text not null check (sent_by in ('telephone', 'email', 'letter', 'meeting')),
  sent_on date not null,
  expected_on date not null,
  agency_id uuid not null,
  worker_id uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, id, audience_id, subject_id),
  unique (partnership_id, id, audience_id, worker_id, recorded_at),
  check (expected_on >= sent_on),
  foreign key (partnership_id, audience_id) references audience (partnership_id, id),
  foreign key (partnership_id, subject_id) references subject (partnership_id, id),
  foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id)
);
create index enquiry_subject on enquiry (partnership_id, subject_id, recorded_at);
create index enquiry_agency on enquiry (partnership_id, agency_id, expected_on);
create index enquiry_entry on enquiry (partnership_id, entry_id);

-- Which versions of facts were passed on, and about whom: still read under the policies of those facts. Added only by the
-- enquiry's own writer, at the moment of its making.
create table enquiry_part (
  partnership_id uuid not null,
  enquiry_id uuid not null,
  ordinal integer not null check (ordinal >= 1),
  audience_id uuid not null,
  worker_id uuid not null,
  recorded_at timestamptz not null,
  subject_id uuid not null,
  version_id uuid not null,
  primary key (partnership_id, enquiry_id, ordinal),
  foreign key (partnership_id, subject_id) references subject (partnership_id, id),
  foreign key (partnership_id, enquiry_id, audience_id, worker_id, recorded_at)
    references enquiry (partnership_id, id, audience_id, worker_id, recorded_at)
);
create index enquiry_part_subject on enquiry_part (partnership_id, subject_id);

-- An answer, the other authority's yes or no to taking it on, or that it was asked by mistake. Silence is no step: it is counted
-- from the day by which an answer was asked for.
create table enquiry_step (
  partnership_id uuid not null,
  id uuid not null,
  enquiry_id uuid not null,
  audience_id uuid not null,
  subject_id uuid not null,
  entry_id uuid not null,
  outcome text not null check (outcome in ('known', 'not-known', 'not-said', 'accepted', 'declined', 'withdrawn')),
  said_by text not null check (length(said_by) <= 200),
  said_on date not null,
  words text not null check (length(words) <= 4000),
  next text not null check (length(next) <= 1000),
  agency_id uuid not null,
  worker_id uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, enquiry_id, audience_id, subject_id)
    references enquiry (partnership_id, id, audience_id, subject_id),
  foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id)
);
create index enquiry_step_of on enquiry_step (partnership_id, enquiry_id, recorded_at);
create index enquiry_step_entry on enquiry_step (partnership_id, entry_id);

alter table enquiry enable row level security;
alter table enquiry force row level security;
alter table enquiry_part enable row level security;
alter table enquiry_part force row level security;
alter table enquiry_step enable row level security;
alter table enquiry_step force row level security;

create policy read on enquiry for select to sightline_app using (
  partnership_id = (select context_partnership()) and strpos((select reach_list()), audience_id::text) > 0
  and subject_id <> all ((select closed_subjects())::uuid[])
  and (withdrawn_at is null or audience_id = any ((select reach_assigned())::uuid[])));
create policy add on enquiry for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and worker_id = (select context_worker()) and agency_id = (select context_agency())
  and recorded_at = (select context_now()) and withdrawn_at is null);
create policy key on enquiry for all to sightline_records using (partnership_id = (select context_partnership()));

create policy read on enquiry_part for select to sightline_app using (
  partnership_id = (select context_partnership()) and strpos((select reach_list()), audience_id::text) > 0
  and subject_id <> all ((select closed_subjects())::uuid[]));
create policy add on enquiry_part for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and worker_id = (select context_worker()) and recorded_at = (select context_now()));

create policy read on enquiry_step for select to sightline_app using (
  partnership_id = (select context_partnership()) and strpos((select reach_list()), audience_id::text) > 0
  and subject_id <> all ((select closed_subjects())::uuid[])
  and (withdrawn_at is null or audience_id = any ((select reach_assigned())::uuid[])));
create policy add on enquiry_step for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and worker_id = (select context_worker()) and agency_id = (select context_agency())
  and recorded_at = (select context_now()) and withdrawn_at is null);
create policy key on enquiry_step for all to sightline_records using (partnership_id = (select context_partnership()));

grant select, insert on enquiry, enquiry_part, enquiry_step to sightline_app;
grant select on enquiry, enquiry_step to sightline_records;
grant update (withdrawn_at) on enquiry, enquiry_step to sightline_records;

-- As before (0017); and with the entry goes the enquiry that it tells of, with every step, or the one step.
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
  update enquiry_step s set withdrawn_at = n from enquiry e
    where e.partnership_id = p and e.entry_id = entry and e.agency_id = context_agency()
    and s.partnership_id = p and s.enquiry_id = e.id and s.withdrawn_at is null;
  update enquiry_step s set withdrawn_at = n
    where s.partnership_id = p and s.entry_id = entry and s.agency_id = context_agency() and s.withdrawn_at is null;
  update enquiry e set withdrawn_at = n
    where e.partnership_id = p and e.entry_id = entry and e.agency_id = context_agency() and e.withdrawn_at is null;
  return taken;
end $$;
