import '../chapters.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkerName } from '../../seeds/cast.ts'
import { type CastHouse, castDatabase } from '../../test/cast.ts'
import { catalogueFindings } from '../cli/doctor/catalogue.ts'
import { asAdmin } from '../db/admin.ts'
import { readAsked } from '../matching/index.ts'
import { holdingOf, knownTo, mayFind } from '../modules/people/index.ts'
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

test('every change that the cast made was noted, and one that was not is found by the doctor', async () => {
  const log = async () => {
    const findings = await asAdmin(house.adminUrl, catalogueFindings)
    return findings.find(({ name }) => name === 'log of who is known')?.problems
  }
  expect(await log()).toEqual([])
  expect(await knownProblems(house)).toEqual([])
  await asAdmin(house.adminUrl, admin =>
    admin.query('delete from known_change where xid = (select max(xid) from known_change)'),
  )
  expect(await log()).toContainEqual(expect.stringContaining('changed and not noted'))
})
