import type { Cells } from './apart.ts'
import type { Spots } from './stress.ts'

export interface Packed extends Spots {
  readonly knots: Int32Array
}

/** Between two parts that have nothing to do with each other. */
const GAP = 30
/** A drawing is read across: about so many times as wide as it is high. */
const WIDE = 1.6

/** Parts beside and beneath each other in rows, in the order given, each moved as a whole; the first in the upper left. */
export function packed(parts: readonly Packed[], cells: Cells, whole: Spots) {
  const boxes = parts.map(part => boxOf(part, cells))
  const area = boxes.reduce((sum, box) => sum + (box.width + GAP) * (box.height + GAP), 0)
  const across = Math.max(boxes[0]?.width ?? 0, Math.sqrt(area * WIDE))
  let [left, top, high] = [0, 0, 0]
  parts.forEach((part, index) => {
    const box = boxes[index]
    if (!box) return
    if (left > 0 && left + box.width > across) {
      top += high + GAP
      left = high = 0
    }
    part.knots.forEach((knot, at) => {
      whole.x[knot] = (part.x[at] as number) - box.left + left
      whole.y[knot] = (part.y[at] as number) - box.top + top
    })
    left += box.width + GAP
    high = Math.max(high, box.height)
  })
}

function boxOf({ x, y, knots }: Packed, { width, height }: Cells) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  knots.forEach((knot, at) => {
    left = Math.min(left, (x[at] as number) - (width[knot] as number) / 2)
    right = Math.max(right, (x[at] as number) + (width[knot] as number) / 2)
    top = Math.min(top, (y[at] as number) - (height[knot] as number) / 2)
    bottom = Math.max(bottom, (y[at] as number) + (height[knot] as number) / 2)
  })
  return { left, top, width: right - left, height: bottom - top }
}
