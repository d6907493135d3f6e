import type { asAdmin } from '../../db/admin.ts'
import { APP, INDEX, OWNER } from '../../db/roles.ts'

type Admin = Parameters<Parameters<typeof asAdmin>[1]>[0]

/** One thing looked at, and a sentence for each thing that is wrong with it. */
export interface Finding {
  readonly name: string
  readonly problems: readonly string[]
}

type Check = readonly [name: string, sql: string]

// Each query answers a row for each thing that is wrong. What the migrations set, somebody may have changed since.
const CHECKS: readonly Check[] = [
  [
    'row-level security',
    `select c.relname || ' holds rows of a partnership without row-level security, enabled and forced' as problem
     from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> 'session'
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership_id' and not a.attisdropped)
       and not (c.relrowsecurity and c.relforcerowsecurity)`,
  ],
  [
    'roles',
    `select r.rolname || ' may do more than it should: ' || concat_ws(', ', case when r.rolsuper then 'superuser' end,
       case when r.rolbypassrls then 'past the policies' end, case when r.rolcreaterole then 'makes roles' end,
       case when r.rolcreatedb then 'makes databases' end, case when r.rolcanlogin and r.rolname not in ('${APP}', '${INDEX}') then 'signs in' end) as problem
     from pg_roles r where r.rolname like 'sightline\\_%'
       and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or (r.rolcanlogin and r.rolname not in ('${APP}', '${INDEX}')))
     union all
     select r || ' owns ' || c.relname from unnest(array['${APP}', '${INDEX}']) r join pg_class c on c.relowner = r::regrole
     union all
     select r || ' is a member of ' || m.roleid::regrole from unnest(array['${APP}', '${INDEX}']) r
       join pg_auth_members m on m.member = r::regrole`,
  ],
  [
    'owners',
    `select c.relname || ' belongs to ' || c.relowner::regrole || ', not to ${OWNER}' as problem from pg_class c
     where c.relkind in ('r', 'p', 'v') and c.relnamespace = 'public'::regnamespace and c.relname <> 'migration'
       and c.relowner <> '${OWNER}'::regrole`,
  ],
  [
    'functions',
    `select p.proname || case when has_function_privilege('public', p.oid, 'execute') then ' may be called by anybody'
       else ' sees past the policies without a fixed search path' end as problem
     from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
       and (has_function_privilege('public', p.oid, 'execute') or not coalesce(array_to_string(p.proconfig, ','), '') like '%search_path=%')`,
  ],
  [
    'append-only audit',
    `select t.tgrelid::regclass || ': the trigger ' || t.tgname || ' is switched off' as problem from pg_trigger t
     where t.tgname like 'append\\_only%' and t.tgenabled not in ('O', 'A')
     union all
     select x || ' has no append-only trigger' from unnest(array['audit_event', 'audit_subject', 'audit_seal']) x
     where (select count(*) from pg_trigger t where t.tgrelid = to_regclass(x) and t.tgname like 'append\\_only%') < 2`,
  ],
  [
    'durability',
    `select name || ' is ' || setting || ': what is acknowledged could be lost' as problem from pg_settings
     where name in ('fsync', 'full_page_writes') and setting <> 'on' or name = 'synchronous_commit' and setting = 'off'`,
  ],
  [
    'checksums',
    `select 'data checksums are off: a page that went bad would not be noticed' as problem
     where current_setting('data_checksums') <> 'on'`,
  ],
  [
    'versions of entries',
    `select 'entry ' || entry_id || ' has ' || count(*) || ' versions that stand at once' as problem from telling
     where superseded_at is null group by partnership_id, entry_id having count(*) > 1 limit 20`,
  ],
  // Since the log began, or was trimmed: each row says by which transaction it is as it is, and the log must say so too.
  [
    'log of who is known',
    `with since as (select partnership_id, min(xid) as first from known_change group by partnership_id),
     changed as (
       select 'fact' as what, partnership_id, subject_id, xmin from fact
       union all select 'tie', partnership_id, unnest(array[from_subject_id, to_subject_id]), xmin from tie
       union all select 'subject', partnership_id, id, xmin from subject)
     select c.what || 's were changed and not noted: ' || count(*) || '. The index of who is known is behind: start the servers anew' as problem
     from changed c join since s using (partnership_id)
     where age(c.xmin) <= age(s.first::xid) and not exists (
       select from known_change k where k.partnership_id = c.partnership_id and k.subject_id = c.subject_id and k.xid::xid = c.xmin)
     group by c.what`,
  ],
]

/** Looks at the live catalogue as the administrator: names and settings, and of the record only counts. */
export async function catalogueFindings(admin: Admin): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [name, sql] of CHECKS) {
    const { rows } = await admin.query<{ problem: string }>({ text: sql })
    findings.push({ name, problems: rows.map(row => row.problem) })
  }
  return findings
}
