import type { Mark, Scene } from '../model.ts'
import { endingMarks, outlineMark, strokeMarks } from './marks/strokes.ts'
import { symbolMarks } from './marks/symbols.ts'
import type { Family } from './model.ts'
import { type Placed, placed } from './placed.ts'
import type { Text } from './places/texts.ts'

/** How a genogram is named where it is shown, and whether the meaning of its lines and symbols is drawn beneath it. */
export interface Shown {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly legend: boolean
}

/** A family as a scene. */
export function genogramScene(family: Family, shown: Shown): Scene {
  const { id, title, description } = shown
  const drawing = placed(family)
  return { id, title, description, width: drawing.width, height: drawing.height, marks: marksOf(drawing) }
}

function marksOf({ symbols, paths, texts, endings, outlines }: Placed): readonly Mark[] {
  return [
    ...outlines.map(outlineMark),
    ...paths.flatMap(strokeMarks),
    ...endings.flatMap(endingMarks),
    ...symbols.map((symbol): Mark => {
      const { title, href } = symbol.figure
      return { shape: 'group', marks: symbolMarks(symbol), ...(title && { title }), ...(href && { href }) }
    }),
    ...texts.map(worded),
  ]
}

const worded = ({ words, x, y, size, bold, quiet, anchor }: Text): Mark => ({
  shape: 'words',
  x,
  y,
  words,
  size,
  anchor,
  tone: quiet ? 'quiet' : 'strong',
  ...(bold && { bold }),
})
