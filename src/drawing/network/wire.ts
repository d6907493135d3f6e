import type { Net } from './model.ts'
import { KINDS, type Kind } from './symbols.ts'

// A net as a page carries it to its own browser: short rows instead of named fields, strands by the numbers of their ends.

/** Kind, name, note, 1 marked and 2 half-known, link, title. */
type KnotRow = readonly [number, string, string, number, (string | 0)?, string?]
/** From, to, words, ties, look. */
type StrandRow = readonly [number, number, string, number, number]

export interface Wire {
  readonly knots: readonly KnotRow[]
  readonly strands: readonly StrandRow[]
}

const HOW = ['observed', 'told', 'opinion'] as const
/** The look of a strand as one number: how it is known in the lowest two bits, and one bit for each of these. */
const [OVER, DIRECTED, MARKED] = [4, 8, 16]

export function toWire({ knots, strands }: Net): Wire {
  const numbers = new Map(knots.map(({ id }, index) => [id, index]))
  return {
    knots: knots.map(({ kind, name, note, marked, halfKnown, href, title }): KnotRow => {
      const row = [KINDS.indexOf(kind), name, note, (marked ? 1 : 0) + (halfKnown ? 2 : 0)] as const
      return title === undefined ? (href === undefined ? row : [...row, href]) : [...row, href ?? 0, title]
    }),
    strands: strands.flatMap(({ from, to, label, ties, howKnown, isOver, directed, marked }): StrandRow[] => {
      const [one, other] = [numbers.get(from), numbers.get(to)]
      if (one === undefined || other === undefined) return []
      const look = HOW.indexOf(howKnown) + (isOver ? OVER : 0) + (directed ? DIRECTED : 0) + (marked ? MARKED : 0)
      return [[one, other, label, ties, look]]
    }),
  }
}

/** A net in the browser: an array for each thing known of a knot or a strand. */
export interface Drawn {
  readonly count: number
  readonly kind: Uint8Array
  readonly marked: Uint8Array
  readonly halfKnown: Uint8Array
  readonly names: readonly string[]
  readonly notes: readonly string[]
  /** Empty where a knot leads nowhere. */
  readonly hrefs: readonly string[]
  readonly from: Int32Array
  readonly to: Int32Array
  readonly ties: Int32Array
  readonly look: Uint8Array
  readonly labels: readonly string[]
}

export function fromWire({ knots, strands }: Wire): Drawn {
  return {
    count: knots.length,
    kind: Uint8Array.from(knots, ([kind]) => kind),
    marked: Uint8Array.from(knots, row => row[3] & 1),
    halfKnown: Uint8Array.from(knots, row => row[3] >> 1),
    names: knots.map(row => row[1]),
    notes: knots.map(row => row[2]),
    hrefs: knots.map(row => row[4] || ''),
    from: Int32Array.from(strands, ([from]) => from),
    to: Int32Array.from(strands, row => row[1]),
    ties: Int32Array.from(strands, row => row[3]),
    look: Uint8Array.from(strands, row => row[4]),
    labels: strands.map(row => row[2]),
  }
}

export const kindAt = (number: number): Kind => KINDS[number] ?? 'person'

/** What a look says, as `strandMarks` wants to know it. */
export function saidBy(look: number) {
  const howKnown = HOW[look & 3] ?? 'observed'
  return { howKnown, isOver: (look & OVER) > 0, directed: (look & DIRECTED) > 0, marked: (look & MARKED) > 0 }
}
