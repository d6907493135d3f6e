import type { Mark } from '../../../../drawing/model.ts'
import { symbol } from '../../../../drawing/network/symbols.ts'
import { kindAt } from '../../../../drawing/network/wire.ts'
import { CROWD, SYMBOL } from '../sight.ts'
import type { Inks } from './inks.ts'

// Each symbol is drawn once for a size, and then put down like a stamp: thousands of shapes cost as much as one picture each.

/** Below so many pixels a shape is not seen, and a dot stands for it. */
const SEEN = 7

export interface Stamps {
  readonly scale: number
  /** `reach` in pixels: how far it reaches from its middle. */
  put(pen: CanvasRenderingContext2D, kind: number, standing: number, x: number, y: number, reach: number): void
}

export function stampsFor(scale: number, inks: Inks): Stamps {
  const made = new Map<number, OffscreenCanvas>()
  return {
    scale,
    put(pen, kind, standing, x, y, size) {
      if (kind === CROWD) return crowd(pen, x, y, size, inks)
      if (size < SEEN) {
        pen.fillStyle = inks.symbol
        const side = Math.max(1.5, size * 0.9)
        return pen.fillRect(x - side / 2, y - side / 2, side, side)
      }
      const key = kind * 4 + standing
      let stamp = made.get(key)
      if (!stamp) {
        stamp = stampOf(kind, standing, scale, inks)
        made.set(key, stamp)
      }
      pen.drawImage(stamp, Math.round(x - stamp.width / 2), Math.round(y - stamp.height / 2))
    },
  }
}

function stampOf(kind: number, standing: number, scale: number, inks: Inks): OffscreenCanvas {
  const side = Math.ceil(2 * (SYMBOL + 8) * scale) + 2
  const stamp = new OffscreenCanvas(side, side)
  const pen = stamp.getContext('2d')
  if (!pen) return stamp
  pen.translate(side / 2, side / 2)
  pen.scale(scale, scale)
  for (const mark of symbol(kindAt(kind), 0, 0, { marked: (standing & 1) > 0, halfKnown: (standing & 2) > 0 }))
    drawn(pen, mark, inks)
  return stamp
}

function drawn(pen: OffscreenCanvasRenderingContext2D, mark: Mark, inks: Inks) {
  if (mark.shape === 'group') return
  if (mark.shape === 'words') {
    pen.fillStyle = inks.symbol
    pen.font = `${mark.size ?? 14}px arial, sans-serif`
    pen.textAlign = 'center'
    return pen.fillText(mark.words, mark.x, mark.y)
  }
  pen.strokeStyle = inks.symbol
  pen.fillStyle = inks.paper
  pen.lineWidth = mark.weight ?? 2
  pen.setLineDash(mark.dash === 'dashed' ? [6, 4] : [])
  const shape = new Path2D(mark.shape === 'path' ? mark.d : '')
  if (mark.shape === 'circle') shape.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI)
  if (mark.shape === 'box') shape.roundRect(mark.x, mark.y, mark.width, mark.height, mark.round ?? 0)
  if (mark.shape === 'line') {
    shape.moveTo(mark.x1, mark.y1)
    shape.lineTo(mark.x2, mark.y2)
  } else pen.fill(shape)
  pen.stroke(shape)
}

/** A group that is closed: two rings, told from every symbol of one subject by its size and by the number in it. */
function crowd(pen: CanvasRenderingContext2D, x: number, y: number, size: number, inks: Inks) {
  pen.strokeStyle = inks.symbol
  pen.fillStyle = inks.paper
  pen.lineWidth = 1.5
  pen.setLineDash([])
  for (const radius of [size, size * 0.82]) {
    pen.beginPath()
    pen.arc(x, y, radius, 0, 2 * Math.PI)
    pen.fill()
    pen.stroke()
  }
}
