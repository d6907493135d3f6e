import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SubjectId } from '../src/kernel/index.ts'
import { reading } from '../src/modules/record/index.ts'
import { type CastHouse, castDatabase } from '../test/cast.ts'
import { WORKERS, type WorkerName } from './cast.ts'
import type { Played } from './play.ts'

let fresh: CastHouse
let cast: Played

beforeAll(async () => {
  fresh = await castDatabase()
  cast = fresh.cast
})
afterAll(() => fresh?.drop())

const NOW = '2026-11-25T09:00:00Z'

test('everyone of the cast can sign in, and every child has a reference', () => {
  expect(cast.signIns).toHaveLength(WORKERS.length)
  expect(Object.values(cast.children).every(child => child.reference.length === 10)).toBe(true)
})

test('the lead worker reads every agency’s entries but not the police’s own', async () => {
  const { id } = cast.children.jordan
  const read = await cast.as('amara', NOW, viewer => reading(viewer, [id]))
  expect(new Set(read.entries.map(entry => entry.agencyName))).toEqual(
    new Set(['Northmere Children’s Social Care', 'Mereside Police', 'Harbour Lane Academy']),
  )
  expect(read.entries).toHaveLength(12)
  const police = await cast.as('dev', NOW, viewer => reading(viewer, [id]))
  expect(police.entries).toHaveLength(12)
  expect(police.entries.filter(one => one.audienceKind === 'agency')).toHaveLength(1)
})

test('a locked child leaves no trace on her friend’s record for those outside her circle', async () => {
  const { id } = cast.children.mia
  const nurse = await cast.as('tomas', NOW, viewer => reading(viewer, [id]))
  const lead = await cast.as('amara', NOW, viewer => reading(viewer, [id]))
  expect(nurse.subjects.has(cast.children.wren.id)).toBe(false)
  expect(lead.subjects.has(cast.children.wren.id)).toBe(true)
})

test('a locked cousin and a restricted half-brother are on nobody else’s record for whoever may not see them', async () => {
  const { jordan, esme, wren, robin } = cast.children
  const school = await cast.as('grace', NOW, viewer => reading(viewer, [jordan.id]))
  const high = await cast.as('callum', NOW, viewer => reading(viewer, [esme.id]))
  expect(school.ties.some(tie => [tie.from, tie.to].includes(wren.id))).toBe(false)
  expect(high.ties.some(tie => [tie.from, tie.to].includes(robin.id))).toBe(false)
  const own = await cast.as('amara', NOW, viewer => reading(viewer, [wren.id]))
  expect(own.ties.some(tie => [tie.from, tie.to].includes(jordan.id))).toBe(true)
})

test('an agency keeps to itself where a carer lives, a confidential service and what a claim rests on', async () => {
  const { kofi, esme, tariq } = cast.children
  expect(await carersAddress('marta', kofi.id)).toEqual([])
  expect(await carersAddress('paula', kofi.id)).toEqual([expect.stringContaining('Orchard Rise')])
  const told = async (who: WorkerName, child: SubjectId, kind: string) =>
    (await cast.as(who, NOW, viewer => reading(viewer, [child]))).facts.some(fact => fact.kind === kind)
  expect([await told('callum', esme.id, 'service'), await told('amara', esme.id, 'service')]).toEqual([false, true])
  expect([await told('grace', tariq.id, 'immigration'), await told('paula', tariq.id, 'immigration')]).toEqual([
    false,
    true,
  ])
})

/** By the tie to the home, as a page would: the name of the place is no secret, where it is is one. */
async function carersAddress(who: WorkerName, child: SubjectId): Promise<string[]> {
  return cast.as(who, NOW, async viewer => {
    const { ties } = await reading(viewer, [child])
    const home = ties.find(tie => tie.kind === 'lives-at' && tie.code === 'foster')?.to
    const { facts } = await reading(viewer, home ? [home] : [])
    return facts.filter(fact => fact.kind === 'address').map(fact => fact.value)
  })
}
