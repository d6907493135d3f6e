import type { Mark, Outline } from '../../model.ts'
import type { Stood } from '../places/shown.ts'

/** The marks of one symbol: its shape, a second one around it, what is inside it, and the cross of somebody who has died. */
export function symbolMarks({ figure, x, y, half, reach }: Stood): readonly Mark[] {
  const outline: Outline = { tone: 'strong', fill: 'paper' }
  const marks: Mark[] = []
  if (reach > half) marks.push(shaped(figure.shape, x, y, reach, outline))
  marks.push(shaped(figure.shape, x, y, half, outline))
  if (figure.crossed) marks.push({ shape: 'path', d: crossOf(figure.shape, x, y, half), tone: 'strong', weight: 1.25 })
  const inside = figure.shape === 'unknown' && figure.inside === '' ? '?' : figure.inside
  if (inside !== '')
    marks.push({
      shape: 'words',
      x,
      y: y + (figure.shape === 'triangle' ? 12 : 5),
      words: inside,
      tone: 'strong',
      anchor: 'middle',
      size: figure.shape === 'triangle' ? 11 : 13,
      ...(figure.crossed && { halo: true }),
    })
  return marks
}

function shaped(shape: Stood['figure']['shape'], x: number, y: number, half: number, outline: Outline): Mark {
  if (shape === 'circle') return { shape: 'circle', x, y, radius: half, ...outline }
  if (shape === 'triangle' || shape === 'loss')
    return { shape: 'path', d: `M${x} ${y - half}L${x + half} ${y + half}L${x - half} ${y + half}Z`, ...outline }
  const round = shape === 'square' ? {} : { round: half * 0.55 }
  return { shape: 'box', x: x - half, y: y - half, width: 2 * half, height: 2 * half, ...round, ...outline }
}

function crossOf(shape: Stood['figure']['shape'], x: number, y: number, half: number): string {
  if (shape === 'triangle' || shape === 'loss')
    return `M${x - half} ${y + half}L${x + half / 2} ${y}M${x + half} ${y + half}L${x - half / 2} ${y}`
  const off = shape === 'circle' ? half * Math.SQRT1_2 : half
  return `M${x - off} ${y - off}L${x + off} ${y + off}M${x + off} ${y - off}L${x - off} ${y + off}`
}
