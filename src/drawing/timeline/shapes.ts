import type { Mark } from '../model.ts'
import { COUNT_SIZE } from './clusters.ts'
import type { Shape } from './model.ts'
import { round } from './ruler.ts'

const R = 8

/** One point, as its shape: an outline on paper, or filled and ringed where somebody set it apart. */
export function shapeAt(shape: Shape, x: number, y: number, marked: boolean): Mark[] {
  const look = { tone: marked ? 'strong' : 'mark', fill: marked ? 'ink' : 'paper', weight: 2 } as const
  const ring: Mark[] = marked
    ? [{ shape: 'circle', x, y, radius: 11.5, tone: 'strong', fill: 'paper', weight: 1.5 }]
    : []
  const size = marked ? 0.72 : 1
  if (shape === 'circle') return [...ring, { shape: 'circle', x, y, radius: round(7 * size), ...look }]
  if (shape === 'ring')
    return [
      ...ring,
      { shape: 'circle', x, y, radius: round(7.5 * size), ...look, fill: 'paper' },
      { shape: 'circle', x, y, radius: round(3 * size), ...look },
    ]
  return [...ring, { shape: 'path', d: outline(OUTLINES[shape], x, y, R * size), ...look }]
}

type Corner = readonly [number, number]

/** Corners around the middle, in radii. */
const OUTLINES: Readonly<Record<Exclude<Shape, 'circle' | 'ring'>, readonly Corner[]>> = {
  square: [
    [-0.85, -0.85],
    [0.85, -0.85],
    [0.85, 0.85],
    [-0.85, 0.85],
  ],
  diamond: [
    [0, -1.15],
    [1.15, 0],
    [0, 1.15],
    [-1.15, 0],
  ],
  triangle: [
    [0, -1.05],
    [1.1, 0.9],
    [-1.1, 0.9],
  ],
  cross: [
    [-0.4, -1.05],
    [0.4, -1.05],
    [0.4, -0.4],
    [1.05, -0.4],
    [1.05, 0.4],
    [0.4, 0.4],
    [0.4, 1.05],
    [-0.4, 1.05],
    [-0.4, 0.4],
    [-1.05, 0.4],
    [-1.05, -0.4],
    [-0.4, -0.4],
  ],
  star: [
    [0, -1.2],
    [0.3, -0.4],
    [1.14, -0.37],
    [0.48, 0.15],
    [0.71, 0.97],
    [0, 0.5],
    [-0.71, 0.97],
    [-0.48, 0.15],
    [-1.14, -0.37],
    [-0.3, -0.4],
  ],
  house: [
    [0, -1.15],
    [1.05, -0.2],
    [1.05, 0.95],
    [-1.05, 0.95],
    [-1.05, -0.2],
  ],
  bubble: [
    [-1.1, -0.95],
    [1.1, -0.95],
    [1.1, 0.5],
    [0, 0.5],
    [-0.6, 1.15],
    [-0.6, 0.5],
    [-1.1, 0.5],
  ],
}

const outline = (corners: readonly Corner[], x: number, y: number, radius: number): string =>
  `M${corners.map(([over, down]) => `${round(x + over * radius)} ${round(y + down * radius)}`).join('L')}Z`

/** A number in a rounded box; a second outline where somebody set one of them apart. */
export const pill = (x: number, y: number, width: number, words: string, marked: boolean): Mark[] => [
  {
    shape: 'box',
    x: x - width / 2,
    y: y - 12,
    width,
    height: 24,
    round: 12,
    tone: marked ? 'strong' : 'mark',
    weight: 2,
    fill: 'paper',
  },
  ...(marked
    ? [
        {
          shape: 'box',
          x: x - width / 2 + 3.5,
          y: y - 8.5,
          width: width - 7,
          height: 17,
          round: 8.5,
          tone: 'strong',
          weight: 1,
          fill: 'paper',
        } as const,
      ]
    : []),
  { shape: 'words', x, y: y + 5, words, tone: 'strong', size: COUNT_SIZE, bold: true, anchor: 'middle' },
]

/** Slanted lines over a stretch: told from a bar and from empty space without colour. */
export function hatch(x: number, y: number, width: number, height: number): Mark[] {
  const [top, bottom] = [y - height / 2, y + height / 2]
  let d = ''
  for (let at = x; at <= x + width - height; at += 7)
    d += `M${round(at)} ${round(bottom)}L${round(at + height)} ${round(top)}`
  return [
    { shape: 'line', x1: x, y1: top, x2: round(x + width), y2: top, tone: 'quiet', weight: 1, dash: 'dotted' },
    { shape: 'line', x1: x, y1: bottom, x2: round(x + width), y2: bottom, tone: 'quiet', weight: 1, dash: 'dotted' },
    ...(d ? [{ shape: 'path', d, tone: 'rule', weight: 1 } as const] : []),
  ]
}
