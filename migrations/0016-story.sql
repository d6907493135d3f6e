-- The story page: cuts of a chronology that a worker asked for, records opened by mistake, and two indexes on what was told.

-- What a chronology was cut to: words are protected, so that none of it is in an address, a log or the audit; it expires, and only
-- its own worker reads it (as `search` in 0010). Asked of a record, it widens nothing: no key of the record.
create table cut (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  worker_id uuid not null,
  subject_id uuid not null,
  fields jsonb not null check (length(fields::text) <= 4000),
  at timestamptz not null,
  expires_at timestamptz not null,
  primary key (partnership_id, id)
);
alter table cut enable row level security;
alter table cut force row level security;
create policy own on cut for select to sightline_app using (partnership_id = (select context_partnership()) and worker_id = (select context_worker()));
create policy add on cut for insert to sightline_app with check (partnership_id = (select context_partnership()) and worker_id = (select context_worker()));
grant select, insert on cut to sightline_app;

-- Somebody opened a record that was not the one they wanted, and said so. Nobody is blamed; a reviewer marks it seen.
create table wrong_opening (
  partnership_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  subject_id uuid not null,
  at timestamptz not null,
  reason text not null check (length(reason) <= 500),
  reviewed_at timestamptz,
  reviewed_by uuid,
  note text,
  primary key (partnership_id, id),
  check ((reviewed_at is null) = (reviewed_by is null)),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id),
  foreign key (partnership_id, subject_id) references subject (partnership_id, id),
  foreign key (partnership_id, reviewed_by) references worker (partnership_id, id)
);
create index wrong_opening_review on wrong_opening (partnership_id, reviewed_at nulls first, at);
create index wrong_opening_worker on wrong_opening (partnership_id, worker_id, at);
alter table wrong_opening enable row level security;
alter table wrong_opening force row level security;
create policy read on wrong_opening for select to sightline_app using (
  partnership_id = (select context_partnership())
  and (worker_id = (select context_worker()) or (select has_role('reviewer')))
  and subject_id <> all ((select closed_subjects())::uuid[]));
create policy add on wrong_opening for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and worker_id = (select context_worker()) and at = (select context_now())
  and see(subject_id, true) = 'read' and reviewed_at is null and note is null);
create policy review on wrong_opening for update to sightline_app using (
  partnership_id = (select context_partnership()) and (select has_role('reviewer')) and worker_id <> (select context_worker())
  and reviewed_at is null and subject_id <> all ((select closed_subjects())::uuid[]))
  with check (reviewed_by = (select context_worker()) and reviewed_at = (select context_now()));
grant select, insert on wrong_opening to sightline_app;
grant update (reviewed_at, reviewed_by, note) on wrong_opening to sightline_app;

-- Who told what last on a record, and in which months: of what stands, a probe an agency, and all of it without opening a row.
create index telling_told on telling (partnership_id, audience_id, agency_id, recorded_at) include (sorts_at, kind, withdrawn_at)
  where superseded_at is null and standing = 'told';
-- The child's own words, few among many.
create index telling_voice on telling (partnership_id, audience_id, sorts_at) where kind = 'voice';
