-- Numbers 1 to `children` are children with a circle; up to `people` people around them; then places, vehicles and so on.
-- The reference is a number that runs through all of 40 bits once, in the symbols and with the check of kernel/reference.ts.
insert into subject (partnership_id, id, reference, kind, audience_id, has_circle, seal, recorded_by, recorded_at)
  select pg_temp.partnership(), pg_temp.id('subject', n), s.reference,
    case when n <= size.people then 'person' else pg_temp.one_of(n, 4, array['place', 'place', 'vehicle', 'phone', 'account', 'group']) end,
    pg_temp.id('circle', pg_temp.home(n, size.children, size.people, size.around)), n <= size.children,
    case when n <= size.children then pg_temp.seal_of(n) end,
    pg_temp.id('worker', pg_temp.seated(pg_temp.home(n, size.children, size.people, size.around), 0, size.workers)),
    size.now - interval '14 years' + n::float8 / size.people * interval '12 years'
  from size, generate_series(1, size.people + size.things) n
  cross join lateral (select (n * 25214903917) & 1099511627775 as w) x
  cross join lateral (select case when (w * 32) % 37 < 32 then 0 else 5 end as last) y
  cross join lateral (
    select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + ((w >> (5 * (7 - at))) & 31)::int, 1), '' order by at)
      || substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + last, 1)
      || substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + ((w * 32 + last) % 37)::int, 1) as reference
    from generate_series(0, 7) at) s;

insert into seal_change (partnership_id, id, audience_id, subject_id, level, reason, changed_by, changed_at, review_by)
  select pg_temp.partnership(), pg_temp.id('seal', n), pg_temp.id('circle', n), pg_temp.id('subject', n), pg_temp.seal_of(n),
    'Sealed at the first conference', pg_temp.id('worker', pg_temp.seated(n, 0, size.workers)), size.now - interval '1 year', date '2026-12-01'
  from size, generate_series(1, size.children) n where pg_temp.seal_of(n) is not null;
