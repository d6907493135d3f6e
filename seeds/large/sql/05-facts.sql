-- Names, then what a child's record begins with. Invented from lists; a number keeps them apart.
create function pg_temp.named(n bigint) returns text immutable parallel safe language sql
  return pg_temp.one_of(n, 6, array['Amber', 'Bryn', 'Coral', 'Dale', 'Eden', 'Fern', 'Glen', 'Heath', 'Iris', 'Jay', 'Kestrel', 'Linden', 'Merle', 'Nell', 'Olive', 'Perry', 'Quill', 'Robin', 'Sage', 'Teal'])
    || ' ' || pg_temp.one_of(n, 7, array['Ashdown', 'Brookfield', 'Copperhill', 'Dunmore', 'Eastwater', 'Fairlane', 'Greenacre', 'Hartwell', 'Ironbridge', 'Kingsmead', 'Longacre', 'Millbank', 'Northgate', 'Oakhurst', 'Pinefield', 'Ravensby', 'Stonebrook', 'Thornhill', 'Underwood', 'Westbourne'])
    || ' ' || n;
create temp view said as
  select n, 0 as what, 'name' as kind, pg_temp.named(n) as value, false as protected from size, generate_series(1, size.people) n
  union all select n, 1, 'birth-date', (date '2008-01-01' + pg_temp.chance(n, 8, 4000)::int)::text, false from size, generate_series(1, size.children) n
  union all select n, 2, 'address', pg_temp.chance(n, 9, 200) + 1 || ' ' || pg_temp.one_of(n, 10, array['Quay', 'Orchard', 'Station', 'Chapel', 'Meadow', 'Foundry']) || ' Row, Invented Town', n % 50 = 0
    from size, generate_series(1, size.children) n
  union all select n, 3, 'school', pg_temp.one_of(n, 11, array['Harbour Academy', 'Lakeside School', 'Hilltop School', 'Riverside Academy']), false from size, generate_series(1, size.children) n;
insert into fact (partnership_id, id, audience_id, entry_id, version, standing, subject_id, kind, value, value_from, value_to, protected,
    how_known, source, agency_id, worker_id, known_at, recorded_at, reason, sealed_to)
  select pg_temp.partnership(), id, pg_temp.id('circle', home), id, 1, 'told', pg_temp.id('subject', n), kind, value, null, null, protected,
    'told', 'Referral', pg_temp.id('agency', pg_temp.agency_of(w)), pg_temp.id('worker', w), t, t, '',
    case when n <= size.children then pg_temp.sealed_to(n) end
  from size, said
  cross join lateral (select pg_temp.home(n, size.children, size.people, size.around) as home) h
  cross join lateral (select pg_temp.seated(home, 0, size.workers) as w, pg_temp.id('fact', n * 8 + what) as id,
    size.now - interval '14 years' + n::float8 / size.people * interval '12 years' as t) x;
