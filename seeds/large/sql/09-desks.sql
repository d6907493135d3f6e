-- What doors and desks leave behind, so that their queries meet tables that have grown too.
insert into audit_event (id, partnership_id, at, account_id, worker_id, agency_id, session_id, door, event, outcome, detail)
  select pg_temp.id('event', n), pg_temp.partnership(), size.now - n * interval '1 second', null, pg_temp.id('worker', w),
    pg_temp.id('agency', pg_temp.agency_of(w)), null, 'GET /children/:child', 'child.read', 'done', '{}'
  from size, generate_series(1, size.people / 4) n cross join lateral (select 1 + pg_temp.chance(n, 28, size.workers) as w) x;
insert into audit_subject (partnership_id, subject_id, at, event_id, worker_id)
  select pg_temp.partnership(), pg_temp.id('subject', 1 + pg_temp.chance(n * 4 + i, 29, size.people)), size.now - n * interval '1 second',
    pg_temp.id('event', n), pg_temp.id('worker', 1 + pg_temp.chance(n, 28, size.workers))
  from size, generate_series(1, size.people / 4) n, generate_series(1, 2) i
  on conflict do nothing;
insert into opening (partnership_id, id, kind, subject_id, audience_id, worker_id, agency_id, reason_code, reason, from_at, until_at, reviewed_by, reviewed_at, finding, note)
  select pg_temp.partnership(), pg_temp.id('opening', n), 'break-glass', pg_temp.id('subject', child), pg_temp.id('circle', child), pg_temp.id('worker', w),
    pg_temp.id('agency', pg_temp.agency_of(w)), 'urgent', 'The child is at the hospital now.', t, t + interval '4 hours',
    case when n % 20 > 0 then pg_temp.id('worker', 101 + w % 20) end, case when n % 20 > 0 then t + interval '1 day' end,
    case when n % 20 > 0 then 'justified' end, case when n % 20 > 0 then '' end
  from size, generate_series(1, size.people / 100) n
  cross join lateral (select 1 + pg_temp.chance(n, 30, size.children) as child, 1 + pg_temp.chance(n, 31, 100) as w, size.now - n * interval '1 hour' as t) x;
insert into notice (partnership_id, id, worker_id, kind, address, at, read_at)
  select pg_temp.partnership(), pg_temp.id('notice', n), pg_temp.id('worker', 1 + n % size.workers), 'review-due', '/openings',
    size.now - n * interval '1 minute', case when n % 10 > 0 then size.now - n * interval '1 second' end
  from size, generate_series(1, size.people / 20) n;
insert into draft (partnership_id, worker_id, address, fields, saved_at)
  select pg_temp.partnership(), pg_temp.id('worker', 1 + n % size.workers), '/entries/' || pg_temp.id('draft', n), '{}', size.now - n * interval '1 minute'
  from size, generate_series(1, size.people / 50) n;
insert into sent_form (partnership_id, worker_id, key, door, body_hash, answer, at)
  select pg_temp.partnership(), pg_temp.id('worker', 1 + n % size.workers), pg_temp.id('form', n), 'POST /children/:child/entries', md5(n::text), '{}',
    size.now - n * interval '1 minute'
  from size, generate_series(1, size.people / 20) n;
insert into search (partnership_id, id, worker_id, terms, at, expires_at)
  select pg_temp.partnership(), pg_temp.id('search', n), pg_temp.id('worker', 1 + n % size.workers), 'invented terms ' || n, size.now - n * interval '1 minute',
    size.now - n * interval '1 minute' + interval '1 day'
  from size, generate_series(1, size.people / 20) n;
