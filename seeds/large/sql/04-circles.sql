insert into audience (partnership_id, id, kind, subject_id, agency_id, purpose, basis, until_at, created_by, created_at)
  select pg_temp.partnership(), pg_temp.id('circle', n), 'circle', pg_temp.id('subject', n), pg_temp.id('agency', pg_temp.agency_of(w)),
    'Keeping the child safe from exploitation', 'Children Act 2004, section 11', null, pg_temp.id('worker', w), size.now - interval '14 years'
  from size, generate_series(1, size.children) n cross join lateral (select pg_temp.seated(n, 0, size.workers) as w) x;

-- One child in ten has an agency-only audience; the first child has one for each of eight agencies.
create temp view beside as
  select n as child, a as agency from size, generate_series(1, size.children) n cross join lateral (
    select generate_series(1, 8) as a where n = 1
    union all select pg_temp.agency_of(pg_temp.seated(n, 0, size.workers)) where n % 10 = 2) x;
insert into audience (partnership_id, id, kind, subject_id, agency_id, purpose, basis, until_at, created_by, created_at)
  select pg_temp.partnership(), pg_temp.id('beside', child * 16 + agency), 'agency', pg_temp.id('subject', child), pg_temp.id('agency', agency),
    'agency only', 'the recording agency''s own duty', null, pg_temp.id('worker', agency), size.now - interval '14 years'
  from size, beside;

-- Who sits where: seven or eight to a circle, sixty to the first child's; a reader of 30, of 500 and of 2,001 circles, and a
-- writer of 30, each of the first agency and each in the first child's circle.
create temp table reader on commit drop as
  select * from (values (1, 30), (13, 500), (25, 2001)) r (worker, circles);
create temp view sits as
  select n as child, place, pg_temp.seated(n, place, size.workers) as worker from size, generate_series(1, size.children) n
    cross join lateral generate_series(0, case when n = 1 then 59 else 6 + n % 2 end) place
  union all
  select 1 + i * greatest(1, size.children / least(circles, size.children)), 64 + worker, worker
    from size, reader, generate_series(0, least(circles, size.children) - 1) i;
insert into seat (partnership_id, id, audience_id, subject_id, worker_id, agency_id, via, role, confidential, invited_by, invited_at, accepted_at)
  select pg_temp.partnership(), pg_temp.id('seat', child * 128 + place), pg_temp.id('circle', child), pg_temp.id('subject', child),
    pg_temp.id('worker', worker), pg_temp.id('agency', pg_temp.agency_of(worker)), 'circle', case when place = 0 then 'lead worker' else 'member' end,
    pg_temp.chance(child * 128 + place, 5, 50) = 0, pg_temp.id('worker', pg_temp.seated(child, 0, size.workers)),
    size.now - interval '14 years' + place % 8 * interval '180 days', size.now - interval '14 years' + place % 8 * interval '180 days'
  from size, sits where child <= size.children;
insert into seat (partnership_id, id, audience_id, subject_id, worker_id, agency_id, via, role, confidential, invited_by, invited_at, accepted_at)
  select pg_temp.partnership(), pg_temp.id('seat-beside', child * 128 + place), pg_temp.id('beside', child * 16 + agency), pg_temp.id('subject', child),
    pg_temp.id('worker', worker), pg_temp.id('agency', agency), 'agency', 'member', false, pg_temp.id('worker', worker),
    size.now - interval '14 years', size.now - interval '14 years'
  from size, beside join sits using (child) where pg_temp.agency_of(worker) = agency;
