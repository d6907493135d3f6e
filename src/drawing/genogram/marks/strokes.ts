import type { Mark, Outline } from '../../model.ts'
import type { Stroke } from '../lines/links.ts'
import type { Path, Point } from '../lines/paths.ts'
import type { Outlined } from '../places/outlined.ts'
import { along, bar, beside, rounded, shortened, zigzag } from './along.ts'

type Look = Pick<Outline, 'tone' | 'dash' | 'weight'>
const INK: Look = { tone: 'strong', weight: 1.75 }
const FINE: Look = { tone: 'mark', weight: 1.5 }

/** Lines that are one stroke of some look. */
const SIMPLE: Readonly<Partial<Record<Stroke, Look>>> = {
  married: INK,
  'living-together': { ...INK, dash: 'dashed' },
  relationship: { ...INK, dash: 'dotted' },
  birth: INK,
  believed: { ...INK, dash: 'dotted' },
  disputed: { ...INK, dash: 'dotted' },
  foster: { ...INK, dash: 'dotted' },
  kinship: { ...INK, dash: 'dashed' },
  step: { tone: 'quiet', dash: 'dashed', weight: 1.25 },
  sibling: { tone: 'quiet', dash: 'dashed', weight: 1.25 },
  friend: FINE,
  acquaintance: { ...FINE, dash: 'dotted' },
  distant: { ...FINE, dash: 'dotted', weight: 2 },
}
const FAMILY: readonly Stroke[] = ['married', 'living-together', 'relationship', 'sibling', 'step', 'adopted']
const ROUND = 10

/** The marks of one line. Lines of birth and couple turn sharply, lines of how people get on in a curve. */
export function strokeMarks({ kind, stroke, points }: Path): readonly Mark[] {
  const family = kind === 'descent' || kind === 'couple' || FAMILY.includes(stroke)
  const line = family || kind === 'bundle' ? points : rounded(points, ROUND)
  const simple = SIMPLE[stroke]
  if (simple) return [inked([line], simple)]
  if (stroke === 'adopted')
    return [inked([beside(line, 2)], INK), inked([beside(line, -2)], { ...INK, dash: 'dashed' })]
  return looked(stroke, line)
}

function looked(stroke: Stroke, line: readonly Point[]): readonly Mark[] {
  const measured = along(line)
  const { length } = measured
  const middle = longestMiddle(line)
  const teeth = (end: number, height = 4) => zigzag(measured, 4, length - end, height)
  switch (stroke) {
    case 'close':
      return [inked([beside(line, 2), beside(line, -2)], FINE)]
    case 'fused':
      return [inked([beside(line, 3.5), line, beside(line, -3.5)], FINE)]
    case 'conflict':
      return [inked([teeth(4)], FINE)]
    case 'close-hostile':
      return [inked([beside(line, 5), teeth(4, 3), beside(line, -5)], FINE)]
    case 'cut-off':
    case 'cut-off-repaired':
      return cutOff(line, middle, stroke === 'cut-off-repaired')
    case 'no-contact':
      return [inked([line], FINE), inked([bar(measured, middle, 7)], { ...FINE, weight: 3 })]
    case 'caretaker':
      return [inked([shortened(line, ARROW)], FINE), arrow(line, 'ink')]
    case 'protective':
      return [
        inked([beside(shortened(line, ARROW), 2), beside(shortened(line, ARROW), -2)], FINE),
        arrow(line, 'paper'),
      ]
    case 'concern':
      return [inked([shortened(line, ARROW)], { ...FINE, dash: 'dashed', weight: 3 }), arrow(line, 'ink', 7)]
    case 'physical-abuse':
      return [inked([teeth(ARROW)], FINE), arrow(line, 'ink')]
    case 'emotional-abuse':
      return [inked([teeth(ARROW), head(line)], FINE)]
    default:
      return [
        inked([beside(shortened(line, ARROW), 6), teeth(ARROW), beside(shortened(line, ARROW), -6)], FINE),
        arrow(line, 'paper', 6),
      ]
  }
}

function cutOff(line: readonly Point[], middle: number, repaired: boolean): readonly Mark[] {
  const measured = along(line)
  const [before, after] = [middle - 4, middle + 4]
  const first = shortened(line, measured.length - before)
  const second = shortened(line.toReversed(), after)
  const parts = [inked([first, second, bar(measured, before, 7), bar(measured, after, 7)], FINE)]
  const { x, y } = measured.at(middle)
  return repaired ? [...parts, { shape: 'circle', x: near(x), y: near(y), radius: 3, ...FINE }] : parts
}

// The middle of the longest straight part: what stands there is seen.
function longestMiddle(line: readonly Point[]): number {
  let [walked, best, middle] = [0, -1, 0]
  for (const [index, to] of line.entries()) {
    const from = line[index - 1]
    if (!from) continue
    const part = Math.hypot(to.x - from.x, to.y - from.y)
    if (part > best) [best, middle] = [part, walked + part / 2]
    walked += part
  }
  return middle
}

const ARROW = 10

function head(line: readonly Point[], half = 5): readonly Point[] {
  const measured = along(line)
  const [one, other] = bar(measured, measured.length - ARROW, half)
  const tip = measured.at(measured.length)
  return [one ?? tip, tip, other ?? tip]
}

const arrow = (line: readonly Point[], fill: 'ink' | 'paper', half = 5): Mark => ({
  shape: 'path',
  d: `${pathOf(head(line, half))}Z`,
  ...FINE,
  fill,
})

const inked = (lines: readonly (readonly Point[])[], look: Look): Mark => ({
  shape: 'path',
  d: lines.map(pathOf).join(''),
  ...look,
})

/** The letters of an SVG path through the points. */
export const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${near(x)} ${near(y)}`).join('')

const near = (number: number): number => Math.round(number * 10) / 10

/** One stroke across a couple's line that have parted, two if they are divorced. */
export function endingMarks({
  x,
  y,
  ended,
}: {
  x: number
  y: number
  ended: 'no' | 'separated' | 'divorced'
}): readonly Mark[] {
  const slash = (at: number) => [
    { x: at - 4, y: y + 8 },
    { x: at + 4, y: y - 8 },
  ]
  return [inked(ended === 'divorced' ? [slash(x - 3), slash(x + 3)] : [slash(x)], INK)]
}

/** The dashed outline around those who live together. */
export function outlineMark({ points }: Pick<Outlined, 'points'>): Mark {
  const [first, second] = points
  // Round corners need a beginning that is none: the middle of the first side.
  const start = first && second ? { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 } : { x: 0, y: 0 }
  const closed = [start, ...points.slice(1), ...points.slice(0, 1), start]
  return { shape: 'path', d: `${pathOf(rounded(closed, 8))}Z`, tone: 'quiet', dash: 'short', weight: 1.25 }
}

/** The bar between the lines of identical twins. */
export const identicalMark = (from: Point, to: Point): Mark => inked([[from, to]], INK)
