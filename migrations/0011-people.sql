-- People and things over time: facts and ties with a kind of their own, a period, and particulars; withdrawn like an entry.
-- `code` says which sort within the kind (a legal name, a step-parent). Dates are kept as typed beside what they mean.
-- `detail`: a few named particulars of that kind, each a short text; never free JSON from a form.

alter table fact
  add column code text not null default '' check (length(code) <= 60),
  add column since_edtf text not null default '',
  add column since_typed text not null default '',
  add column since_from timestamp,
  add column since_to timestamp,
  add column until_edtf text not null default '',
  add column until_typed text not null default '',
  add column until_from timestamp,
  add column until_to timestamp,
  add column detail jsonb not null default '{}' check (length(detail::text) <= 4000);

alter table tie
  add column code text not null default '' check (length(code) <= 60),
  add column since_typed text not null default '',
  add column until_typed text not null default '',
  add column detail jsonb not null default '{}' check (length(detail::text) <= 4000);

-- Takes every told version of a fact, or of a tie, from every reader; the stub that says so was inserted before. Only for the
-- agency that told it. As `withdraw_telling` does for an entry.
create function withdraw_fact(entry uuid) returns integer volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare p uuid := context_partnership(); n timestamptz := context_now(); taken int;
begin
  if not exists (select from fact t where t.partnership_id = p and t.entry_id = entry and t.standing = 'withdrawn'
    and t.agency_id = context_agency() and t.superseded_at is null and t.audience_id = any (reach_to_write())) then return 0; end if;
  update fact t set withdrawn_at = n where t.partnership_id = p and t.entry_id = entry and t.standing = 'told'
    and t.withdrawn_at is null and t.agency_id = context_agency();
  get diagnostics taken = row_count;
  return taken;
end $$;

create function withdraw_tie(entry uuid) returns integer volatile security definer set search_path = pg_catalog, public language plpgsql as $$
declare p uuid := context_partnership(); n timestamptz := context_now(); taken int;
begin
  if not exists (select from tie t where t.partnership_id = p and t.entry_id = entry and t.standing = 'withdrawn'
    and t.agency_id = context_agency() and t.superseded_at is null and t.audience_id = any (reach_to_write())) then return 0; end if;
  update tie t set withdrawn_at = n where t.partnership_id = p and t.entry_id = entry and t.standing = 'told'
    and t.withdrawn_at is null and t.agency_id = context_agency();
  get diagnostics taken = row_count;
  return taken;
end $$;

-- Those of these subjects whose own page this reader may open: `see()` is read, asked once for many. A person known in two circles
-- has one home and may be read from either, so the row itself may be out of reach.
create function subjects_seen(wanted uuid[]) returns table (subject_id uuid, reference text, kind text, has_circle boolean, home uuid)
  stable rows 50 security definer set search_path = pg_catalog, public language sql
begin atomic
  with mine as materialized (select reach() as r, closed_subjects() as c)
  select s.id, s.reference, s.kind, s.has_circle, s.audience_id from mine, subject s
  where s.partnership_id = context_partnership() and s.id = any (wanted) and s.id <> all (mine.c)
    and (s.audience_id = any (mine.r)
      or (s.seal is distinct from 'locked' and not s.has_circle and exists (
        select from fact f
        where f.partnership_id = s.partnership_id and f.subject_id = s.id and f.withdrawn_at is null and f.audience_id = any (mine.r)
          and (f.sealed_to is null or f.sealed_to = any (mine.r)))));
end;

-- A person or thing by reference, for whoever may open its page. Hidden and absent both give no row.
create function subject_referred(wanted text) returns uuid stable security definer set search_path = pg_catalog, public language sql
begin atomic
  select s.id from subject s
  where s.partnership_id = context_partnership() and s.reference = wanted and see(s.id, true) = 'read';
end;

do $$
declare f text;
begin
  foreach f in array array['withdraw_fact(uuid)', 'withdraw_tie(uuid)', 'subjects_seen(uuid[])', 'subject_referred(text)'] loop
    execute format('alter function %s owner to sightline_records', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to sightline_app', f);
  end loop;
end $$;
