import { reachOf, type Sight } from '../sight.ts'
import type { View } from '../view.ts'
import { inks } from './inks.ts'
import type { Picture } from './painting.ts'

/** A picture reaches so many windows further than the window to every side. */
export const AROUND = 0.5

/** A picture, and what it is of. */
export interface Shown extends Picture {
  readonly view: View
}

export function picture(): Shown {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { alpha: false })
  if (!pen) throw new Error('This browser has no canvas')
  return { canvas, pen, ratio: 1, view: { x: 0, y: 0, scale: 0 } }
}

export function resize(canvas: HTMLCanvasElement, width: number, height: number) {
  const [wide, high] = [Math.round(width), Math.round(height)]
  if (canvas.width !== wide) canvas.width = wide
  if (canvas.height !== high) canvas.height = high
}

export interface Window {
  readonly view: View
  readonly width: number
  readonly height: number
}

/** Whether the picture is of this scale, and reaches further than the window by a quarter of it on every side. */
export function isCovered({ view: of }: Shown, { view, width, height }: Window): boolean {
  if (of.scale !== view.scale) return false
  const room = AROUND / 2
  return Math.abs(view.x - of.x) * view.scale < width * room && Math.abs(view.y - of.y) * view.scale < height * room
}

export function copy(
  pen: CanvasRenderingContext2D,
  { canvas, view: of, ratio }: Shown,
  screen: Window,
  sight: Sight,
  chosen: number,
) {
  const { view } = screen
  const [wide, high] = [pen.canvas.width, pen.canvas.height]
  pen.fillStyle = inks().paper
  pen.fillRect(0, 0, wide, high)
  if (of.scale > 0) {
    const by = view.scale / of.scale
    const left = wide / 2 + (of.x - view.x) * view.scale * ratio - (canvas.width * by) / 2
    const top = high / 2 + (of.y - view.y) * view.scale * ratio - (canvas.height * by) / 2
    // Whole pixels are copied, not blended: it is several times as fast, and sharp.
    if (by === 1) pen.drawImage(canvas, Math.round(left), Math.round(top))
    else pen.drawImage(canvas, left, top, canvas.width * by, canvas.height * by)
  }
  if (chosen === -1) return
  const x = ((sight.x[chosen] as number) - view.x) * view.scale * ratio + wide / 2
  const y = ((sight.y[chosen] as number) - view.y) * view.scale * ratio + high / 2
  ring(pen, x, y, reachOf(sight, chosen, view.scale * ratio, ratio) + 7 * ratio, ratio)
}

/** Where the reader is: a bright ring with a dark edge, seen on every ground. */
function ring(pen: CanvasRenderingContext2D, x: number, y: number, radius: number, ratio: number) {
  for (const [ink, weight] of [
    [inks().symbol, 7],
    [inks().chosen, 4],
  ] as const) {
    pen.beginPath()
    pen.arc(x, y, Math.max(radius, 9 * ratio), 0, 2 * Math.PI)
    pen.strokeStyle = ink
    pen.lineWidth = weight * ratio
    pen.stroke()
  }
}
