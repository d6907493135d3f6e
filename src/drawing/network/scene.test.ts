import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Drawing } from '../drawing.tsx'
import type { Scene } from '../model.ts'
import { knotAreas, overlapsOf, wordsIn } from './fixtures/areas.ts'
import { AROUND, generated, knot, strand } from './fixtures/nets.ts'
import { covertNet, isAbsent } from './fixtures/real.ts'
import { networkLegend } from './legend.ts'
import type { Net } from './model.ts'
import { networkPlaces, networkScene } from './scene.ts'
import { symbol } from './symbols.ts'

const NAMED = { id: 'net', title: 'Who is around Jordan', description: 'Twelve subjects and fifteen lines' }
const nets = fc
  .tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 1e6 }))
  .map(([count, seed]) => generated(count, seed))

describe('a network', () => {
  test('everybody is drawn once, and the same net is always the same drawing', async () => {
    const scene = networkScene(AROUND, NAMED)
    const groups = peopleOf(scene, AROUND)
    expect(groups).toHaveLength(AROUND.knots.length)
    expect(networkScene(AROUND, NAMED)).toEqual(scene)
    await expect(`${renderToString(Drawing({ scene }))}\n`.replaceAll('><', '>\n<')).toMatchFileSnapshot(
      'stored/around.svg.txt',
    )
  })

  test('no words lie on other words or on a symbol, and nothing is outside the drawing', () => {
    fc.assert(
      fc.property(nets, net => {
        const scene = networkScene(net, NAMED)
        expect(overlapsOf(scene)).toEqual([])
        for (const { left, top, right, bottom } of knotAreas(scene).flat()) {
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
          expect(right).toBeLessThanOrEqual(scene.width)
          expect(bottom).toBeLessThanOrEqual(scene.height)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the number of ties is on every line that has more than one behind it', () => {
    const scene = networkScene(AROUND, NAMED)
    const numbers = wordsIn(scene.marks).filter(({ words }) => /^\d+$/.test(words))
    expect(numbers.map(({ words }) => words).sort()).toEqual(['2', '3', '4'])
  })

  test('a strand to somebody who is not in the net is not drawn', () => {
    const more = { ...AROUND, strands: [...AROUND.strands, strand('jordan', 'nobody')] }
    expect(networkScene(more, NAMED)).toEqual(networkScene(AROUND, NAMED))
  })

  test('hardly any line runs behind a symbol that it has nothing to do with', () => {
    const sizes = [10, 20, 40, 60, 80, 100].map(count => generated(count, count))
    const lines = sizes.reduce((sum, { strands }) => sum + strands.length, 0)
    expect(sizes.reduce((sum, net) => sum + hidden(net), 0)).toBeLessThan(lines / 100)
  })

  test('who it is about is near the middle of it', () => {
    fc.assert(
      fc.property(nets, net => {
        if (net.knots.length < 12) return
        const about = { ...net, knots: net.knots.map(one => ({ ...one, marked: one.id === 'n0' })) }
        const { x, y } = networkPlaces(about).get('n0') ?? { x: 0, y: 0 }
        const all = [...networkPlaces(about).values()]
        const left = all.filter(place => place.x < x).length / all.length
        const above = all.filter(place => place.y < y).length / all.length
        expect(Math.min(left, 1 - left, above, 1 - above)).toBeGreaterThan(0.1)
      }),
      { numRuns: 30 },
    )
  })

  test('nobody at all is an empty drawing, and one alone is drawn', () => {
    expect(networkScene({ knots: [], strands: [] }, NAMED).marks).toEqual([])
    expect(networkScene({ knots: [knot('Jordan')], strands: [] }, NAMED).marks).toHaveLength(1)
  })
})

// Real networks, which nobody may ship: skipped where they do not lie beside the project.
describe.skipIf(isAbsent)('real networks', () => {
  test.each([
    ['London gang', 'covert_28', 54, 315],
    ['Caviar', 'covert_10_1', 110, 205],
  ])('%s is drawn whole, no words on others', (title, name, knots, strands) => {
    const net = covertNet(name)
    const scene = networkScene(net, { id: 'real', title, description: title })
    expect([net.knots.length, net.strands.length]).toEqual([knots, strands])
    expect(knotAreas(scene)).toHaveLength(knots)
    expect(overlapsOf(scene)).toEqual([])
  })
})

describe('a network that grows', () => {
  test('whoever was there stays where they were, whoever is new is near their own', () => {
    fc.assert(
      fc.property(nets, fc.integer({ min: 1, max: 12 }), (net, more) => {
        const before = networkPlaces(net)
        const joined = Array.from({ length: more }, (_, at) => knot(`new${at}`))
        const opened: Net = {
          knots: [...net.knots, ...joined],
          strands: [...net.strands, ...joined.map(({ id }) => strand('n0', id))],
        }
        const after = networkPlaces(opened, before)
        for (const [id, place] of before) expect(after.get(id)).toEqual(place)
        const scene = networkScene(opened, { ...NAMED, before })
        expect(overlapsOf(scene)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  test('where nobody was there before it is a drawing of its own', () => {
    expect(networkPlaces(AROUND, new Map([['somebody', { x: 1, y: 1 }]]))).toEqual(networkPlaces(AROUND))
  })
})

test('the legend says every sign that is in the drawing, and no other', () => {
  expect(networkLegend(AROUND)).toHaveLength(17)
  expect(
    networkLegend({ knots: [knot('a'), knot('b')], strands: [strand('a', 'b')] }).map(({ words }) => words),
  ).toEqual(['Person', 'Somebody saw or heard it'])
})

test('kinds have shapes of their own: no two symbols are the same marks', () => {
  const drawn = (['child', 'person', 'place', 'vehicle', 'phone', 'account', 'organisation', 'group'] as const).map(
    kind => JSON.stringify(symbol(kind, 0, 0, { marked: false, halfKnown: false })),
  )
  expect(new Set(drawn).size).toBe(drawn.length)
})

/** How many strands pass within a symbol's reach of somebody who is at neither end. */
function hidden(net: Net): number {
  const places = networkPlaces(net)
  return net.strands.filter(({ from, to }) => {
    const [one, other] = [places.get(from), places.get(to)]
    if (!one || !other) return false
    const [across, down] = [other.x - one.x, other.y - one.y]
    const length = Math.hypot(across, down)
    return [...places].some(([id, { x, y }]) => {
      const along = ((x - one.x) * across + (y - one.y) * down) / length
      const beside = Math.abs((y - one.y) * across - (x - one.x) * down) / length
      return id !== from && id !== to && along > 0 && along < length && beside < 18
    })
  }).length
}

const peopleOf = (scene: Scene, { knots }: Net) =>
  scene.marks.filter(mark => wordsIn([mark]).some(({ words }) => knots.some(({ name }) => name.startsWith(words))))
