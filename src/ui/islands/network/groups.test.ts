import { describe, expect, test } from 'vitest'
import { generated, knot } from '../../../drawing/network/fixtures/nets.ts'
import { isAbsent, poleNet } from '../../../drawing/network/fixtures/real.ts'
import { laidOut } from '../../../drawing/network/layout/layout.ts'
import { type Drawn, fromWire, toWire } from '../../../drawing/network/wire.ts'
import { communities, graphOf } from '../../../graph/index.ts'
import type { Asking } from './asking.ts'
import { closeGroup, grouped, groupsOf, openGroup } from './groups.ts'
import { CROWD, everybody, itemAt } from './sight.ts'
import { nextStop, stopsOf } from './walking.ts'

// The same engines as in the worker, asked directly.
const asking: Asking = {
  places: async (web, side) => {
    const sides = new Float64Array(web.count).fill(side)
    return laidOut(web, { width: sides, height: sides })
  },
  groups: async ({ count, from, to }) => communities(graphOf({ nodes: count, from, to })).of,
}
const drawn: Drawn = fromWire(toWire(generated(600)))

describe('a large network in groups', () => {
  test('everybody is in one group, and each group stands as one with its number', async () => {
    const groups = await groupsOf(drawn, asking)
    const sight = grouped(drawn, groups)
    expect(sight.count).toBe(groups.groups.length)
    expect(sight.count).toBeLessThan(80)
    expect(sight.sizes.reduce((sum, size) => sum + size, 0)).toBe(drawn.count)
    expect([...sight.kind].every(kind => kind === CROWD)).toBe(true)
    expect(sight.names.every(name => /^Number \d+ and [\d,]+ more$/.test(name))).toBe(true)
  })

  test('one line between two groups has all their ties behind it', async () => {
    const groups = await groupsOf(drawn, asking)
    const sight = grouped(drawn, groups)
    const across = [...drawn.from.keys()].filter(
      line => groups.of[drawn.from[line] ?? 0] !== groups.of[drawn.to[line] ?? 0],
    )
    const ties = across.reduce((sum, line) => sum + (drawn.ties[line] ?? 0), 0)
    expect(sight.ties.reduce((sum, one) => sum + one, 0)).toBe(ties)
    const pairs = [...sight.from.keys()].map(line => [sight.from[line], sight.to[line]].sort().join(' '))
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  test('a group opens to its subjects, nobody under another group, and closes again', async () => {
    const groups = await groupsOf(drawn, asking)
    const closed = grouped(drawn, groups)
    const size = groups.groups[0]?.knots.length ?? 0
    await openGroup(groups, 0, drawn, asking)
    const open = grouped(drawn, groups)
    expect(open.count).toBe(closed.count - 1 + size)
    for (let item = 0; item < open.count; item++)
      expect(itemAt(open, open.x[item] ?? 0, open.y[item] ?? 0, 0)).toBe(item)
    closeGroup(groups, 0)
    expect(grouped(drawn, groups).count).toBe(closed.count)
  })

  test('whoever is tied to nobody is put together by kind', async () => {
    const alone = generated(50)
    const knots = [...alone.knots, ...Array.from({ length: 30 }, (_, at) => knot(`phone${at}`, { kind: 'phone' }))]
    const { groups } = await groupsOf(fromWire(toWire({ ...alone, knots })), asking)
    expect(groups.map(({ note }) => note)).toContain('30 phones')
  })
})

test.skipIf(isAbsent)('Manchester: 3,851 subjects in groups that one can look at, and all of them singly', async () => {
  const manchester = fromWire(toWire(poleNet()))
  const sight = grouped(manchester, await groupsOf(manchester, asking))
  expect(manchester.count).toBe(3_851)
  expect(sight.count).toBeLessThan(80)
  expect(sight.sizes.reduce((sum, size) => sum + size, 0)).toBe(manchester.count)
  const singly = everybody(manchester, await asking.places(manchester, 54))
  expect([...singly.x, ...singly.y].every(Number.isFinite)).toBe(true)
})

test('the keyboard visits those in view row by row and then goes on', () => {
  const [x, y] = [Float64Array.from([0, 100, 0, 900]), Float64Array.from([0, 0, 200, 0])]
  const none = new Int32Array()
  const ones = new Int32Array(4).fill(1)
  const sight = {
    ...{ count: 4, x, y, names: [], notes: [], knot: ones, group: ones, sizes: ones, degree: ones },
    ...{ kind: new Uint8Array(4), standing: new Uint8Array(4), half: new Float64Array(4).fill(20) },
    ...{ from: none, to: none, ties: none, look: new Uint8Array() },
  }
  const stops = stopsOf(sight, { view: { x: 0, y: 0, scale: 1 }, width: 800, height: 600 })
  expect(stops).toEqual([0, 1, 2])
  expect([nextStop(stops, -1, false), nextStop(stops, 0, false), nextStop(stops, 2, false)]).toEqual([0, 1, null])
  expect([nextStop(stops, -1, true), nextStop(stops, 0, true)]).toEqual([2, null])
})
