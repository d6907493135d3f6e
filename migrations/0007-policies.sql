-- Row-level security, forced, one policy a verb. The shape is the one `spine.md` measured: a direct test of the row's own
-- columns against arrays fetched once a query. No policy reads another table.

do $$
declare t text;
begin
  foreach t in array array['partnership', 'agency', 'team', 'worker', 'post', 'audience', 'seat', 'conflict', 'subject',
    'seal_change', 'happening', 'telling', 'participant', 'tie', 'fact'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

grant select on partnership, agency, team, worker, post, audience, seat, conflict, subject, seal_change, happening, telling,
  participant, tie, fact to sightline_app;
grant insert on agency, team, worker, post, seat, conflict, subject, happening, telling, participant, tie, fact to sightline_app;
grant update (superseded_at, superseded_by) on telling, tie, fact to sightline_app;
grant update (until_at) on post to sightline_app;
grant update (declined_at) on seat to sightline_app;
grant update (ended_at) on conflict to sightline_app;

-- The partnership's own directory: every worker may see who works where and whom to ring.
create policy read on partnership for select to sightline_app using (id = (select context_partnership()) and (select context_agency()) is not null);
create policy read on agency for select to sightline_app using (partnership_id = (select context_partnership()) and (select context_agency()) is not null);
create policy read on team for select to sightline_app using (partnership_id = (select context_partnership()) and (select context_agency()) is not null);
create policy read on worker for select to sightline_app using (partnership_id = (select context_partnership()) and (select context_agency()) is not null);
create policy read on post for select to sightline_app using (partnership_id = (select context_partnership()) and (select context_agency()) is not null);
create policy add on agency for insert to sightline_app with check (partnership_id = (select context_partnership()) and (select has_role('administrator')));
create policy add on team for insert to sightline_app with check (partnership_id = (select context_partnership()) and (select has_role('administrator')));
create policy add on worker for insert to sightline_app with check (partnership_id = (select context_partnership()) and (select has_role('administrator')));
create policy add on post for insert to sightline_app with check (partnership_id = (select context_partnership()) and (select has_role('administrator')));
create policy lapse on post for update to sightline_app using (partnership_id = (select context_partnership()) and (select has_role('administrator')) and until_at is null)
  with check (partnership_id = (select context_partnership()) and until_at <= (select context_now()));

-- Audiences and seats: those one sits in, and one's own invitations. A confidential seat shows to its own agency only.
create policy read on audience for select to sightline_app using (partnership_id = (select context_partnership()) and id = any ((select reach())::uuid[]));
create policy read on seat for select to sightline_app using (
  partnership_id = (select context_partnership())
  and (worker_id = (select context_worker())
    or (audience_id = any ((select reach())::uuid[]) and (not confidential or agency_id = (select context_agency())))));
create policy add on seat for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_as_member())::uuid[])
  and subject_id is not null and via = 'circle' and invited_by = (select context_worker()) and accepted_at is null);
create policy decline on seat for update to sightline_app using (
  partnership_id = (select context_partnership()) and worker_id = (select context_worker()) and accepted_at is null and declined_at is null)
  with check (worker_id = (select context_worker()) and declined_at = (select context_now()));
create policy read on conflict for select to sightline_app using (
  partnership_id = (select context_partnership())
  and (worker_id = (select context_worker()) or ((select has_role('manager')) and see(subject_id, true) <> 'none')));
create policy lapse on conflict for update to sightline_app using (
  partnership_id = (select context_partnership()) and (select has_role('manager')) and worker_id <> (select context_worker()) and ended_at is null
  and see(subject_id, true) <> 'none')
  with check (ended_at = (select context_now()));
create policy add on conflict for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and declared_by = (select context_worker())
  and (worker_id = (select context_worker()) or (select has_role('manager'))));

-- The record.
create policy read on subject for select to sightline_app using (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach())::uuid[])
  and id <> all ((select closed_subjects())::uuid[]));
create policy add on subject for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and recorded_by = (select context_worker()) and seal is null and not has_circle);
create policy read on seal_change for select to sightline_app using (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach())::uuid[]));

create policy read on happening for select to sightline_app using (
  partnership_id = (select context_partnership()) and worker_id = (select context_worker()));
create policy add on happening for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and worker_id = (select context_worker()));

create policy read on telling for select to sightline_app using (
  partnership_id = (select context_partnership()) and strpos((select reach_list()), audience_id::text) > 0
  and (withdrawn_at is null or audience_id = any ((select reach_assigned())::uuid[])));
create policy add on telling for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and worker_id = (select context_worker()) and agency_id = (select context_agency())
  and recorded_at = (select context_now()) and superseded_at is null and withdrawn_at is null);
create policy supersede on telling for update to sightline_app using (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and agency_id = (select context_agency()) and superseded_at is null)
  with check (superseded_at = (select context_now()));

