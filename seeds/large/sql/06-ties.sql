-- From each child in turn: to the people around, and, three in four, to another child. Told to the child's circle.
insert into tie (partnership_id, id, audience_id, entry_id, version, standing, kind, from_subject_id, to_subject_id, since_edtf, since_from,
    since_to, until_edtf, until_from, until_to, how_known, source, agency_id, worker_id, known_at, recorded_at, reason, sealed_to, other_sealed_to)
  select pg_temp.partnership(), x.id, pg_temp.id('circle', child), x.id, 1, 'told', x.kind, pg_temp.id('subject', child),
    pg_temp.id('subject', case when other is null then child + (1 + turn % 5) * size.children else other end),
    extract(year from t)::text, date_trunc('year', t), date_trunc('year', t) + interval '1 year', '', null, null,
    'told', 'Home visit', pg_temp.id('agency', pg_temp.agency_of(w)), pg_temp.id('worker', w), t at time zone 'UTC', t at time zone 'UTC', '',
    pg_temp.locked_to(child), case when other is not null then pg_temp.locked_to(other) end
  from size, generate_series(1, size.ties) n
  cross join lateral (select (n - 1) % size.children + 1 as child, (n - 1) / size.children as turn) c
  cross join lateral (select pg_temp.id('tie', n) as id, pg_temp.seated(child, 0, size.workers) as w,
    timestamp '2013-01-01' + pg_temp.chance(n, 12, 4800) * interval '1 day' as t,
    case when n % 4 > 0 then pg_temp.other(child, n, 13, size.children) end as other,
    case when n % 4 > 0 then pg_temp.one_of(n, 14, array['friend-of', 'seen-with', 'sibling-of']) else 'parent-of' end as kind) x;
