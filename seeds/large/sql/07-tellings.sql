-- What happened and how it was told. Part 0 is the first version; part 1 the version that corrected it (1 in 20) or the stub
-- of its withdrawal (1 in 500); part 2 the telling to another child's circle (1 in 40). Every so often a happening is the first
-- child's: 12,600 entries by eight agencies, spread over the years and the table as a real chronology is; `e` numbers them.
create temp view told as
  select n, part, child, other, e, w, agency, sort_at, recorded_at, n % 20 = 3 as corrected, n % 500 = 7 as withdrawn,
    case when part = 2 then pg_temp.id('circle', other) when e % 25 = 1 then pg_temp.id('beside', 16 + agency) else pg_temp.id('circle', child) end as audience,
    pg_temp.id('telling', n * 4 + part) as telling
  from (
    select *, pg_temp.agency_of(w) as agency, sort_at at time zone 'UTC' + pg_temp.chance(n, 19, 20000) * interval '1 minute' as recorded_at
    from (
      select *, case when n % 40 = 11 then pg_temp.other(child, n, 16, children) end as other,
        pg_temp.seated(child, case when e is null then pg_temp.chance(n, 17, 7) else e % 8 + 12 * (e / 8 % 5) end, workers) as w,
        timestamp '2012-01-01' + (n * 7488000 / happenings + pg_temp.chance(n, 18, 57600)) * interval '1 minute' as sort_at
      from (
        select n, e, children, workers, happenings, case when e is not null then 1 else 2 + pg_temp.chance(n, 15, children - 1) end as child
        from (
          select n, children, workers, happenings, case when n % every = 0 and n / every <= entries then n / every end as e
          from size, generate_series(1, happenings) n offset 0) a
        offset 0) b
      offset 0) c
    offset 0) d
  cross join lateral (values (0), (1), (2)) p (part)
  where part = 0 or (part = 1 and (n % 20 = 3 or n % 500 = 7)) or (part = 2 and other is not null)
  offset 0;

create function pg_temp.sentence(n bigint, place bigint) returns text immutable parallel safe language sql
  return pg_temp.one_of(n, 100 + place, array[
    'Seen at the door; quieter than last week and would not say where the new telephone came from.',
    'School rang to say that the afternoon lessons were missed again, the third time this month.',
    'Mother says two older people waited in a car outside the flats until late.',
    'Attended the clinic with an aunt; kind and talkative, and looking forward to football on Saturday.',
    'Came home at half past one in the morning by taxi, paid for by somebody not named.',
    'The project worker had tea with the family and agreed to call again on Tuesday.',
    'A teacher found a second bag with new clothes, and a key that nobody at home knows.',
    'Spoke well of the swimming group and asked whether a friend may come along.',
    'Grandfather is worried about the messages at night and has changed the password of the router.',
    'Nothing of concern today.']) || ' ';

insert into happening (partnership_id, id, kind, worker_id, recorded_at)
  select pg_temp.partnership(), pg_temp.id('happening', n), pg_temp.one_of(n, 20, array['observation', 'concern', 'visit', 'contact', 'education', 'health', 'police', 'good-news']),
    pg_temp.id('worker', w), recorded_at
  from told where part = 0;

insert into telling (partnership_id, id, audience_id, happening_id, entry_id, version, standing, kind, when_edtf, when_typed, when_from, when_to,
    when_at, zone, sorts_at, text, how_known, source, agency_id, worker_id, known_at, recorded_at, reason, superseded_at, superseded_by, withdrawn_at)
  select pg_temp.partnership(), telling, audience, pg_temp.id('happening', n), case when part = 1 then pg_temp.id('telling', n * 4) else telling end,
    case when part = 1 then 2 else 1 end, case when part = 1 and withdrawn then 'withdrawn' else 'told' end,
    pg_temp.one_of(n, 20, array['observation', 'concern', 'visit', 'contact', 'education', 'health', 'police', 'good-news']),
    to_char(sort_at, 'YYYY-MM-DD"T"HH24:MI'), to_char(sort_at, 'FMDD FMMonth YYYY HH24:MI'), sort_at, sort_at + interval '1 minute',
    sort_at at time zone 'Europe/London', 'Europe/London', sort_at,
    case when part = 1 and withdrawn then '' else pg_temp.sentence(n, 1) || case when n % 7 < 6 then pg_temp.sentence(n, 2) else '' end || case when n % 5 < 3 then pg_temp.sentence(n, 3) else '' end
      || case when n % 3 = 0 then pg_temp.sentence(n, 4) || pg_temp.sentence(n, 5) else '' end end,
    pg_temp.one_of(n, 23, array['observed', 'told', 'told', 'opinion']), pg_temp.one_of(n, 24, array['', 'School office', 'Mother', 'Duty line']),
    pg_temp.id('agency', agency), pg_temp.id('worker', w),
    case when part = 1 then recorded_at + interval '10 days' else sort_at at time zone 'UTC' end,
    case when part = 1 then recorded_at + interval '10 days' else recorded_at end, case when part = 1 then 'Put right' else '' end,
    case when part = 0 and (corrected or withdrawn) then recorded_at + interval '10 days' end,
    case when part = 0 and (corrected or withdrawn) then pg_temp.id('telling', n * 4 + 1) end,
    case when part = 0 and withdrawn then recorded_at + interval '10 days' end
  from told;
