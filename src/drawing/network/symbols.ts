import type { Mark, Outline } from '../model.ts'
import type { Knot } from './model.ts'

// A kind is known by its shape alone, without colour; beneath every symbol stands the word of its kind as well.

export type Kind = Knot['kind']
export const KINDS: readonly Kind[] = [
  'child',
  'person',
  'place',
  'vehicle',
  'phone',
  'account',
  'organisation',
  'group',
]

/** No symbol, its marking ring included, reaches further than this from its middle. */
export const REACH = 26
/** A line ends so far from the middle of a symbol, or of one with a ring. */
export const EDGE = 21
export const RINGED = 29

interface Standing {
  readonly marked: boolean
  readonly halfKnown: boolean
}

/** The symbol of one subject with its middle at a place. Marked: one more outline, heavier. Half-known: dashed. */
export function symbol(kind: Kind, x: number, y: number, { marked, halfKnown }: Standing): Mark[] {
  const look: Outline = { tone: 'strong', fill: 'paper', dash: halfKnown ? 'dashed' : 'solid' }
  const ring: Outline = { tone: 'strong', fill: 'paper', weight: 3.5 }
  return [...(marked ? [outline(RINGS[kind], x, y, ring, 1.42)] : []), ...SYMBOLS[kind](x, y, look)]
}

type Shape = readonly (readonly [number, number])[]

const HOUSE: Shape = [
  [-16, -3],
  [0, -18],
  [16, -3],
  [16, 16],
  [-16, 16],
]
const HEXAGON: Shape = [
  [-9, -16],
  [9, -16],
  [18, 0],
  [9, 16],
  [-9, 16],
  [-18, 0],
]
const SQUARE: Shape = [
  [-16, -16],
  [16, -16],
  [16, 16],
  [-16, 16],
]
const TALL: Shape = [
  [-11, -17],
  [11, -17],
  [11, 17],
  [-11, 17],
]
const LONG: Shape = [
  [-19, -11],
  [19, -11],
  [19, 14],
  [-19, 14],
]

// The ring around a marked symbol follows its shape; null is round.
const RINGS: Readonly<Record<Kind, Shape | null>> = {
  child: null,
  person: null,
  place: HOUSE,
  vehicle: LONG,
  phone: TALL,
  account: HEXAGON,
  organisation: SQUARE,
  group: null,
}

const SYMBOLS: Readonly<Record<Kind, (x: number, y: number, look: Outline) => Mark[]>> = {
  child: (x, y, look) => [circle(x, y, 18, look), circle(x, y, 12, look)],
  person: (x, y, look) => [circle(x, y, 17, look)],
  place: (x, y, look) => [outline(HOUSE, x, y, look)],
  vehicle: (x, y, look) => [
    { shape: 'box', x: x - 19, y: y - 11, width: 38, height: 19, round: 5, ...look },
    circle(x - 10, y + 9, 5, look),
    circle(x + 10, y + 9, 5, look),
  ],
  phone: (x, y, look) => [
    { shape: 'box', x: x - 11, y: y - 18, width: 22, height: 36, round: 5, ...look },
    { shape: 'line', x1: x - 4, y1: y + 12, x2: x + 4, y2: y + 12, tone: 'strong' },
  ],
  account: (x, y, look) => [
    outline(HEXAGON, x, y, look),
    { shape: 'words', x, y: y + 5, words: '@', tone: 'strong', anchor: 'middle', size: 18 },
  ],
  organisation: (x, y, look) => [
    outline(SQUARE, x, y, look),
    { shape: 'line', x1: x - 16, y1: y - 9, x2: x + 16, y2: y - 9, tone: 'strong' },
  ],
  group: (x, y, look) => [
    circle(x, y - 9, 8.5, look),
    circle(x - 10, y + 8, 8.5, look),
    circle(x + 10, y + 8, 8.5, look),
  ],
}

const circle = (x: number, y: number, radius: number, look: Outline): Mark => ({
  shape: 'circle',
  x,
  y,
  radius,
  ...look,
})

function outline(shape: Shape | null, x: number, y: number, look: Outline, scale = 1): Mark {
  if (!shape) return circle(x, y, 17 * scale, look)
  const corners = shape.map(([across, down]) => `${rounded(x + across * scale)} ${rounded(y + down * scale)}`)
  return { shape: 'path', d: `M${corners.join('L')}Z`, ...look }
}

/** Tenths of a pixel: finer is not seen, and machines may differ there. */
export const rounded = (length: number): number => Math.round(length * 10) / 10
