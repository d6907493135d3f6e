import type { Explained, Mark } from '../../model.ts'
import { widthOf } from '../../widths.ts'
import type { Family } from '../model.ts'
import { SIGN_HEIGHT, SIGN_WIDTH, signsOf } from './signs.ts'

/** The signs that a family's drawing uses, and no others, each as a small scene of its own. */
export function legendOf(family: Family): readonly Explained[] {
  return signsOf(family).map(({ code, words, draw }) => ({
    words,
    scene: {
      id: `sign-${code}`,
      width: SIGN_WIDTH,
      height: SIGN_HEIGHT,
      title: words,
      description: '',
      marks: draw(0, 0),
    },
  }))
}

const [SIZE, BETWEEN, LEFT, BEFORE] = [12, 24, 12, 20]

/** The same beneath a drawing so wide, and how much higher it makes it. */
export function legendMarks(
  family: Family,
  width: number,
  top: number,
): { readonly marks: readonly Mark[]; readonly width: number; readonly height: number } {
  const signs = signsOf(family)
  const column = SIGN_WIDTH + 8 + Math.max(0, ...signs.map(({ words }) => widthOf(words, SIZE))) + BETWEEN
  const columns = Math.max(1, Math.min(signs.length, Math.floor((width - LEFT) / column)))
  const rows = Math.ceil(signs.length / columns)
  const marks = signs.flatMap(({ words, draw }, index): readonly Mark[] => {
    const [x, y] = [LEFT + Math.floor(index / rows) * column, top + BEFORE + (index % rows) * SIGN_HEIGHT]
    return [
      ...draw(x, y),
      { shape: 'words', x: x + SIGN_WIDTH + 8, y: y + SIGN_HEIGHT / 2 + 4, words, size: SIZE, tone: 'strong' },
    ]
  })
  const rule: Mark = { shape: 'line', x1: LEFT, y1: top + 6, x2: width - LEFT, y2: top + 6, tone: 'rule' }
  return {
    marks: [rule, ...marks],
    width: Math.max(width, LEFT + columns * column),
    height: BEFORE + rows * SIGN_HEIGHT + 12,
  }
}
