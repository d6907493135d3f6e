import { afterAll, beforeAll, expect, test } from 'vitest'
import { reading } from '../src/modules/record/index.ts'
import { type CastHouse, castDatabase } from '../test/cast.ts'
import type { Played } from './play.ts'

let fresh: CastHouse
let cast: Played

beforeAll(async () => {
  fresh = await castDatabase()
  cast = fresh.cast
})
afterAll(() => fresh?.drop())

const NOW = '2026-06-01T09:00:00Z'

test('everyone of the cast can sign in, and every child has a reference', () => {
  expect(cast.signIns).toHaveLength(12)
  expect(Object.values(cast.children).every(child => child.reference.length === 10)).toBe(true)
})

test('the lead worker reads every agency’s entries but not the police’s own', async () => {
  const { id } = cast.children.jordan
  const read = await cast.as('amara', NOW, viewer => reading(viewer, [id]))
  expect(new Set(read.entries.map(entry => entry.agencyName))).toEqual(
    new Set(['Northmere Children’s Social Care', 'Mereside Police', 'Harbour Lane Academy']),
  )
  expect(read.entries).toHaveLength(6)
  const police = await cast.as('dev', NOW, viewer => reading(viewer, [id]))
  expect(police.entries).toHaveLength(7)
})

test('a locked child leaves no trace on her friend’s record for those outside her circle', async () => {
  const { id } = cast.children.mia
  const nurse = await cast.as('tomas', NOW, viewer => reading(viewer, [id]))
  const lead = await cast.as('amara', NOW, viewer => reading(viewer, [id]))
  expect(nurse.subjects.has(cast.children.wren.id)).toBe(false)
  expect(lead.subjects.has(cast.children.wren.id)).toBe(true)
})
