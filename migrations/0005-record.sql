-- The spine. Append-only: the app may insert, and mark a version superseded once. Everything that carries meaning has an
-- audience, and every policy is one direct test against the reader's audiences (spine.md 2, measured).
--
-- Times: `known_at` when the writer's agency says it knew; `recorded_at` when it was written here; both instants.
-- When it happened: `when_edtf` as EDTF, `when_from`/`when_to` civil local timestamps in `zone`, `sorts_at` for order.
-- `sealed_to`: the audience a reader needs besides, because the subject mentioned is sealed.

create table happening (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  kind text not null,
  worker_id uuid not null,
  recorded_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id)
);

create table telling (
  partnership_id uuid not null,
  id uuid not null,
  audience_id uuid not null,
  happening_id uuid not null,
  entry_id uuid not null,
  version integer not null check (version >= 1),
  standing text not null check (standing in ('told', 'withdrawn')),
  kind text not null,
  when_edtf text not null,
  when_typed text not null,
  when_from timestamp,
  when_to timestamp,
  when_at timestamptz,
  zone text not null,
  sorts_at timestamp not null,
  text text not null check (length(text) <= 20000),
  how_known text not null check (how_known in ('observed', 'told', 'opinion')),
  source text not null,
  agency_id uuid not null,
  worker_id uuid not null,
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  reason text not null,
  superseded_at timestamptz,
  superseded_by uuid,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, entry_id, version),
  check (when_from < when_to),
  check ((superseded_at is null) = (superseded_by is null)),
  foreign key (partnership_id, audience_id) references audience (partnership_id, id),
  foreign key (partnership_id, happening_id) references happening (partnership_id, id),
  foreign key (partnership_id, superseded_by) references telling (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id)
);
create index telling_happening on telling (partnership_id, happening_id);

-- Who was part of it, in which role, as this telling has it: one role each, so that a reading is an index range.
create table participant (
  partnership_id uuid not null,
  telling_id uuid not null,
  subject_id uuid not null,
  role text not null,
  audience_id uuid not null,
  subject_kind text not null,
  sorts_at timestamp not null,
  sealed_to uuid,
  withdrawn_at timestamptz,
  primary key (partnership_id, telling_id, subject_id),
  foreign key (partnership_id, telling_id) references telling (partnership_id, id),
  foreign key (partnership_id, subject_id) references subject (partnership_id, id),
  foreign key (partnership_id, audience_id) references audience (partnership_id, id)
);
create index participant_subject on participant (partnership_id, subject_id, sorts_at, telling_id) include (role, audience_id, sealed_to, withdrawn_at);

-- A typed relation between two subjects, from and to dates that may be partial.
create table tie (
  partnership_id uuid not null,
  id uuid not null,
  audience_id uuid not null,
  entry_id uuid not null,
  version integer not null check (version >= 1),
  standing text not null check (standing in ('told', 'withdrawn')),
  kind text not null,
  from_subject_id uuid not null,
  to_subject_id uuid not null,
  since_edtf text not null,
  since_from timestamp,
  since_to timestamp,
  until_edtf text not null,
  until_from timestamp,
  until_to timestamp,
  how_known text not null check (how_known in ('observed', 'told', 'opinion')),
  source text not null,
  agency_id uuid not null,
  worker_id uuid not null,
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  reason text not null,
  sealed_to uuid,
  other_sealed_to uuid,
  superseded_at timestamptz,
  superseded_by uuid,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, entry_id, version),
  check ((superseded_at is null) = (superseded_by is null)),
  foreign key (partnership_id, audience_id) references audience (partnership_id, id),
  foreign key (partnership_id, from_subject_id) references subject (partnership_id, id),
  foreign key (partnership_id, to_subject_id) references subject (partnership_id, id),
  foreign key (partnership_id, superseded_by) references tie (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id)
);
create index tie_from on tie (partnership_id, from_subject_id, kind);
create index tie_to on tie (partnership_id, to_subject_id, kind);

-- A structured fact about one subject: a name, a birth date, an address. A protected fact is one told to a narrower audience.
create table fact (
  partnership_id uuid not null,
  id uuid not null,
  audience_id uuid not null,
  entry_id uuid not null,
  version integer not null check (version >= 1),
  standing text not null check (standing in ('told', 'withdrawn')),
  subject_id uuid not null,
  kind text not null,
  value text not null check (length(value) <= 2000),
  value_from timestamp,
  value_to timestamp,
  protected boolean not null,
  how_known text not null check (how_known in ('observed', 'told', 'opinion')),
  source text not null,
  agency_id uuid not null,
  worker_id uuid not null,
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  reason text not null,
  sealed_to uuid,
  superseded_at timestamptz,
  superseded_by uuid,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, entry_id, version),
  check ((superseded_at is null) = (superseded_by is null)),
  foreign key (partnership_id, audience_id) references audience (partnership_id, id),
  foreign key (partnership_id, subject_id) references subject (partnership_id, id),
  foreign key (partnership_id, superseded_by) references fact (partnership_id, id) deferrable initially deferred,
  foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  foreign key (partnership_id, worker_id) references worker (partnership_id, id)
);
create index fact_subject on fact (partnership_id, subject_id, kind);
