import type { Mark, Outline } from '../model.ts'
import type { Strand } from './model.ts'
import type { Place } from './places.ts'
import { rounded } from './symbols.ts'

const DASHES = { observed: 'solid', told: 'dashed', opinion: 'dotted' } as const
/** Long and narrow, so that it is not taken for a shape of its own. */
const ARROW = { length: 13, half: 5 }
const BAR = 6

/** What is seen of a strand: where it leaves one symbol and its words, and where it meets the other's. */
export interface Course {
  readonly start: Place
  readonly end: Place
}

export function lookOf({ howKnown, isOver, marked }: Pick<Strand, 'howKnown' | 'isOver' | 'marked'>): Outline {
  const weight = marked ? 4.5 : isOver ? 1 : 2
  return { tone: isOver ? 'quiet' : marked ? 'strong' : 'mark', dash: DASHES[howKnown], weight }
}

/** A strand along its course, with its arrow, and a bar across it where it is over. */
export function strandMarks(strand: Strand, { start, end }: Course): Mark[] {
  const [across, down] = [end.x - start.x, end.y - start.y]
  const length = Math.sqrt(across * across + down * down)
  if (length < 1) return []
  const at = (along: number, beside = 0): Place => ({
    x: rounded(start.x + (across * along - down * beside) / length),
    y: rounded(start.y + (down * along + across * beside) / length),
  })
  const look = lookOf(strand)
  const arrow = strand.directed && length > ARROW.length
  const stop = arrow ? length - ARROW.length + 1 : length
  const bar = length * 0.22
  return [
    line(at(0), at(stop), look),
    ...(arrow ? [arrowHead(at(length), at(stop - 1, ARROW.half), at(stop - 1, -ARROW.half), look)] : []),
    ...(strand.isOver ? [line(at(bar, BAR), at(bar, -BAR), { tone: 'quiet', weight: 2 })] : []),
  ]
}

const line = (one: Place, other: Place, look: Outline): Mark => ({
  ...{ shape: 'line', x1: one.x, y1: one.y, x2: other.x, y2: other.y },
  ...look,
})

const arrowHead = (tip: Place, left: Place, right: Place, { tone }: Outline): Mark => ({
  ...{ shape: 'path', d: `M${tip.x} ${tip.y}L${left.x} ${left.y}L${right.x} ${right.y}Z` },
  ...{ tone, fill: 'ink', weight: 1 },
})
