-- What the doors keep: forms already sent (once only), drafts, searches, notices, and first set-up.

create table sent_form (
  partnership_id uuid not null references partnership (id),
  worker_id uuid not null,
  key uuid not null,
  door text not null,
  body_hash text not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (partnership_id, worker_id, key)
);
create table draft (
  partnership_id uuid not null references partnership (id),
  worker_id uuid not null,
  address text not null,
  fields jsonb not null check (length(fields::text) <= 200000),
  saved_at timestamptz not null,
  primary key (partnership_id, worker_id, address)
);
create table search (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  worker_id uuid not null,
  terms text not null,
  at timestamptz not null,
  expires_at timestamptz not null,
  primary key (partnership_id, id)
);
-- "You have a task": a kind and where to look, never who or what.
create table notice (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  worker_id uuid not null,
  kind text not null,
  address text not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id)
);
create index notice_worker on notice (partnership_id, worker_id, at) where read_at is null;

do $$
declare t text;
begin
  foreach t in array array['sent_form', 'draft', 'search', 'notice'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I for select to sightline_app using (partnership_id = (select context_partnership()) and worker_id = (select context_worker()))', t);
  end loop;
end $$;
create policy add on sent_form for insert to sightline_app with check (partnership_id = (select context_partnership()) and worker_id = (select context_worker()));
create policy add on draft for insert to sightline_app with check (partnership_id = (select context_partnership()) and worker_id = (select context_worker()));
create policy save on draft for update to sightline_app using (partnership_id = (select context_partnership()) and worker_id = (select context_worker()));
create policy drop on draft for delete to sightline_app using (partnership_id = (select context_partnership()) and worker_id = (select context_worker()));
create policy add on search for insert to sightline_app with check (partnership_id = (select context_partnership()) and worker_id = (select context_worker()));
create policy add on notice for insert to sightline_app with check (partnership_id = (select context_partnership()) and (select context_agency()) is not null);
create policy mark on notice for update to sightline_app using (partnership_id = (select context_partnership()) and worker_id = (select context_worker()));
grant select, insert on sent_form, draft, search, notice to sightline_app;
grant update (answer) on sent_form to sightline_app;
create policy answer on sent_form for update to sightline_app using (partnership_id = (select context_partnership()) and worker_id = (select context_worker()));
grant update (fields, saved_at), delete on draft to sightline_app;
grant update (read_at) on notice to sightline_app;

-- First run: the partnership, the agency and the worker of whoever holds the set-up link. Only while there is none.
create function found_partnership(p uuid, p_name text, a uuid, a_code text, a_name text, a_phone text, w uuid, w_account uuid, w_name text, post_id uuid, at timestamptz)
  returns boolean volatile security definer set search_path = pg_catalog, public language plpgsql as $$
begin
  if exists (select from partnership) then return false; end if;
  insert into partnership values (p, p_name, at);
  insert into agency values (p, a, a_code, a_name, 'local authority', a_phone, at);
  insert into worker values (p, w, w_account, w_name, a_phone, at);
  insert into post values (p, post_id, w, a, null, 'System administrator', array['administrator'], at, null);
  return true;
end $$;
create policy found on partnership for all to sightline_founder using (id is not null);
create policy found on agency for insert to sightline_founder with check (id is not null);
create policy found on worker for insert to sightline_founder with check (id is not null);
create policy found on post for insert to sightline_founder with check (id is not null);
grant select, insert on partnership to sightline_founder;
grant insert on agency, worker, post to sightline_founder;
alter function found_partnership(uuid, text, uuid, text, text, text, uuid, uuid, text, uuid, timestamptz) owner to sightline_founder;
revoke execute on all functions in schema public from public;
grant execute on function found_partnership(uuid, text, uuid, text, text, text, uuid, uuid, text, uuid, timestamptz) to sightline_app;

-- Sign-in precedes the tenant: which posts does this account hold? For the account named, and nothing else.
create function workers_of(wanted uuid, at timestamptz) returns table (partnership_id uuid, worker_id uuid, name text)
  stable rows 2 security definer set search_path = pg_catalog, public language sql
begin atomic
  select w.partnership_id, w.id, w.name from worker w
  where w.account_id = wanted and exists (select from post p where p.partnership_id = w.partnership_id and p.worker_id = w.id
    and p.from_at <= at and (p.until_at is null or at < p.until_at))
  order by w.created_at, w.id;
end;
create policy sign_in on worker for select to sightline_founder using (account_id is not null);
create policy sign_in on post for select to sightline_founder using (worker_id is not null);
grant select on worker, post to sightline_founder;
alter function workers_of(uuid, timestamptz) owner to sightline_founder;
grant execute on function workers_of(uuid, timestamptz) to sightline_app;
