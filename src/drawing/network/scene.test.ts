import { expect, test } from 'vitest'
import type { Knot, Net, Strand } from './model.ts'
import { networkScene } from './scene.ts'

const NAMED = { id: 'net', title: 'Who is around Jordan', description: 'Three subjects and two ties' }
const knot = (id: string, more: Partial<Knot> = {}): Knot => ({
  ...{ id, kind: 'person', name: id, note: 'person', marked: false, halfKnown: false },
  ...more,
})
const strand = (from: string, to: string, more: Partial<Strand> = {}): Strand => ({
  ...{ id: `${from}-${to}`, from, to, label: 'knows', ties: 1, howKnown: 'observed' },
  ...{ isOver: false, directed: false, marked: false },
  ...more,
})
const NET: Net = {
  knots: [
    knot('Jordan', { kind: 'child', marked: true }),
    knot('Dee', { halfKnown: true, href: '/people/1' }),
    knot('Mia'),
  ],
  strands: [strand('Jordan', 'Dee', { ties: 3 }), strand('Jordan', 'Mia')],
}

test('everybody is drawn once, and the same net is always the same drawing', () => {
  const scene = networkScene(NET, NAMED)
  const words = JSON.stringify(scene)
  for (const { name } of NET.knots) expect(words.split(`"words":"${name}"`)).toHaveLength(2)
  expect(networkScene(NET, NAMED)).toEqual(scene)
})

test('a strand to somebody who is not in the net is not drawn', () => {
  const more = { ...NET, strands: [...NET.strands, strand('Jordan', 'nobody')] }
  expect(networkScene(more, NAMED)).toEqual(networkScene(NET, NAMED))
})
