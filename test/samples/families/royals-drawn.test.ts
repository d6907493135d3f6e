import { afterAll, beforeAll, expect, test } from 'vitest'
import { genogramScene, placed } from '../../../src/drawing/index.ts'
import { type CivilDate, now, type SubjectId } from '../../../src/kernel/index.ts'
import { reading } from '../../../src/modules/record/index.ts'
import { genogramOf } from '../../../src/modules/views/index.ts'
import { type CastHouse, castDatabase } from '../../cast.ts'
import { bringRoyalsIn, royalFile } from './royal.ts'

// Three generations around anybody of royal92.ged, from the record to the picture: a few here, all of them in the drill.

const absent = royalFile() === null
const EVERY = process.env['SIGHTLINE_EVERY_ROYAL'] ? 1 : 60
const ON = '2026-06-01' as CivilDate

let house: CastHouse
beforeAll(async () => {
  house = await castDatabase()
})
afterAll(() => house?.drop())

test.skipIf(absent)(
  'anybody of a family of thousands is drawn with their own family, everybody once',
  {
    timeout: 3_000_000,
  },
  async () => {
    const { child } = await bringRoyalsIn(house)
    const everybody = await house.cast.as('amara', now().toISOString(), async viewer => {
      const read = await reading(viewer, [child], { limit: 0, around: 40, through: ['parent-of', 'partner-of'] })
      return [...read.subjects.values()].filter(({ kind }) => kind === 'person').map(({ id }) => id)
    })
    expect(everybody.length).toBeGreaterThan(1_000)
    const drawn = []
    for (const [at, id] of everybody.entries()) if (at % EVERY === 0) drawn.push(await draw(id))
    drawn.sort((one, other) => other.read + other.set - one.read - one.set)
    const ms = drawn.map(({ read, set }) => read + set)
    const at = (share: number): string => (ms[Math.floor(ms.length * share)] ?? 0).toFixed(0)
    say(`${drawn.length} drawn, median ${at(0.5)} ms, 99 % ${at(0.01)} ms, slowest ${at(0)} ms`)
    for (const { people, read, set } of drawn.slice(0, 20))
      say(`${people} people, ${read.toFixed(0)} ms read, ${set.toFixed(0)} ms drawn`)
  },
)

/** For the drill, which reads it. */
const say = (line: string): boolean => process.stdout.write(`royals: ${line}\n`)

async function draw(id: SubjectId): Promise<{ people: number; read: number; set: number }> {
  const began = performance.now()
  const { family } = await house.cast.as('amara', now().toISOString(), viewer =>
    genogramOf(viewer, { id }, { moment: null, on: ON, around: true, wide: false }),
  )
  const read = performance.now()
  genogramScene(family, { id: 'royal', title: 'A family', description: '', legend: false })
  const set = performance.now()
  expect(placed(family).symbols.length).toBe(family.figures.length)
  return { people: family.figures.length, read: read - began, set: set - read }
}
