import type { Client } from 'pg'
import { FUNCTIONS, GRANTS, INDEX_GRANTS } from './grants.ts'

/** Accounts precede the tenant, and nothing in these is about a child (spine.md 19). The list of migrations is the owner's. */
const WITHOUT_TENANT = ['account', 'passkey', 'recovery_code', 'set_up_link', 'session', 'sign_in_guess', 'migration']
/** Numbers and hashes of the audit's batches. */
const OF_NOBODY = ['audit_seal chain', 'audit_seal add']

/** What reads the index of who is known: by the partnership of the context alone, and never to write (AC-02, decision 0029). */
const INDEX = `
  select c.relname as name, string_agg(lower(a.privilege_type) || coalesce('(' || a.columns || ')', ''), ' ' order by a.privilege_type) as rights
  from pg_class c cross join lateral (
    select privilege_type, null::text as columns from aclexplode(c.relacl) where grantee = 'sightline_index'::regrole
    union all
    select x.privilege_type, string_agg(t.attname, ',' order by t.attname) from pg_attribute t, aclexplode(t.attacl) x
      where t.attrelid = c.oid and x.grantee = 'sightline_index'::regrole group by x.privilege_type) a
  where c.relnamespace = 'public'::regnamespace group by c.relname
  union all
  select p.proname, 'execute' from pg_proc p, aclexplode(p.proacl) a
    where p.pronamespace = 'public'::regnamespace and a.grantee = 'sightline_index'::regrole`

/** What the catalogue says that it should not (AC-02); [] is a database whose second lock holds. */
export async function catalogueFindings(admin: Client): Promise<string[]> {
  const found: string[] = []
  for (const [sentence, query] of Object.entries(NEVER)) {
    const { rows } = await admin.query<{ what: string }>(query)
    found.push(...rows.map(({ what }) => `${sentence}: ${what}`))
  }
  found.push(...(await drift(admin, RIGHTS, GRANTS, 'may')), ...(await drift(admin, CALLS, FUNCTIONS, 'calls')))
  found.push(...(await drift(admin, INDEX, INDEX_GRANTS, 'index may')))
  return found
}

const list = (names: readonly string[]): string => names.map(name => `'${name}'`).join(', ')

const NEVER: Readonly<Record<string, string>> = {
  'the running server’s role is more than a plain one': `
    select rolname as what from pg_roles where rolname ~ '^sightline_' and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)`,
  'somebody can sign in who should not': `
    select rolname as what from pg_roles where rolname ~ '^sightline_' and rolcanlogin and rolname not in ('sightline_app', 'sightline_index')`,
  'the running server’s role is in another': `
    select r.rolname as what from pg_auth_members m join pg_roles r on r.oid = m.roleid where m.member in ('sightline_app'::regrole, 'sightline_index'::regrole)`,
  'the running server’s role owns something': `
    select relname as what from pg_class where relowner in ('sightline_app'::regrole, 'sightline_index'::regrole)
      union all select proname from pg_proc where proowner in ('sightline_app'::regrole, 'sightline_index'::regrole)`,
  'the running server’s role can make something': `
    select nspname as what from pg_namespace where nspname !~ '^pg_' and has_schema_privilege('sightline_app', oid, 'CREATE')
      union all select datname from pg_database where datname = current_database() and has_database_privilege('sightline_app', oid, 'CREATE')
      union all select datname from pg_database where datname = current_database() and has_database_privilege('sightline_app', oid, 'TEMP')`,
  'a table is without forced row-level security': `
    select relname as what from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and relname not in (${list(WITHOUT_TENANT)}) and not (relrowsecurity and relforcerowsecurity)`,
  'a policy lets everybody in': `
    select tablename || ' ' || policyname as what from pg_policies where schemaname = 'public'
      and (qual in ('true', '(true)') or with_check in ('true', '(true)') or 'public' = any (roles) or permissive <> 'PERMISSIVE')`,
  'a policy of the running server asks neither for whom nor by whom': `
    select tablename || ' ' || policyname as what from pg_policies where schemaname = 'public' and 'sightline_app' = any (roles)
      and coalesce(qual, with_check) !~ 'context_(partnership|worker)' and tablename || ' ' || policyname not in (${list(OF_NOBODY)})`,
  'a policy of the index asks for more than the partnership': `
    select tablename || ' ' || policyname as what from pg_policies where schemaname = 'public' and 'sightline_index' = any (roles)
      and (cmd <> 'SELECT' or qual !~ '^\\(partnership_id = \\( SELECT context_partnership\\(\\) AS context_partnership\\)\\)$')`,
  'a policy checks less on the way in than on the way out': `
    select tablename || ' ' || policyname as what from pg_policies where schemaname = 'public' and 'sightline_app' = any (roles)
      and cmd = 'INSERT' and with_check is null`,
  'a table with row-level security has no policy at all': `
    select relname as what from pg_class c where relnamespace = 'public'::regnamespace and relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid)`,
  'a function of another’s rights does not say where it looks': `
    select proname as what from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
      and not coalesce(proconfig @> array['search_path=pg_catalog, public'], false)`,
  'a function of another’s rights is anybody’s to call': `
    select proname as what from pg_proc p where pronamespace = 'public'::regnamespace and (proacl is null
      or exists (select from aclexplode(proacl) a where a.grantee = 0))`,
  'a function of another’s rights has an owner who may do anything': `
    select proname as what from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
      and proowner not in (select oid from pg_roles where rolname in ('sightline_reach', 'sightline_records', 'sightline_sealer', 'sightline_founder', 'sightline_disposal'))`,
  'a view or a copy could be read past the policies': `
    select relname as what from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')
      and (relkind <> 'v' or not coalesce(reloptions @> array['security_invoker=true'], false))`,
  'something is granted to everybody': `
    select c.relname as what from pg_class c, aclexplode(c.relacl) a where c.relnamespace = 'public'::regnamespace and a.grantee = 0`,
  'a sequence tells how many there are': `
    select relname as what from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'`,
}

const RIGHTS = `
  select c.relname as name, string_agg(lower(a.privilege_type) || coalesce('(' || a.columns || ')', ''), ' ' order by a.privilege_type) as rights
  from pg_class c cross join lateral (
    select privilege_type, null::text as columns from aclexplode(c.relacl) where grantee = 'sightline_app'::regrole
    union all
    select x.privilege_type, string_agg(t.attname, ',' order by t.attname) from pg_attribute t, aclexplode(t.attacl) x
      where t.attrelid = c.oid and x.grantee = 'sightline_app'::regrole group by x.privilege_type) a
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') group by c.relname`

const CALLS = `
  select p.proname as name, string_agg(distinct 'execute', '') as rights from pg_proc p, aclexplode(p.proacl) a
  where p.pronamespace = 'public'::regnamespace and a.grantee = 'sightline_app'::regrole group by p.proname`

/** What the running server may do, against what is written down: a new right is a decision, made there in the open. */
async function drift(
  admin: Client,
  query: string,
  written: Readonly<Record<string, string>>,
  verb: string,
): Promise<string[]> {
  const { rows } = await admin.query<{ name: string; rights: string }>(query)
  const met = new Map(rows.map(({ name, rights }) => [name, rights]))
  return [...new Set([...met.keys(), ...Object.keys(written)])]
    .filter(name => met.get(name) !== written[name])
    .map(name => `the server ${verb} ${name}: ${met.get(name) ?? 'nothing'}, and should: ${written[name] ?? 'nothing'}`)
}
