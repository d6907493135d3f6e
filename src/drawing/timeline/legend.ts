import type { Mark } from '../model.ts'
import type { LegendItem } from './model.ts'
import { hatch, pill, shapeAt } from './shapes.ts'
import { cutTo, roomFor } from './words.ts'

const SIZE = 14
const ROW = 30
const LOOK = 34
const AFTER = 22

/** What marks mean, in as many rows as it takes; an item never breaks. */
export function legendAt(items: readonly LegendItem[], { y, width }: { readonly y: number; readonly width: number }) {
  const marks: Mark[] = []
  let [x, row] = [0, 0]
  for (const { look, words } of items) {
    const said = cutTo(words, width - LOOK, SIZE)
    const long = LOOK + roomFor(said, SIZE)
    if (x > 0 && x + long > width) [x, row] = [0, row + 1]
    const middle = y + row * ROW + ROW / 2
    marks.push(...lookAt(look, x + 15, middle))
    marks.push({ shape: 'words', x: x + LOOK, y: middle + 5, words: said, tone: 'strong', size: SIZE })
    x = Math.ceil(x + long + AFTER)
  }
  return { marks, bottom: y + (items.length > 0 ? (row + 1) * ROW : 0) }
}

function lookAt(look: LegendItem['look'], x: number, y: number): Mark[] {
  if (look === 'marked') return shapeAt('circle', x, y, true)
  if (look === 'cluster') return pill(x, y, 28, '12', false)
  if (look === 'gap') return hatch(x - 14, y, 28, 16)
  if (look === 'rough')
    return [{ shape: 'line', x1: x - 12, y1: y, x2: x + 12, y2: y, tone: 'mark', weight: 2, dash: 'dotted' }]
  return shapeAt(look, x, y, false)
}
