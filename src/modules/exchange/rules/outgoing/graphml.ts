import type { OutNet, OutTable } from '../../model.ts'
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

export function graphmlOf({ knots, strands }: OutNet): Uint8Array {
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

/** The same as rows: what ties whom. */
export function netTable({ knots, strands }: OutNet, about: readonly string[]): OutTable {
  const named = new Map(knots.map(({ id, name }) => [id, name]))
  const kinds = new Map(knots.map(({ id, kind }) => [id, kind]))
  return {
    name: 'Network',
    columns: [
      { heading: 'From', width: 30 },
      { heading: 'From, kind', width: 14 },
      { heading: 'What ties them', width: 50 },
      { heading: 'To', width: 30 },
      { heading: 'To, kind', width: 14 },
      { heading: 'Ties', width: 8 },
      { heading: 'How it is known', width: 18 },
      { heading: 'Over', width: 8 },
    ],
    rows: strands.map(({ from, to, label, ties, howKnown, isOver }) => [
      ...[named.get(from) ?? '', kinds.get(from) ?? '', label, named.get(to) ?? '', kinds.get(to) ?? ''],
      ...[String(ties), howKnown, isOver ? 'yes' : 'no'],
    ]),
    about,
  }
}

const placesOf = (knots: OutNet['knots']): ReadonlyMap<string, number> =>
  new Map(knots.map(({ id }, at) => [id, at + 1]))

const dataOf = (fields: Readonly<Record<string, string | number | boolean>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<data key="${name}">${xml(String(value))}</data>`)
    .join('')