create policy read on participant for select to sightline_app using (
  partnership_id = (select context_partnership()) and strpos((select reach_list()), audience_id::text) > 0
  and subject_id <> all ((select closed_subjects())::uuid[])
  and (sealed_to is null or sealed_to = any ((select reach())::uuid[]))
  and (withdrawn_at is null or audience_id = any ((select reach_assigned())::uuid[])));
create policy add on participant for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and sealed_to is not distinct from clearance_of(subject_id, false) and withdrawn_at is null);

create policy read on tie for select to sightline_app using (
  partnership_id = (select context_partnership()) and strpos((select reach_list()), audience_id::text) > 0
  and from_subject_id <> all ((select closed_subjects())::uuid[]) and to_subject_id <> all ((select closed_subjects())::uuid[])
  and (sealed_to is null or sealed_to = any ((select reach())::uuid[]))
  and (other_sealed_to is null or other_sealed_to = any ((select reach())::uuid[]))
  and (withdrawn_at is null or audience_id = any ((select reach_assigned())::uuid[])));
create policy add on tie for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and worker_id = (select context_worker()) and agency_id = (select context_agency()) and recorded_at = (select context_now())
  and sealed_to is not distinct from clearance_of(from_subject_id, false)
  and other_sealed_to is not distinct from clearance_of(to_subject_id, false)
  and superseded_at is null and withdrawn_at is null);
create policy supersede on tie for update to sightline_app using (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and agency_id = (select context_agency()) and superseded_at is null)
  with check (superseded_at = (select context_now()));

create policy read on fact for select to sightline_app using (
  partnership_id = (select context_partnership()) and strpos((select reach_list()), audience_id::text) > 0
  and subject_id <> all ((select closed_subjects())::uuid[])
  and (sealed_to is null or sealed_to = any ((select reach())::uuid[]))
  and (withdrawn_at is null or audience_id = any ((select reach_assigned())::uuid[])));
create policy add on fact for insert to sightline_app with check (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and worker_id = (select context_worker()) and agency_id = (select context_agency()) and recorded_at = (select context_now())
  and sealed_to is not distinct from clearance_of(subject_id, true) and superseded_at is null and withdrawn_at is null);
create policy supersede on fact for update to sightline_app using (
  partnership_id = (select context_partnership()) and audience_id = any ((select reach_to_write())::uuid[])
  and agency_id = (select context_agency()) and superseded_at is null)
  with check (superseded_at = (select context_now()));

-- Key tables for the roles that own definer functions: within the partnership of the context, and no further.
create policy key on post for select to sightline_reach, sightline_records using (partnership_id = (select context_partnership()));
create policy key on seat for all to sightline_reach, sightline_records using (partnership_id = (select context_partnership()));
create policy key on conflict for select to sightline_reach, sightline_records using (partnership_id = (select context_partnership()));
create policy key on subject for all to sightline_reach, sightline_records using (partnership_id = (select context_partnership()));
create policy key on fact for all to sightline_reach, sightline_records using (partnership_id = (select context_partnership()));
create policy key on audience for all to sightline_records using (partnership_id = (select context_partnership()));
create policy key on telling for all to sightline_records using (partnership_id = (select context_partnership()));
create policy key on participant for all to sightline_records using (partnership_id = (select context_partnership()));
create policy key on tie for all to sightline_records using (partnership_id = (select context_partnership()));
create policy key on seal_change for all to sightline_records using (partnership_id = (select context_partnership()));
create policy key on worker for select to sightline_records using (partnership_id = (select context_partnership()));
create policy key on agency for select to sightline_records using (partnership_id = (select context_partnership()));

grant select on post, seat, conflict, subject, fact to sightline_reach;
grant select on post, seat, conflict, subject, fact, audience, telling, participant, tie, worker, agency, seal_change to sightline_records;
grant insert on audience, seat, subject, seal_change, participant to sightline_records;
grant update (accepted_at, until_at, ended_by, end_reason) on seat to sightline_records;
grant update (seal) on subject to sightline_records;
grant update (sealed_to) on participant, tie, fact to sightline_records;
grant update (other_sealed_to) on tie to sightline_records;
grant update (withdrawn_at) on telling, participant, tie, fact to sightline_records;

alter function has_role(text) owner to sightline_reach;
alter function context_agency() owner to sightline_reach;
alter function reach_through(text[]) owner to sightline_reach;
alter function closed_now() owner to sightline_reach;
alter function hold_reach(uuid[]) owner to sightline_reach;
alter function clearance_of(uuid, boolean) owner to sightline_reach;
alter function see(uuid, boolean) owner to sightline_reach;
revoke execute on all functions in schema public from public;
grant execute on function has_role(text), context_agency(), held_for(), closed_now(), closed_subjects(), reach_through(text[]), reach(),
  reach_list(), reach_to_write(), reach_assigned(), reach_as_member(), clearance_of(uuid, boolean), see(uuid, boolean)
  to sightline_app, sightline_records, sightline_reach;
grant execute on function hold_reach(uuid[]) to sightline_app;
