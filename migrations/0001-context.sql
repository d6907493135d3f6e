-- Who asks, for whom and when: three settings, set with SET LOCAL as a transaction begins and gone when it ends.
-- Policies read them through these functions, once a query, as `(select context_worker())`. No setting, no rows.

create function context_partnership() returns uuid stable parallel safe language sql
  return nullif(current_setting('app.partnership', true), '')::uuid;

create function context_worker() returns uuid stable parallel safe language sql
  return nullif(current_setting('app.worker', true), '')::uuid;

-- The clock of the request, not of the database: rules, records and policies agree on one moment.
create function context_now() returns timestamptz stable parallel safe language sql
  return nullif(current_setting('app.now', true), '')::timestamptz;

revoke execute on all functions in schema public from public;
grant execute on function context_partnership(), context_worker(), context_now()
  to sightline_app, sightline_reach, sightline_records, sightline_disposal;
grant usage on schema public to sightline_app, sightline_reach, sightline_records, sightline_disposal;
