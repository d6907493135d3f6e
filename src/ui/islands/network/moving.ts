import type { Screen } from './screen.ts'
import { zoomed } from './view.ts'

// Moving about: by pointer, by wheel, by two fingers, by keys. Nothing slides by itself, so nothing has to be stilled.

const STEP = 60
export const CLOSER = 1.3
/** Within so many pixels a press was a choice, not a move. */
const STILL = 5

/** `choose` is told where somebody pressed without moving. */
export function moveBy(screen: Screen, choose: (x: number, y: number) => void) {
  const { canvas } = screen
  const fingers = new Map<number, { x: number; y: number }>()
  let travelled = 0
  canvas.addEventListener('pointerdown', event => {
    canvas.setPointerCapture(event.pointerId)
    fingers.set(event.pointerId, pointOf(event))
    if (fingers.size === 1) travelled = 0
  })
  canvas.addEventListener('pointermove', event => {
    const before = fingers.get(event.pointerId)
    if (!before) return
    const now = pointOf(event)
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
    fingers.set(event.pointerId, now)
    travelled += Math.hypot(now.x - before.x, now.y - before.y)
    if (other) pinch(screen, before, now, other)
    else if (travelled > STILL) shift(screen, before.x - now.x, before.y - now.y)
  })
  for (const end of ['pointerup', 'pointercancel'] as const)
    canvas.addEventListener(end, event => {
      const at = fingers.get(event.pointerId)
      fingers.delete(event.pointerId)
      if (end === 'pointerup' && at && travelled <= STILL && fingers.size === 0) choose(at.x, at.y)
    })
  // Whoever scrolls the page past the drawing does not want it to jump: the wheel zooms once the drawing has the focus.
  canvas.addEventListener(
    'wheel',
    event => {
      if (!event.ctrlKey && document.activeElement !== canvas) return
      event.preventDefault()
      const { x, y } = pointOf(event)
      zoom(screen, Math.exp(-event.deltaY / 400), x, y)
    },
    { passive: false },
  )
}

/** Keys that move or zoom. Says whether it was one. */
export function moveByKey(screen: Screen, key: string): boolean {
  const { width, height } = screen
  if (key === 'ArrowLeft') shift(screen, -STEP, 0)
  else if (key === 'ArrowRight') shift(screen, STEP, 0)
  else if (key === 'ArrowUp') shift(screen, 0, -STEP)
  else if (key === 'ArrowDown') shift(screen, 0, STEP)
  else if (key === '+' || key === '=') zoom(screen, CLOSER, width / 2, height / 2)
  else if (key === '-') zoom(screen, 1 / CLOSER, width / 2, height / 2)
  else return false
  return true
}

export function zoom(screen: Screen, by: number, x: number, y: number) {
  screen.show({ view: zoomed(screen.view, by, x, y, screen.width, screen.height) })
}

function shift(screen: Screen, across: number, down: number) {
  const { x, y, scale } = screen.view
  screen.show({ view: { x: x + across / scale, y: y + down / scale, scale } })
}

function pinch(screen: Screen, before: Point, now: Point, other: Point) {
  const [was, is] = [Math.hypot(before.x - other.x, before.y - other.y), Math.hypot(now.x - other.x, now.y - other.y)]
  if (was > 0) zoom(screen, is / was, (now.x + other.x) / 2, (now.y + other.y) / 2)
}

interface Point {
  readonly x: number
  readonly y: number
}

const pointOf = ({ offsetX, offsetY }: MouseEvent): Point => ({ x: offsetX, y: offsetY })
