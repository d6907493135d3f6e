-- The child, up to three of the people around them, the other child of a happening with two tellings, and now and then a
-- child from elsewhere whose name this circle does not know.
insert into participant (partnership_id, telling_id, subject_id, role, audience_id, subject_kind, sorts_at, sealed_to, withdrawn_at)
  select pg_temp.partnership(), telling, pg_temp.id('subject', who), role, audience, case when who <= size.children then 'child' else 'person' end,
    sort_at, case when who <= size.children then pg_temp.locked_to(who) end,
    case when part = 0 and withdrawn then recorded_at + interval '10 days' end
  from size, told
  cross join lateral (select case when part = 2 then other else child end as about, case when part = 2 then child else other end as beside) a
  cross join lateral (
    select about as who, 'about' as role
    union all select beside, 'also-about' where beside is not null
    union all select pg_temp.other(about, n, 25, size.children), 'mentioned' where n % 50 = 25
    union all select case when about = 1 then size.people - size.around + 1 + (pg_temp.chance(n, 26, size.around) + i * 97) % size.around
        else about + (1 + (n / 4 + i) % 5) * size.children end, pg_temp.one_of(n * 4 + i, 27, array['present', 'told', 'mentioned', 'alleged-harm'])
      from generate_series(1, n % 4) i) p;
