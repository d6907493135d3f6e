import type { Client } from 'pg'
import { compareActs } from './acts.ts'
import { missingEffects } from './effects.ts'
import { NOW } from './random/moments.ts'
import { compareReads, readersOf } from './reads.ts'
import { asServerRole, nothingYet } from './stage.ts'
import type { Table, World } from './world.ts'
import { compareWrites } from './writes.ts'

export interface Policy {
  readonly table: string
  readonly name: string
  readonly verb: string
  readonly roles: readonly string[]
  readonly using: boolean
  readonly check: boolean
}

/** But those of the index of who is known, which the oracle never asks: the catalogue's lint and src/jobs/keep-known.test.ts hold them. */
export async function policiesOf(admin: Client): Promise<Policy[]> {
  const { rows } = await admin.query<Policy>(
    `select tablename as table, policyname as name, cmd as verb, roles::text[] as roles, qual is not null as using, with_check is not null as check
      from pg_policies where schemaname = 'public' and not roles && '{sightline_index,sightline_disposal}' order by 1, 2`,
  )
  return rows
}

/** The policy gone; and, where it holds the running server itself, open to everybody. */
export function mutationsOf({
  table,
  name,
  roles,
  using,
  check,
}: Policy): { readonly name: string; readonly statement: string }[] {
  const gone = { name: `${table}: "${name}" dropped`, statement: `drop policy ${name} on ${table}` }
  if (!roles.includes('sightline_app') || OPEN_ALREADY.has(`${table} ${name}`)) return [gone]
  const open = `alter policy ${name} on ${table} ${using ? 'using (true)' : ''} ${check ? 'with check (true)' : ''}`
  return [gone, { name: `${table}: "${name}" open to all`, statement: open }]
}

/** Numbers and hashes of the audit's batches: nobody's record, and read by whoever verifies the chain. */
const OPEN_ALREADY = new Set(['audit_seal chain'])

/** Changes one policy, asks until an answer differs from the oracle's, and undoes the change. False: nobody would notice. */
export async function isNoticed(admin: Client, world: World, policy: Policy, statement: string): Promise<boolean> {
  await admin.query('begin')
  try {
    await admin.query(statement)
    return await differs(admin, world, policy)
  } finally {
    await admin.query('rollback')
  }
}

async function differs(admin: Client, world: World, { table, verb, roles }: Policy): Promise<boolean> {
  const stage = asServerRole(admin)
  const readers = readersOf(world, NOW)
  const findings = nothingYet()
  const app = roles.includes('sightline_app')
  for (const reader of readers) {
    if (verb === 'SELECT' || !app) await compareReads(stage, world, reader, findings)
    else if (table in world) await compareWrites(stage, world, reader, findings, { seed: 1, only: table as Table })
    if (findings.differences.length > 0) return true
  }
  if ((await missingEffects(admin, world, NOW)).length > 0) return true
  for (const reader of app ? [] : readers) {
    await compareActs(stage, world, reader, findings)
    if (findings.differences.length > 0) return true
  }
  return false
}
