import type { Mark, Scene } from '../model.ts'
import { endingMarks, outlineMark, strokeMarks } from './marks/strokes.ts'
import { symbolMarks } from './marks/symbols.ts'
import type { Family } from './model.ts'
import { type Placed, placed } from './placed.ts'
import type { Text } from './places/texts.ts'
import { legendMarks } from './signs/legend.ts'

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
  const legend = shown.legend ? legendMarks(family, drawing.width, drawing.height) : { marks: [], width: 0, height: 0 }
  return {
    id,
    title,
    description,
    width: Math.max(drawing.width, legend.width),
    height: drawing.height + legend.height,
    marks: [...marksOf(drawing), ...legend.marks],
  }
}

function marksOf({ symbols, paths, texts, endings, outlines }: Placed): readonly Mark[] {
  const own = Map.groupBy(texts, ({ of }) => of)
  return [
    ...outlines.map(outlineMark),
    ...paths.flatMap(strokeMarks),
    ...endings.flatMap(endingMarks),
    // A figure with its name and notes is one group, so that a link holds them all.
    ...symbols.map((symbol): Mark => {
      const { id, title, href } = symbol.figure
      const marks = [...symbolMarks(symbol), ...(own.get(id) ?? []).map(worded)]
      return { shape: 'group', marks, ...(title && { title }), ...(href && { href }) }
    }),
    ...(own.get(undefined) ?? []).map(worded),
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
