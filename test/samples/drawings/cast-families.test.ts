import { afterAll, beforeAll, expect, test } from 'vitest'
import { genogramScene, svgOf } from '../../../src/drawing/index.ts'
import { type CivilDate, now, type SubjectId } from '../../../src/kernel/index.ts'
import { type Reading, reading } from '../../../src/modules/record/index.ts'
import { genogram, KIN } from '../../../src/modules/views/rules.ts'
import { type CastHouse, castDatabase } from '../../cast.ts'

// The families of the cast as pictures that are kept: what moves in one of them is looked at before it is taken.

let house: CastHouse
beforeAll(async () => {
  house = await castDatabase()
})
afterAll(() => house?.drop())

test.for([
  ['jordan', 'dev'],
  ['mia', 'amara'],
  ['kofi', 'paula'],
  ['esme', 'callum'],
] as const)('%s, as %s may know the family', async ([child, worker]) => {
  const { id } = house.cast.children[child]
  const read = await house.cast.as(worker, now().toISOString(), viewer =>
    reading(viewer, [id], { limit: 0, around: 2, through: KIN }),
  )
  const named = byName(read)
  const asked = { child: called(read, id), on: '2026-06-01' as CivilDate, steps: 3, around: true }
  const value = genogram(named, asked)
  expect(value.family.figures.length).toBeGreaterThan(2)
  const scene = genogramScene(value.family, { id: child, title: `Family of ${child}`, description: '', legend: true })
  await expect(Buffer.from(svgOf(scene)).toString()).toMatchFileSnapshot(`./cast/${child}.svg`)
  for (let turn = 0; turn < 5; turn++)
    expect(genogram(shuffled(named), asked), 'in whatever order the record is told').toEqual(value)
})

/** The same, as the database might have told it another time. */
const shuffled = (read: Reading): Reading => ({
  ...read,
  subjects: new Map(anyOrder([...read.subjects])),
  ties: anyOrder(read.ties),
})

const anyOrder = <One>(all: readonly One[]): One[] =>
  all
    .map(one => ({ one, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ one }) => one)

/** Everybody under their name in place of an id that is another one each time, and without a page to open. */
function byName(read: Reading): Reading {
  const name = (id: SubjectId): SubjectId => called(read, id)
  return {
    ...read,
    subjects: new Map([...read.subjects].map(([id, one]) => [name(id), { ...one, id: name(id), reference: null }])),
    facts: read.facts.map(fact => ({ ...fact, subject: name(fact.subject) })),
    ties: [...read.ties].map(tie => ({ ...tie, from: name(tie.from), to: name(tie.to) })),
  }
}

const called = (read: Reading, id: SubjectId): SubjectId => (read.subjects.get(id)?.name ?? 'somebody') as SubjectId
