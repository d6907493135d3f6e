import { grown } from './growth.ts'
import { type Cells, laidOut, type Web } from './layout/layout.ts'
import type { Net } from './model.ts'

/** Where the middle of a subject's symbol is, in user units. */
export interface Place {
  readonly x: number
  readonly y: number
}
export type Places = ReadonlyMap<string, Place>

/** The strands of a net between numbered knots. A strand to somebody who is not there is left out. */
export function webOf({ knots, strands }: Net): Web {
  const numbers = new Map(knots.map(({ id }, index) => [id, index]))
  const ends = strands.flatMap(({ from, to }) => {
    const [one, other] = [numbers.get(from), numbers.get(to)]
    return one === undefined || other === undefined ? [] : [[one, other] as const]
  })
  return { count: knots.length, from: ends.map(([one]) => one), to: ends.map(([, other]) => other) }
}

/** Everybody's place. `before`, the places of an earlier drawing, stay as they are, and whoever is new finds room near their own. */
export function placesOf(net: Net, cells: Required<Cells>, before?: Places): Places {
  const kept = before && grown(net, cells, before)
  if (kept) return kept
  const marked = net.knots.flatMap(({ marked }, knot) => (marked ? [knot] : []))
  // Whoever the drawing is about is its middle; between several nobody is.
  const { x, y } = laidOut(webOf(net), cells, marked.length === 1 ? marked[0] : undefined)
  return new Map(
    net.knots.map(({ id }, knot) => [
      id,
      { x: x[knot] as number, y: (y[knot] as number) - (cells.lift[knot] as number) },
    ]),
  )
}
