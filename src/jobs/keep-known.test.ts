import '../chapters.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WORKERS, type WorkerName } from '../../seeds/cast.ts'
import { type CastHouse, castDatabase } from '../../test/cast.ts'
import { catalogueFindings } from '../cli/doctor/catalogue.ts'
import { asAdmin } from '../db/admin.ts'
import { type Database, indexUrl, openIndexReader, query } from '../db/index.ts'
import { newId, type PartnershipId } from '../kernel/index.ts'
import { readAsked } from '../matching/index.ts'
import { holdingOf, type Keeper, keepKnown, knownTo, mayFind } from '../modules/people/index.ts'
import { childNamed, recordSubject } from '../modules/record/index.ts'
import type { Job } from './every.ts'
import { keepKnownBeside, knownProblems } from './keep-known.ts'

let house: CastHouse
let kept: Job
beforeAll(async () => {
  house = await castDatabase({ max: 4 })
  kept = await keepKnownBeside({ ...house, waits: true, failed: fail })
})
afterAll(async () => {
  await kept?.stop()
  await house?.drop()
})

function fail(failure: unknown): void {
  throw failure
}

/** Who is found by these words, for this worker, by the names of the cast. */
const found = (who: WorkerName, typed: string) =>
  house.cast.as(who, '2026-06-01T12:00:00Z', async viewer => {
    const known = knownTo(viewer)
    if (!known?.ready) throw new Error('Nothing is kept beside this database')
    const may = mayFind(known, await holdingOf(viewer))
    const ids = known.index.find(readAsked(typed), { limit: 10, ...may }).map(({ id }) => id)
    const names = new Map(
      [...Object.entries(house.cast.children), ...Object.entries(house.cast.people)].map(([name, { id }]) => [
        id,
        name,
      ]),
    )
    return ids.map(id => names.get(id as never) ?? 'other')
  })

test('a child who is not sealed is found by whoever works with children, in the circle or not', async () => {
  expect(await found('dev', 'Jordan Vale')).toContain('jordan')
  expect(await found('leila', 'Jordan Vale')).toContain('jordan')
})

test('a child who is locked is found by those who reach their record, and by nobody else', async () => {
  expect(await found('amara', 'Wren ZZ-L-Name')).toContain('wren')
  expect(await found('dev', 'Wren ZZ-L-Name')).not.toContain('wren')
})

test('nobody is led to a child who is none to them, and whoever works with children to each who is not sealed', async () => {
  const wrong: string[] = []
  for (const { id: who, roles } of WORKERS)
    for (const [name, child] of Object.entries(house.cast.children)) {
      const sight = await house.cast.as(who, '2026-06-01T12:00:00Z', async viewer => {
        const asked = sql<string>`see(${child.id}, true)`.as('sight')
        return (await query(viewer).selectNoFrom(asked).executeTakeFirstOrThrow()).sight
      })
      const isFound = (await found(who, child.name)).includes(name)
      const isOpen = child.seal === null && sight !== 'none' && roles.some(role => WORKING.includes(role))
      if (isFound && sight === 'none') wrong.push(`${who} is led to ${name}, who is none to them`)
      if (!isFound && (sight === 'read' || isOpen)) wrong.push(`${who} is not led to ${name}, who is ${sight} to them`)
    }
  expect(wrong).toEqual([])
})

const WORKING: readonly string[] = ['practitioner', 'manager', 'front-door', 'coordinator', 'chair', 'duty', 'reviewer']

const called = (word: string) =>
  house.cast.as('amara', '2026-06-01T12:00:00Z', async viewer => {
    const on = await childNamed(viewer, house.cast.children.jordan.reference)
    const who = { kind: 'person', name: word, nameSort: 'alias', howKnown: 'told', source: '' } as const
    return (await recordSubject(viewer, { on, circulation: 'circle' }, who)).id
  })

const idsIn = (keeper: Keeper, word: string) =>
  keeper
    .of(partnership())
    ?.index.find(readAsked(word), { limit: 5, holds: () => true })
    .map(({ id }) => id)

const partnership = () => house.cast.workers.amara.partnership

test('whoever is behind what was taken off the log begins anew', async () => {
  const url = indexUrl(house.adminUrl)
  const reader = openIndexReader(url)
  const deaf = { ...reader, listen: () => ({ stop: async () => {} }) }
  const [behind, ahead] = [1, 2].map(() => keepKnown({ database: other(), url, reader: deaf, failed: fail }))
  if (!behind || !ahead) throw new Error('Nothing is kept')
  await behind.lookAtAll()
  const id = await called('Gorvanulek')
  expect(idsIn(behind, 'Gorvanulek')).not.toContain(id)
  await ahead.lookAtAll()
  await ahead.trim()
  // The first time says only how far it was: what was read before the last time is taken off.
  await ahead.trim()
  const left = await asAdmin(house.adminUrl, admin => admin.query('select subject_id from known_change'))
  expect(left.rows.map(row => row.subject_id)).not.toContain(id)
  await behind.lookAtAll()
  expect(idsIn(behind, 'Gorvanulek')).toContain(id)
  await ahead.stop()
})

test('of another partnership the index reads nothing', async () => {
  const reader = openIndexReader(indexUrl(house.adminUrl))
  const counted = (one: PartnershipId) =>
    reader.inSnapshot(one, async work => {
      const counts = await Promise.all(
        (['subject', 'fact', 'tie', 'audience', 'known_change'] as const).map(table =>
          query({ work })
            .selectFrom(table)
            .select(({ fn }) => fn.count<string>('partnership_id').as('rows'))
            .executeTakeFirstOrThrow(),
        ),
      )
      return counts.map(({ rows }) => Number(rows))
    })
  expect(Math.min(...(await counted(partnership())))).toBeGreaterThan(0)
  expect(await counted(newId<PartnershipId>())).toEqual([0, 0, 0, 0, 0])
  await reader.close()
})

/** So that this one's keeper is not the house's. */
function other(): Database {
  return { close: async () => {} }
}

test('every change that the cast made was noted, and one that was not is found by the doctor', async () => {
  const log = async () => {
    const findings = await asAdmin(house.adminUrl, catalogueFindings)
    return findings.find(({ name }) => name === 'log of who is known')?.problems
  }
  expect(await log()).toEqual([])
  expect(await knownProblems(house)).toEqual([])
  await called('Somebody unnoted')
  await asAdmin(house.adminUrl, admin =>
    admin.query('delete from known_change where xid = (select max(xid) from known_change)'),
  )
  expect(await log()).toContainEqual(expect.stringContaining('changed and not noted'))
})
