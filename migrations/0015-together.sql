-- What agencies make of the record together, beside its entries and never in them: what an entry meant for the child and what
-- somebody makes of it (remark). Append-only as the record is; each with the audience of what it is beside.

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

grant select, insert on remark to sightline_app;
grant update (superseded_at, superseded_by) on remark to sightline_app;
grant select on remark to sightline_records;
grant update (withdrawn_at) on remark to sightline_records;

-- As before (0009), and with the entry goes what anybody remarked on it, whichever agency did.
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
  return taken;
end $$;
