import type { Client } from 'pg'
import { askedAgain, type PlanNode, tablesIn } from './judge.ts'

/**
 * Every policy by itself, whoever it is for: what it asks, it asks once a query and of no other table. A test that reads
 * another table for each row, or hashes what a reader can reach, took 20 s where this takes 3 ms (spine.md 2).
 */
export async function policyOffences(admin: Client): Promise<{ policies: number; offences: string[] }> {
  const { rows } = await admin.query<{ table: string; name: string; test: string }>(`
    select tablename as table, policyname as name, test from pg_policies, lateral (values (qual), (with_check)) t (test)
    where schemaname = 'public' and test is not null order by 1, 2`)
  const offences: string[] = []
  for (const { table, name, test } of rows) {
    const { rows: plans } = await admin.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `explain (format json) select from ${admin.escapeIdentifier(table)} where ${test}`,
    )
    const plan = plans[0]?.['QUERY PLAN'][0]?.Plan
    if (!plan) throw new Error(`No plan for ${table} ${name}`)
    offences.push(...askedAgain(plan).map(asked => `${table} "${name}" asks ${asked} for each row`))
    offences.push(
      ...[...tablesIn(plan)].filter(other => other !== table).map(other => `${table} "${name}" reads ${other}`),
    )
  }
  return { policies: rows.length, offences }
}
