import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Drawing } from '../drawing.tsx'
import type { Group, Mark, Scene, Words } from '../model.ts'
import { widthOf } from '../widths.ts'
import { AROUND, generated, knot, strand } from './fixtures/nets.ts'
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
        const areas = scene.marks.flatMap(mark => (isKnot(mark) ? [areasIn(mark)] : []))
        areas.forEach((own, one) => {
          for (const { left, top, right, bottom } of own) {
            expect(left).toBeGreaterThanOrEqual(0)
            expect(top).toBeGreaterThanOrEqual(0)
            expect(right).toBeLessThanOrEqual(scene.width)
            expect(bottom).toBeLessThanOrEqual(scene.height)
          }
          for (const theirs of areas.slice(one + 1))
            for (const a of own) for (const b of theirs) expect(meets(a, b), JSON.stringify([a, b])).toBe(false)
        })
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
        expect(Math.min(left, 1 - left, above, 1 - above)).toBeGreaterThan(0.15)
      }),
      { numRuns: 30 },
    )
  })

  test('nobody at all is an empty drawing, and one alone is drawn', () => {
    expect(networkScene({ knots: [], strands: [] }, NAMED).marks).toEqual([])
    expect(networkScene({ knots: [knot('Jordan')], strands: [] }, NAMED).marks).toHaveLength(1)
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
        const areas = scene.marks.flatMap(mark => (isKnot(mark) ? [areasIn(mark)] : []))
        areas.forEach((own, one) => {
          for (const theirs of areas.slice(one + 1))
            for (const a of own) for (const b of theirs) expect(meets(a, b)).toBe(false)
        })
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

interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const isKnot = (mark: Mark): mark is Group =>
  mark.shape === 'group' && mark.marks.some(one => one.shape === 'words' && one.words.startsWith('Number'))

const peopleOf = (scene: Scene, { knots }: Net) =>
  scene.marks.filter(mark => wordsIn([mark]).some(({ words }) => knots.some(({ name }) => name.startsWith(words))))

const wordsIn = (marks: readonly Mark[]): Words[] =>
  marks.flatMap(mark => (mark.shape === 'group' ? wordsIn(mark.marks) : mark.shape === 'words' ? [mark] : []))

function areasIn({ marks }: Group): Area[] {
  return marks.flatMap((mark): Area[] => {
    if (mark.shape === 'words' && mark.words !== '@') {
      const [half, size] = [widthOf(mark.words, mark.size ?? 14, mark.bold) / 2, mark.size ?? 14]
      return [{ left: mark.x - half, right: mark.x + half, top: mark.y - size * 0.75, bottom: mark.y + size * 0.22 }]
    }
    if (mark.shape === 'circle')
      return [
        {
          left: mark.x - mark.radius,
          right: mark.x + mark.radius,
          top: mark.y - mark.radius,
          bottom: mark.y + mark.radius,
        },
      ]
    if (mark.shape === 'box')
      return [{ left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height }]
    return []
  })
}

const meets = (one: Area, other: Area) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
