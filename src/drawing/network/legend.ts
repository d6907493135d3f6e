import type { Explained, Mark } from '../model.ts'
import type { Knot, Net, Strand } from './model.ts'
import { strandMarks } from './strands.ts'
import { type Kind, symbol } from './symbols.ts'
import { countMarks } from './writing.ts'

const KINDS: Readonly<Record<Kind, string>> = {
  child: 'Child',
  person: 'Person',
  place: 'Place',
  vehicle: 'Vehicle',
  phone: 'Phone',
  account: 'Online account',
  organisation: 'Organisation',
  group: 'Group',
}

/** What the signs of this drawing mean: those that are in it, and no others. */
export function networkLegend({ knots, strands }: Net): Explained[] {
  const some = (is: (one: Knot) => boolean) => knots.some(is)
  const any = (is: (one: Strand) => boolean) => strands.some(is)
  const kinds = (Object.keys(KINDS) as Kind[]).filter(kind => some(one => one.kind === kind))
  const first = kinds[0] ?? 'person'
  return [
    ...kinds.map(kind => knotSign(kind, KINDS[kind], kind)),
    ...(some(one => one.marked)
      ? [knotSign('marked', 'Heavy outline: chosen, or opened', first, { marked: true })]
      : []),
    ...(some(one => one.halfKnown)
      ? [knotSign('half-known', 'Broken outline: half-known', 'person', { halfKnown: true })]
      : []),
    ...(any(one => one.howKnown === 'observed') ? [strandSign('observed', 'Somebody saw or heard it', {})] : []),
    ...(any(one => one.howKnown === 'told') ? [strandSign('told', 'Told to somebody', { howKnown: 'told' })] : []),
    ...(any(one => one.howKnown === 'opinion')
      ? [strandSign('opinion', 'Somebody’s opinion', { howKnown: 'opinion' })]
      : []),
    ...(any(one => one.isOver) ? [strandSign('over', 'Thin, with a bar: over', { isOver: true })] : []),
    ...(any(one => one.directed) ? [strandSign('directed', 'From one to the other', { directed: true })] : []),
    ...(any(one => one.marked)
      ? [strandSign('link', 'Heavy line: links those who were chosen', { marked: true })]
      : []),
    ...(any(one => one.ties > 1) ? [countSign()] : []),
  ]
}

const SIDE = 56

function knotSign(id: string, words: string, kind: Kind, more: Partial<Knot> = {}): Explained {
  return sign(id, words, symbol(kind, SIDE / 2, SIDE / 2, { marked: false, halfKnown: false, ...more }))
}

const [START, END] = [
  { x: 2, y: SIDE / 2 },
  { x: SIDE - 2, y: SIDE / 2 },
]

function strandSign(id: string, words: string, more: Partial<Strand>): Explained {
  const plain = { id, from: '', to: '', label: '', ties: 1, howKnown: 'observed' as const }
  const strand: Strand = { ...plain, isOver: false, directed: false, marked: false, ...more }
  return sign(id, words, strandMarks(strand, { start: START, end: END }))
}

function countSign(): Explained {
  const words = 'A number: so many ties behind one line'
  const { scene } = strandSign('count', words, {})
  return sign('count', words, [...scene.marks, ...countMarks(3, { x: SIDE / 2, y: SIDE / 2 })])
}

function sign(id: string, words: string, marks: readonly Mark[]): Explained {
  const scene = { id: `network-sign-${id}`, width: SIDE, height: SIDE, title: words, description: words, marks }
  return { scene, words }
}
