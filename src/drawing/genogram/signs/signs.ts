import type { Mark } from '../../model.ts'
import type { Stroke } from '../lines/links.ts'
import { bundledOf } from '../lines/links.ts'
import type { Path, Point } from '../lines/paths.ts'
import { endingMarks, identicalMark, outlineMark, strokeMarks } from '../marks/strokes.ts'
import { symbolMarks } from '../marks/symbols.ts'
import type { Family, Figure } from '../model.ts'
import { kinOf } from '../rows/kin.ts'
import { OTHER_WORDS, SHAPE_WORDS, STROKE_WORDS } from './words.ts'

/** One sign and its words; drawn with its upper left corner at a place. */
export interface Sign {
  readonly code: string
  readonly words: string
  readonly draw: (x: number, y: number) => readonly Mark[]
}

export const [SIGN_WIDTH, SIGN_HEIGHT] = [56, 36]

/** The signs that a family's drawing uses, and no others. */
export function signsOf(family: Family): readonly Sign[] {
  return [...symbolSigns(family), ...lineSigns(family), ...otherSigns(family)]
}

const BLANK = {
  id: '',
  marked: false,
  crossed: false,
  inside: '',
  upperLeft: '',
  upperRight: '',
  name: '',
  notes: [],
  born: '',
}

function symbolSign(code: string, words: string, figure: Partial<Figure>): Sign {
  const [half, reach] = [figure.shape === 'loss' ? 8 : 12, figure.marked ? 15 : figure.shape === 'loss' ? 8 : 12]
  const draw = (x: number, y: number) =>
    symbolMarks({ figure: { ...BLANK, shape: 'neutral', ...figure }, x: x + 28, y: y + 18, half, reach })
  return { code, words, draw }
}

function symbolSigns({ figures }: Family): readonly Sign[] {
  const shapes = (Object.keys(SHAPE_WORDS) as Figure['shape'][]).filter(shape =>
    figures.some(one => one.shape === shape),
  )
  const [marked, crossed] = [figures.find(one => one.marked), figures.find(one => one.crossed)]
  const plain = (of: Figure | undefined) => (of?.shape === 'circle' ? 'circle' : 'square')
  return [
    ...(marked
      ? [
          symbolSign('marked', OTHER_WORDS.marked, {
            shape: marked.shape === 'unknown' ? 'neutral' : marked.shape,
            marked: true,
          }),
        ]
      : []),
    ...shapes.map(shape => symbolSign(shape, SHAPE_WORDS[shape], { shape })),
    ...(crossed ? [symbolSign('crossed', OTHER_WORDS.crossed, { shape: plain(crossed), crossed: true })] : []),
  ]
}

const lineOf = (x: number, y: number): readonly Point[] => [
  { x: x + 3, y: y + 18 },
  { x: x + 53, y: y + 18 },
]
const downOf = (x: number, y: number): readonly Point[] => [
  { x: x + 28, y: y + 6 },
  { x: x + 28, y: y + 30 },
]
const path = (stroke: Stroke, kind: Path['kind'], points: readonly Point[]): Path => ({
  kind,
  stroke,
  points,
  net: 0,
  from: -1,
  to: -1,
})

function lineSigns(family: Family): readonly Sign[] {
  const kin = kinOf(family)
  const [descents, couples] = [
    kin.lineages,
    kin.couples.flatMap(({ union, partners }) => (partners.length > 1 ? [union] : [])),
  ]
  const used = new Set<Stroke>([
    ...couples.map(({ line }) => line),
    ...descents.map(({ line }) => line),
    ...(kin.siblings.length > 0 ? (['sibling'] as const) : []),
    ...family.relations.map(({ look }) => look),
  ])
  const upright = new Set<Stroke>(descents.map(({ line }) => line))
  const signs = (Object.keys(STROKE_WORDS) as Stroke[])
    .filter(stroke => used.has(stroke))
    .map((stroke): Sign => {
      const points = upright.has(stroke) ? downOf : lineOf
      const kind = upright.has(stroke) ? 'descent' : 'straight'
      return {
        code: stroke,
        words: STROKE_WORDS[stroke],
        draw: (x, y) => strokeMarks(path(stroke, kind, points(x, y))),
      }
    })
  const endings = (['separated', 'divorced'] as const)
    .filter(ended => couples.some(one => one.ended === ended))
    .map(
      (ended): Sign => ({
        code: ended,
        words: OTHER_WORDS[ended],
        draw: (x, y) => [
          ...strokeMarks(path('married', 'couple', lineOf(x, y))),
          ...endingMarks({ x: x + 28, y: y + 18, ended }),
        ],
      }),
    )
  const first = signs.filter(({ code }) => couples.some(({ line }) => line === code))
  return [...first, ...endings, ...signs.filter(sign => !first.includes(sign))]
}

function otherSigns(family: Family): readonly Sign[] {
  const { twins, households } = family
  const twinSigns = ([false, true] as const)
    .filter(identical => twins.some(one => one.identical === identical))
    .map(
      (identical): Sign => ({
        code: identical ? 'identical' : 'twins',
        words: identical ? OTHER_WORDS.identical : OTHER_WORDS.twins,
        draw: (x, y) => twinMarks(x, y, identical),
      }),
    )
  return [
    ...twinSigns,
    ...(households.length > 0 ? [{ code: 'household', words: OTHER_WORDS.household, draw: homeMarks }] : []),
    ...(bundledOf(family).some(count => count > 1)
      ? [{ code: 'branches', words: OTHER_WORDS.branches, draw: branchMarks }]
      : []),
  ]
}

function twinMarks(x: number, y: number, identical: boolean): readonly Mark[] {
  const [left, right] = [
    { x: x + 12, y: y + 32 },
    { x: x + 44, y: y + 32 },
  ]
  const top = { x: x + 28, y: y + 4 }
  const marks = [left, right].flatMap(foot => strokeMarks(path('birth', 'descent', [top, foot])))
  return identical ? [...marks, identicalMark({ x: x + 20, y: y + 18 }, { x: x + 36, y: y + 18 })] : marks
}

const homeMarks = (x: number, y: number): readonly Mark[] => [
  outlineMark({
    points: [
      { x: x + 6, y: y + 6 },
      { x: x + 50, y: y + 6 },
      { x: x + 50, y: y + 30 },
      { x: x + 6, y: y + 30 },
    ],
  }),
]

function branchMarks(x: number, y: number): readonly Mark[] {
  const line = (...points: readonly (readonly [number, number])[]) =>
    strokeMarks(
      path(
        'friend',
        'bundle',
        points.map(([right, down]) => ({ x: x + right, y: y + down })),
      ),
    )
  return [...line([28, 4], [28, 16]), ...line([8, 32], [8, 16], [48, 16], [48, 32]), ...line([28, 16], [28, 32])]
}
