-- Documents made for a named recipient: a professional of the circle, a parent, the child. A pack is a list of versions, as a dated
-- copy is (0017), and never changes; its file is set from them each time, under the policies of what it lists and with who took it,
-- so that nothing withdrawn lies in a file somewhere. `sections`: what its maker put in beside entries. `reason`: why words that the
-- check stopped at go out all the same.

create table pack (
  partnership_id uuid not null,
  id uuid not null,
  audience_id uuid not null,
  subject_id uuid not null,
  recipient text not null check (recipient in ('professional', 'parent', 'child')),
  recipient_worker_id uuid,
  recipient_subject_id uuid,
  purpose text not null check (purpose in ('conference', 'court', 'review', 'other')),
  sections text[] not null check (sections <@ array['born', 'asked', 'family', 'around']),
  from_at timestamp,
  to_at timestamp,
  reason text not null check (length(reason) <= 500),
  made_at timestamptz not null,
  agency_id uuid not null,
  worker_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, id, audience_id, recipient, worker_id, made_at),
  check ((recipient = 'professional') = (recipient_worker_id is not null)),
  check ((recipient = 'parent') = (recipient_subject_id is not null)),
  foreign key (partnership_id, audience_id) references audience (partnership_id, id),
  foreign key (partnership_id, subject_id) references subject (partnership_id, id),
  foreign key (partnership_id, recipient_worker_id) references worker (partnership_id, id),
  foreign key (partnership_id, recipient_subject_id) references subject (partnership_id, id),
  foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id)
);
create index pack_subject on pack (partnership_id, subject_id, made_at);

create table pack_part (
  partnership_id uuid not null,
  pack_id uuid not null,
  ordinal integer not null check (ordinal >= 1),
  audience_id uuid not null,
  recipient text not null,
  worker_id uuid not null,
  made_at timestamptz not null,
  kind text not null check (kind in ('telling', 'fact', 'remark', 'link', 'tie')),
  version_id uuid not null,
  entry_id uuid,
  primary key (partnership_id, pack_id, ordinal),
  check ((kind = 'telling') = (entry_id is not null)),
  foreign key (partnership_id, pack_id, audience_id, recipient, worker_id, made_at)
    references pack (partnership_id, id, audience_id, recipient, worker_id, made_at)
);

alter table pack enable row level security;
alter table pack force row level security;
alter table pack_part enable row level security;
alter table pack_part force row level security;

-- What is for professionals whoever may read its audience; what goes to the family those who may also write there.
create policy read on pack for select to sightline_app using (
  partnership_id = (select context_partnership()) and subject_id <> all ((select closed_subjects())::uuid[])
  and case recipient when 'professional' then strpos((select reach_list()), audience_id::text) > 0
    else audience_id = any ((select reach_to_write())::uuid[]) end);
create policy add on pack for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and worker_id = (select context_worker()) and agency_id = (select context_agency()) and made_at = (select context_now()));
create policy read on pack_part for select to sightline_app using (
  partnership_id = (select context_partnership())
  and case recipient when 'professional' then strpos((select reach_list()), audience_id::text) > 0
    else audience_id = any ((select reach_to_write())::uuid[]) end);
create policy add on pack_part for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and worker_id = (select context_worker()) and made_at = (select context_now()));
grant select, insert on pack, pack_part to sightline_app;
