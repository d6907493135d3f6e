import type { Network, NetworkTie } from '../../../views/index.ts'
import type { OutTable } from '../../model.ts'
import { part, xml } from './parts.ts'

// A network as other programs read it (graphml.graphdrawing.org). Numbered anew in each file: no id of ours leaves with it.

const KEYS = [
  ['kind', 'node', 'string'],
  ['name', 'node', 'string'],
  ['note', 'node', 'string'],
  ['chosen', 'node', 'boolean'],
  ['halfKnown', 'node', 'boolean'],
  ['label', 'edge', 'string'],
  ['ties', 'edge', 'int'],
  ['howKnown', 'edge', 'string'],
  ['over', 'edge', 'boolean'],
] as const

export function graphmlOf({ knots, strands }: Network['net']): Uint8Array {
  const places = placesOf(knots)
  const keys = KEYS.map(([name, of, type]) => `<key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`)
  const nodes = knots.map(
    ({ id, kind, name, note, marked, halfKnown }) =>
      `<node id="n${places.get(id)}">${dataOf({ kind, name, note, chosen: marked, halfKnown })}</node>`,
  )
  const edges = strands.map(
    ({ from, to, label, ties, howKnown, isOver, directed }, at) =>
      `<edge id="e${at + 1}" source="n${places.get(from)}" target="n${places.get(to)}" directed="${directed}">${dataOf({ label, ties, howKnown, over: isOver })}</edge>`,
  )
  const graph = `<graph id="network" edgedefault="undirected">\n${[...nodes, ...edges].join('\n')}\n</graph>`
  return new TextEncoder().encode(
    part(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${keys.join('\n')}\n${graph}\n</graphml>\n`),
  )
}

/** The same as rows, a row a tie. */
export const networkTable = ({ strands }: Network, about: readonly string[]): OutTable => ({
  name: 'Network',
  columns: [
    { heading: 'One', width: 26 },
    { heading: 'One, kind', width: 12 },
    { heading: 'What the other is to them', width: 30 },
    { heading: 'The other', width: 26 },
    { heading: 'The other, kind', width: 12 },
    { heading: 'When', width: 24 },
    { heading: 'Over', width: 8 },
    { heading: 'How it is known', width: 40 },
    { heading: 'Told by', width: 24 },
    { heading: 'Told to', width: 20 },
  ],
  rows: strands.flatMap(({ ties }) =>
    ties.map(tie => [
      ...[nameOf(tie.one), tie.one.kind, tie.label, nameOf(tie.other), tie.other.kind],
      ...[tie.period, tie.isOver ? 'yes' : 'no', tie.said, tie.agencyName],
      tie.isNarrow ? 'Agency only' : 'Everyone in the circle',
    ]),
  ),
  about,
})

const nameOf = ({ name }: NetworkTie['one']): string => name ?? 'Name not known to you'

const placesOf = (knots: Network['net']['knots']): ReadonlyMap<string, number> =>
  new Map(knots.map(({ id }, at) => [id, at + 1]))

const dataOf = (fields: Readonly<Record<string, string | number | boolean>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<data key="${name}">${xml(String(value))}</data>`)
    .join('')
