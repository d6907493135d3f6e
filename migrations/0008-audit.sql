-- The trail of every act and every read. Ids and codes only, never words of the record, so the chain survives disposal.
-- The app may insert; nobody may change it; a seal hashes each batch onto the one before (`audit verify`).

create table audit_event (
  id uuid primary key,
  partnership_id uuid,
  at timestamptz not null,
  account_id uuid,
  worker_id uuid,
  agency_id uuid,
  session_id uuid,
  door text not null check (length(door) <= 200 and door !~ '[[:cntrl:]]'),
  event text not null check (event ~ '^[a-z][a-z0-9.-]{0,79}$'),
  outcome text not null check (outcome in ('done', 'refused', 'not-found', 'invalid', 'conflict', 'failed')),
  detail jsonb not null check (length(detail::text) <= 4000),
  transaction xid8 not null default pg_current_xact_id()
);
create index audit_event_order on audit_event (transaction, id);
create index audit_event_worker on audit_event (partnership_id, worker_id, at);

-- One line for each person whose record was opened or shown: "who looked" is one index range.
create table audit_subject (
  partnership_id uuid not null,
  subject_id uuid not null,
  at timestamptz not null,
  event_id uuid not null references audit_event (id),
  worker_id uuid not null,
  primary key (partnership_id, subject_id, event_id)
);
create index audit_subject_when on audit_subject (partnership_id, subject_id, at);

-- A batch ends where every older transaction has ended, so that none can slip in behind it.
create table audit_seal (
  number bigint primary key,
  from_transaction xid8 not null,
  upto_transaction xid8 not null,
  events bigint not null,
  hash text not null,
  previous_hash text not null,
  at timestamptz not null
);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only' using errcode = '42501';
end $$;
create trigger append_only before update or delete on audit_event for each row execute function audit_is_append_only();
create trigger append_only_all before truncate on audit_event for each statement execute function audit_is_append_only();
create trigger append_only before update or delete on audit_subject for each row execute function audit_is_append_only();
create trigger append_only_all before truncate on audit_subject for each statement execute function audit_is_append_only();
create trigger append_only before update or delete on audit_seal for each row execute function audit_is_append_only();
create trigger append_only_all before truncate on audit_seal for each statement execute function audit_is_append_only();

alter table audit_event enable row level security;
alter table audit_event force row level security;
alter table audit_subject enable row level security;
alter table audit_subject force row level security;
alter table audit_seal enable row level security;
alter table audit_seal force row level security;

grant select, insert on audit_event, audit_subject, audit_seal to sightline_app;
create policy add on audit_event for insert to sightline_app with check (
  (partnership_id is not distinct from (select context_partnership()) and worker_id is not distinct from (select context_worker()))
  or (partnership_id is null and (select context_partnership()) is null));
create policy add on audit_subject for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and worker_id = (select context_worker()));

-- Read only for subjects under the reader's own open case assignment.
create function assigned_subjects() returns uuid[] stable security definer set search_path = pg_catalog, public language sql
begin atomic
  select coalesce(array_agg(s.subject_id), '{}') from seat s
  where s.partnership_id = context_partnership() and s.worker_id = context_worker() and s.via = 'assignment'
    and s.audience_id = any (reach_assigned()) and s.accepted_at <= context_now() and context_now() < s.until_at;
end;
create policy read on audit_subject for select to sightline_app using (
  partnership_id = (select context_partnership()) and subject_id = any ((select assigned_subjects())::uuid[]));
create policy key on audit_subject for select to sightline_records using (partnership_id = (select context_partnership()));
grant select on audit_subject to sightline_records;

-- An event's own row, for events about a subject under assignment.
create function audit_of(wanted uuid) returns table (at timestamptz, worker text, agency text, door text, event text, outcome text)
  stable rows 200 security definer set search_path = pg_catalog, public language sql
begin atomic
  select a.at, w.name, g.name, e.door, e.event, e.outcome
  from audit_subject a
  join audit_event e on e.id = a.event_id
  join worker w on w.partnership_id = a.partnership_id and w.id = a.worker_id
  left join agency g on g.partnership_id = a.partnership_id and g.id = e.agency_id
  where a.partnership_id = context_partnership() and a.subject_id = wanted and wanted = any (assigned_subjects())
  order by a.at desc, a.event_id;
end;
create policy key on audit_event for select to sightline_records using (
  partnership_id is not distinct from (select context_partnership()) or (select context_partnership()) is null);
grant select on audit_event to sightline_records;

-- The hash of a batch: every event and its subjects, in order, upon the hash before. Computed where the rows are, so that a
-- sealer learns nothing of them.
create function audit_hash(previous text, from_xid xid8, upto_xid xid8) returns text
  stable security definer set search_path = pg_catalog, public language sql
begin atomic
  select encode(sha256(convert_to(previous || coalesce(string_agg(
    e::text || coalesce((select string_agg(a::text, '|' order by a.subject_id) from audit_subject a where a.event_id = e.id), ''),
    E'\n' order by e.transaction, e.id), ''), 'UTF8')), 'hex')
  from audit_event e where e.transaction >= from_xid and e.transaction < upto_xid;
end;
create function audit_count(from_xid xid8, upto_xid xid8) returns bigint stable security definer set search_path = pg_catalog, public language sql
begin atomic
  select count(*) from audit_event e where e.transaction >= from_xid and e.transaction < upto_xid;
end;

-- Seals carry numbers and hashes only.
create policy chain on audit_seal for select to sightline_app using (hash is not null);
create policy add on audit_seal for insert to sightline_app with check (hash = audit_hash(previous_hash, from_transaction, upto_transaction));

-- The sealer reads across partnerships (one chain for the server): a role of its own, for these two functions only.
create policy chain on audit_event for select to sightline_sealer using (transaction is not null);
create policy chain on audit_subject for select to sightline_sealer using (event_id is not null);
grant select on audit_event, audit_subject to sightline_sealer;
create index audit_subject_event on audit_subject (event_id);

alter function assigned_subjects() owner to sightline_reach;
alter function audit_of(uuid) owner to sightline_records;
alter function audit_hash(text, xid8, xid8) owner to sightline_sealer;
alter function audit_count(xid8, xid8) owner to sightline_sealer;
revoke execute on all functions in schema public from public;
grant execute on function assigned_subjects() to sightline_app, sightline_records;
grant execute on function audit_of(uuid), audit_hash(text, xid8, xid8), audit_count(xid8, xid8) to sightline_app;
