-- A subject is a person, place, vehicle and so on: a bare frame. What is said about it are facts, ties and tellings.
-- `audience_id` is its home: the circle of a child; for anyone else the audience in which they were first recorded.

create table subject (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  reference text not null check (length(reference) = 10),
  kind text not null check (kind in ('person', 'place', 'vehicle', 'phone', 'account', 'organisation', 'group')),
  audience_id uuid not null,
  has_circle boolean not null,
  seal text check (seal in ('restricted', 'locked')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, audience_id) references audience (partnership_id, id),
  foreign key (partnership_id, recorded_by) references worker (partnership_id, id)
);
create unique index subject_reference on subject (partnership_id, reference);
create index subject_home on subject (partnership_id, audience_id);
create index subject_locked on subject (partnership_id, audience_id) where seal = 'locked';

create table seal_change (
  partnership_id uuid not null,
  id uuid not null,
  audience_id uuid not null,
  subject_id uuid not null,
  level text check (level in ('restricted', 'locked')),
  reason text not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  review_by date,
  primary key (partnership_id, id),
  foreign key (partnership_id, subject_id) references subject (partnership_id, id),
  foreign key (partnership_id, audience_id) references audience (partnership_id, id),
  foreign key (partnership_id, changed_by) references worker (partnership_id, id)
);
create index seal_change_subject on seal_change (partnership_id, subject_id, changed_at);

alter table audience add foreign key (partnership_id, subject_id) references subject (partnership_id, id) deferrable initially deferred;
alter table seat add foreign key (partnership_id, subject_id) references subject (partnership_id, id) deferrable initially deferred;
alter table conflict add foreign key (partnership_id, subject_id) references subject (partnership_id, id);
