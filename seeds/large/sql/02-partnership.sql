insert into partnership (id, name, created_at) select pg_temp.partnership(), 'Large Invented Partnership', now - interval '15 years' from size;

insert into agency (partnership_id, id, code, name, kind, phone, created_at)
  select pg_temp.partnership(), pg_temp.id('agency', n), 'A' || lpad(n::text, 2, '0'), a.name, a.kind, pg_temp.phone(n), size.now - interval '15 years'
  from size, unnest(
    array['Children''s social care', 'Police', 'Hospital trust', 'Community health', 'Academy trust', 'Youth justice', 'Housing',
      'Young people''s project', 'Ambulance service', 'Probation', 'Adult social care', 'Second academy trust'],
    array['local authority', 'police', 'health', 'health', 'education', 'local authority', 'local authority',
      'voluntary', 'health', 'probation', 'local authority', 'education']) with ordinality a (name, kind, n);

insert into worker (partnership_id, id, account_id, name, phone, created_at)
  select pg_temp.partnership(), pg_temp.id('worker', n), null,
    pg_temp.one_of(n, 2, array['Ash', 'Blair', 'Casey', 'Drew', 'Ellis', 'Frankie', 'Gray', 'Harper', 'Indy', 'Jude', 'Kit', 'Lane'])
    || ' ' || pg_temp.one_of(n, 3, array['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elder', 'Fir', 'Gorse', 'Hazel', 'Ivy', 'Juniper', 'Larch', 'Maple'])
    || ' ' || n, pg_temp.phone(n), size.now - interval '15 years'
  from size, generate_series(1, size.workers) n;

insert into post (partnership_id, id, worker_id, agency_id, team_id, title, roles, from_at, until_at)
  select pg_temp.partnership(), pg_temp.id('post', n), pg_temp.id('worker', n), pg_temp.id('agency', pg_temp.agency_of(n)), null, 'Worker',
    case when n % 25 = 0 then array['practitioner', 'manager'] when n % 401 = 0 then array['duty'] else array['practitioner'] end,
    size.now - interval '15 years', null
  from size, generate_series(1, size.workers) n;
