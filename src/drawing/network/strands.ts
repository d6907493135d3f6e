import type { Mark, Outline } from '../model.ts'
import { widthOf } from '../widths.ts'
import type { Strand } from './model.ts'
import type { Place } from './places.ts'
import { EDGE, rounded } from './symbols.ts'

const DASHES = { observed: 'solid', told: 'dashed', opinion: 'dotted' } as const
/** Long and narrow, so that it is not taken for a shape of its own. */
const ARROW = { length: 13, half: 5 }
const COUNT = { size: 12, height: 18 }

export function lookOf({ howKnown, isOver, marked }: Pick<Strand, 'howKnown' | 'isOver' | 'marked'>): Outline {
  const weight = marked ? 4.5 : isOver ? 1 : 2
  return { tone: isOver ? 'quiet' : marked ? 'strong' : 'mark', dash: DASHES[howKnown], weight }
}

/** One strand from edge to edge of its two symbols, with its arrow and, where it is over, a bar across it. */
export function strandMarks(strand: Strand, one: Place, other: Place): Mark[] {
  const [across, down] = [other.x - one.x, other.y - one.y]
  const length = Math.sqrt(across * across + down * down)
  if (length <= 2 * EDGE) return []
  const [unitX, unitY] = [across / length, down / length]
  const at = (along: number, beside = 0): Place => ({
    x: rounded(one.x + unitX * along - unitY * beside),
    y: rounded(one.y + unitY * along + unitX * beside),
  })
  const look = lookOf(strand)
  const end = length - EDGE - (strand.marked ? 3 : 1)
  const stop = strand.directed ? end - ARROW.length + 1 : end
  return [
    line(at(EDGE), at(stop), look),
    ...(strand.directed
      ? [arrow(at(end), at(end - ARROW.length, ARROW.half), at(end - ARROW.length, -ARROW.half), look)]
      : []),
    ...(strand.isOver ? [line(at(length * 0.3, 6), at(length * 0.3, -6), { tone: 'quiet', weight: 2 })] : []),
  ]
}

const line = (one: Place, other: Place, look: Outline): Mark => ({
  shape: 'line',
  x1: one.x,
  y1: one.y,
  x2: other.x,
  y2: other.y,
  ...look,
})

const arrow = (tip: Place, left: Place, right: Place, { tone }: Outline): Mark => ({
  shape: 'path',
  d: `M${tip.x} ${tip.y}L${left.x} ${left.y}L${right.x} ${right.y}Z`,
  tone,
  fill: 'ink',
  weight: 1,
})

/** How many ties are behind one line, on paper of its own so that the line does not run through the number. */
export function countMarks(ties: number, { x, y }: Place): Mark[] {
  const words = String(ties)
  const width = Math.max(COUNT.height, widthOf(words, COUNT.size, true) + 10)
  return [
    {
      ...{
        shape: 'box',
        x: rounded(x - width / 2),
        y: rounded(y - COUNT.height / 2),
        width: rounded(width),
        height: COUNT.height,
      },
      ...{ round: 9, tone: 'mark', fill: 'paper', weight: 1 },
    },
    {
      shape: 'words',
      x: rounded(x),
      y: rounded(y + 4),
      words,
      tone: 'strong',
      anchor: 'middle',
      size: COUNT.size,
      bold: true,
    },
  ]
}
