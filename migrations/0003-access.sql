-- Partnership (the tenant), agencies, teams, workers and their posts; audiences and seats. The partnership is the first
-- column of every key and foreign key (spine.md 19). Standing tables: changed by a named act, never deleted.

create table partnership (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null
);

create table agency (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  code text not null,
  name text not null,
  kind text not null,
  phone text not null,
  created_at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, code)
);

create table team (
  partnership_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  name text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, agency_id) references agency (partnership_id, id)
);

create table worker (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  account_id uuid references account (id),
  name text not null,
  phone text not null,
  created_at timestamptz not null,
  primary key (partnership_id, id)
);
create index worker_account on worker (account_id);

-- A post gives an agency and roles from a date until a date. No current post, no reach.
create table post (
  partnership_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  agency_id uuid not null,
  team_id uuid,
  title text not null,
  roles text[] not null,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id),
  foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  foreign key (partnership_id, team_id) references team (partnership_id, id)
);
create index post_worker on post (partnership_id, worker_id);

-- Whom a telling may reach: a child's circle, one agency's own workers with that child, named people, or intelligence.
-- A circle carries the purpose, basis and end date of the sharing (AC-16).
create table audience (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  kind text not null check (kind in ('circle', 'agency', 'named', 'intelligence')),
  subject_id uuid,
  agency_id uuid,
  purpose text not null,
  basis text not null,
  until_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  foreign key (partnership_id, created_by) references worker (partnership_id, id)
);
-- A seat is about whom its audience is about: the foreign key of `seat` says so.
create unique index audience_about on audience (partnership_id, id, subject_id);
create index audience_subject on audience (partnership_id, subject_id, kind);
create unique index audience_one_circle on audience (partnership_id, subject_id) where kind = 'circle';
create unique index audience_one_agency on audience (partnership_id, subject_id, agency_id) where kind = 'agency';

-- A worker's place in an audience, with dates: the one table from which reach is computed.
create table seat (
  partnership_id uuid not null,
  id uuid not null,
  audience_id uuid not null,
  subject_id uuid,
  worker_id uuid not null,
  agency_id uuid not null,
  via text not null check (via in ('circle', 'agency', 'named', 'break-glass', 'assignment')),
  role text not null,
  confidential boolean not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  accepted_at timestamptz,
  declined_at timestamptz,
  until_at timestamptz,
  ended_by uuid,
  end_reason text,
  primary key (partnership_id, id),
  foreign key (partnership_id, audience_id) references audience (partnership_id, id),
  foreign key (partnership_id, audience_id, subject_id) references audience (partnership_id, id, subject_id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id),
  foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  foreign key (partnership_id, invited_by) references worker (partnership_id, id)
);
create index seat_worker on seat (partnership_id, worker_id) include (audience_id, accepted_at, until_at);
create index seat_audience on seat (partnership_id, audience_id);
create index seat_subject on seat (partnership_id, subject_id, agency_id);

-- A worker's own family, household and neighbours are closed to them.
create table conflict (
  partnership_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  subject_id uuid not null,
  reason text not null,
  declared_by uuid not null,
  declared_at timestamptz not null,
  ended_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id)
);
create index conflict_worker on conflict (partnership_id, worker_id, subject_id);
