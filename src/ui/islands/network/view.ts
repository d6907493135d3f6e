import type { Sight } from './sight.ts'

/** What part of the drawing is seen: the place in the middle, and how many pixels a unit has. */
export interface View {
  x: number
  y: number
  scale: number
}

const [LEAST, MOST] = [0.02, 3]
/** Names run wider than their symbols, and stand beneath them. */
const MARGIN = { wide: 48, high: 32 }

/** All of it, or all that is in one group, no larger than at its own size. */
export function whole({ x, y, half, count, group }: Sight, width: number, height: number, only = -1): View {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let item = 0; item < count; item++) {
    if (only !== -1 && group[item] !== only) continue
    const reach = half[item] as number
    left = Math.min(left, (x[item] as number) - reach)
    right = Math.max(right, (x[item] as number) + reach)
    top = Math.min(top, (y[item] as number) - reach)
    bottom = Math.max(bottom, (y[item] as number) + reach)
  }
  if (count === 0) return { x: 0, y: 0, scale: 1 }
  const scale = Math.min((width - 2 * MARGIN.wide) / (right - left), (height - 2 * MARGIN.high) / (bottom - top), 1)
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.max(scale, LEAST) }
}

/** Larger or smaller by a factor, about a point of the window that stays where it is. */
export function zoomed(view: View, by: number, aboutX: number, aboutY: number, width: number, height: number): View {
  const scale = Math.min(Math.max(view.scale * by, LEAST), MOST)
  const [across, down] = [aboutX - width / 2, aboutY - height / 2]
  return {
    x: view.x + across / view.scale - across / scale,
    y: view.y + down / view.scale - down / scale,
    scale,
  }
}

/** The place in the drawing that is at a point of the window. */
export const placeAt = (view: View, atX: number, atY: number, width: number, height: number) => ({
  x: view.x + (atX - width / 2) / view.scale,
  y: view.y + (atY - height / 2) / view.scale,
})
