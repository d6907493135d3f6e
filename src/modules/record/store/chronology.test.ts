import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/database.ts'
import { inTransaction, query } from '../../../db/index.ts'
import type { AgencyId, AudienceId } from '../../../kernel/index.ts'
import { knewOf } from '../rules.ts'
import { knownAt } from './chronology.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh?.drop())

const AGENCIES = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const
const AUDIENCE = '33333333-3333-4333-8333-333333333333' as AudienceId
const day = (number: number): Date => new Date(Date.UTC(2026, 0, 1 + number))

const moments = fc.integer({ min: 0, max: 12 }).map(day)
const tellings = fc.record({
  agency: fc.constantFrom(...AGENCIES),
  knownAt: moments,
  recordedAt: moments,
  supersededAt: fc.option(moments),
})

test('the store’s query and the rule agree on who knew what, when', async () => {
  const by = fc.constantFrom<AgencyId | 'pooled'>('pooled', AGENCIES[0] as AgencyId, AGENCIES[1] as AgencyId)
  await fc.assert(
    fc.asyncProperty(tellings, moments, by, fc.option(moments), async (telling, at, agency, until) => {
      const sight = until && agency !== 'pooled' ? (until < at ? until : at) : null
      const sights = sight ? [{ audience: AUDIENCE, until: sight }] : []
      expect(await asked(telling, { at, by: agency }, sights)).toBe(knewOf(telling, { at, by: agency }, sight))
    }),
    { numRuns: 400 },
  )
})

/** The condition, put to PostgreSQL over one made-up row. */
async function asked(
  telling: { agency: string; knownAt: Date; recordedAt: Date; supersededAt: Date | null },
  moment: Parameters<typeof knownAt>[0],
  sights: Parameters<typeof knownAt>[1],
): Promise<boolean> {
  return inTransaction(fresh.database, { anonymous: true, now: new Date() }, async work => {
    const row = sql`(values (${telling.agency}::uuid, ${AUDIENCE}::uuid, ${telling.knownAt}::timestamptz, ${telling.recordedAt}::timestamptz, ${telling.supersededAt}::timestamptz))`
    const { rows } = await sql`
      select 1 from ${row} t (agency_id, audience_id, known_at, recorded_at, superseded_at) where ${knownAt(moment, sights)}`.execute(
      query({ work }),
    )
    return rows.length === 1
  })
}
