import type { LargeSeed } from '../../seeds/large/index.ts'
import type { AdminSession } from '../../src/db/admin.ts'

/**
 * Past every policy the page would meet rows that its reader is not shown (everybody in a chronology, under every circle's facts)
 * and be slower for it. So the peer finds in its own schema what this reader may read, and nothing else, under the same indexes: smaller
 * tables than ours, which is to its advantage.
 */
export async function keepSeenRows(admin: AdminSession, seed: LargeSeed): Promise<void> {
  await dropSeenRows(admin)
  await admin.query(`begin; grant usage on schema bench to sightline_app;
    ${each(table => `create table bench.${table} (like public.${table} including all); grant insert on bench.${table} to sightline_app`)};
    set local app.partnership = '${seed.partnership}'; set local app.worker = '${seed.readers[0]?.worker}'; set local app.now = '${seed.now}';
    set local role sightline_app;
    ${each(table => `insert into bench.${table} select * from public.${table} where partnership_id = '${seed.partnership}'`)};
    reset role; commit`)
  for (const table of CUT) await admin.query(`vacuum (analyze) bench.${table}`)
}

export async function dropSeenRows(admin: AdminSession): Promise<void> {
  await admin.query(each(table => `drop table if exists bench.${table}`))
}

const CUT = ['telling', 'participant', 'fact', 'tie', 'remark', 'audience'] as const

const each = (statement: (table: string) => string): string => CUT.map(statement).join('; ')
