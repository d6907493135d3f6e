import { expect, test } from 'vitest'
import { AROUND, knot, strand } from './fixtures/nets.ts'
import { fromWire, kindAt, saidBy, toWire } from './wire.ts'

test('what a page carries to its browser says the same as the net', () => {
  const drawn = fromWire(JSON.parse(JSON.stringify(toWire(AROUND))))
  AROUND.knots.forEach(({ kind, name, note, marked, halfKnown, href }, at) => {
    expect([drawn.names[at], drawn.notes[at], drawn.hrefs[at]]).toEqual([name, note, href ?? ''])
    expect([kindAt(drawn.kind[at] ?? 0), drawn.marked[at] === 1, drawn.halfKnown[at] === 1]).toEqual([
      kind,
      marked,
      halfKnown,
    ])
  })
  AROUND.strands.forEach(({ from, to, label, ties, ...look }, at) => {
    const ids = [drawn.from[at], drawn.to[at]].map(number => AROUND.knots[number ?? 0]?.id)
    expect([...ids, drawn.labels[at], drawn.ties[at]]).toEqual([from, to, label, ties])
    expect(look).toMatchObject(saidBy(drawn.look[at] ?? 0))
  })
})

test('no id travels, and no strand to somebody who is not there', () => {
  const wire = toWire({
    knots: [knot('one', { name: 'A' }), knot('two', { name: 'B' })],
    strands: [strand('one', 'three')],
  })
  expect(JSON.stringify(wire)).not.toMatch(/one|two|three/)
  expect(wire.strands).toEqual([])
})
