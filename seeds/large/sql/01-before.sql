-- Everything stands in one transaction that empties the tables first: new files, so that a throw-away server writes no
-- log for them. Foreign keys are not asked row by row (the tests of this seed ask them all at once), and indexes are built
-- once at the end, from the definitions that the migrations gave them.
set local session_replication_role = replica;
set local client_min_messages = warning;
set local maintenance_work_mem = '1GB';
set local work_mem = '256MB';
set local jit = off;
truncate partnership, agency, worker, post, audience, seat, subject, seal_change, happening, telling, participant, tie, fact,
  opening, notice, draft, sent_form, search cascade;
update pg_index i set indisready = false, indisvalid = false from pg_class c
  where c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
    and c.relname in ('subject', 'audience', 'seat', 'happening', 'telling', 'participant', 'tie', 'fact', 'audit_event', 'audit_subject');

-- One row that every statement joins: how many of what, and the numbers that follow from it.
create temp table size on commit drop as
  select s.*, s.people / 20 as things,
    least(300, s.people / 10) as around, greatest(1, s.happenings / s.entries) as every
  from (
    select current_setting('seed.people')::bigint as people, current_setting('seed.ties')::bigint as ties,
      current_setting('seed.happenings')::bigint as happenings, (current_setting('seed.people')::bigint * 15 / 100) as children,
      greatest(120, current_setting('seed.people')::bigint / 3000 * 12) as workers,
      least(12600, greatest(1, current_setting('seed.happenings')::bigint / 4)) as entries,
      timestamptz '2026-07-01 09:00Z' as now
  ) s;
analyze size;

-- Ids and chance come from the seed alone: the same seed gives the same rows on any server. Each function is one expression of
-- immutable parts, so that the planner puts it in place and calls nothing.
do $$
declare seed text := current_setting('seed.seed');
begin
  -- A random UUID to look at (version 4), put together from two hashes in the quickest way there is.
  execute format($f$
    create function pg_temp.id(kind text, n bigint) returns uuid immutable parallel safe language sql
      return (to_hex(hashint8extended(n, hashtextextended(kind || %L, 1)) & x'7fffffffffff0fff'::bigint | x'1000000000004000'::bigint)
        || to_hex(hashint8extended(n, hashtextextended(kind || %1$L, 2)) & x'3fffffffffffffff'::bigint | x'8000000000000000'::bigint))::uuid $f$, ':' || seed);
  -- 0 to below - 1.
  execute format($f$
    create function pg_temp.chance(n bigint, which bigint, below bigint) returns bigint immutable parallel safe language sql
      return (hashint8extended(n, which + %s) & 9223372036854775807) %% below $f$, hashtext(seed));
end $$;
create function pg_temp.partnership() returns uuid immutable parallel safe language sql return pg_temp.id('partnership', 1);
-- One of these words.
create function pg_temp.one_of(n bigint, which bigint, words text[]) returns text immutable parallel safe language sql
  return words[1 + pg_temp.chance(n, which, cardinality(words))];
-- The worker in the nth seat of a child's circle. The first three dozen have other work: they read, and sit by arrangement.
create function pg_temp.seated(child bigint, place bigint, workers bigint) returns bigint immutable parallel safe language sql
  return case when child = 1 then 37 + place % 12 + 12 * (place / 12) else 97 + pg_temp.chance(child * 64 + place, 1, workers - 96) end;
create function pg_temp.agency_of(worker bigint) returns bigint immutable parallel safe language sql return (worker - 1) % 12 + 1;
-- A locked child's mentions carry its circle; a restricted one's facts do too.
create function pg_temp.seal_of(child bigint) returns text immutable parallel safe language sql
  return case when child % 500 = 7 then 'locked' when child % 200 = 3 then 'restricted' end;
create function pg_temp.locked_to(child bigint) returns uuid immutable parallel safe language sql
  return case when child % 500 = 7 then pg_temp.id('circle', child) end;
create function pg_temp.sealed_to(child bigint) returns uuid immutable parallel safe language sql
  return case when pg_temp.seal_of(child) is not null then pg_temp.id('circle', child) end;
-- Another child than this one.
create function pg_temp.other(child bigint, n bigint, which bigint, children bigint) returns bigint immutable parallel safe language sql
  return (child + pg_temp.chance(n, which, children - 2)) % children + 1;
-- In whose circle a person or a thing was first recorded: children first, then the people around them in turn; the last few
-- hundred people are all around the first child.
create function pg_temp.home(n bigint, children bigint, people bigint, around bigint) returns bigint immutable parallel safe language sql
  return case when n > people - around and n <= people then 1 else (n - 1) % children + 1 end;
-- Telephone numbers that are set aside for invention.
create function pg_temp.phone(n bigint) returns text immutable parallel safe language sql
  return '01632 960' || lpad((n % 1000)::text, 3, '0');
