import { inks } from './painting/inks.ts'
import { painted } from './painting/painting.ts'
import { AROUND, copy, isCovered, picture, resize, type Shown } from './painting/pictures.ts'
import type { Sight } from './sight.ts'
import type { View } from './view.ts'

// What is on the screen. The drawing is painted onto a picture twice as wide and high as the window; moving about only
// copies a part of it, and a new picture is painted a few milliseconds at a time, and shown when it is done.

/** Milliseconds of painting between two frames. */
const SLICE = 10

export interface Screen {
  readonly canvas: HTMLCanvasElement
  readonly view: View
  /** Of the window, in pixels of the page. */
  readonly width: number
  readonly height: number
  /** Shows another sight or view; the whole of it at once where `now` is set. */
  show(change: Change): void
  /** After the window has another size, or its reader other colours. */
  measure(): void
}

interface Change {
  readonly sight?: Sight
  readonly view?: View
  /** Which item has the ring; -1 for none. */
  readonly chosen?: number
  readonly now?: boolean
}

interface State {
  readonly canvas: HTMLCanvasElement
  readonly pen: CanvasRenderingContext2D
  view: View
  width: number
  height: number
  sight: Sight
  chosen: number
  /** What is seen, and what is being painted meanwhile. */
  front: Shown
  back: Shown
  painter: Generator<void, void> | null
  waits: boolean
}

export function screenOn(canvas: HTMLCanvasElement, sight: Sight): Screen {
  const pen = canvas.getContext('2d', { alpha: false })
  if (!pen) throw new Error('This browser has no canvas')
  const state: State = {
    ...{ canvas, pen, sight, chosen: -1, view: { x: 0, y: 0, scale: 1 }, width: 1, height: 1 },
    ...{ front: picture(), back: picture(), painter: null, waits: false },
  }
  return {
    canvas,
    get view() {
      return state.view
    },
    get width() {
      return state.width
    },
    get height() {
      return state.height
    },
    show: change => show(state, change),
    measure: () => measure(state),
  }
}

function show(state: State, { sight = state.sight, view = state.view, chosen, now = false }: Change) {
  const isOther = sight !== state.sight
  state.chosen = chosen ?? (isOther ? -1 : state.chosen)
  state.sight = sight
  state.view = view
  if (isOther || now || !isCovered(state.front, state)) begin(state)
  if (now) paint(state, Number.POSITIVE_INFINITY)
  ask(state)
}

function measure(state: State) {
  const { width, height } = state.canvas.getBoundingClientRect()
  state.width = Math.max(1, width)
  state.height = Math.max(1, height)
  resize(state.canvas, state.width * devicePixelRatio, state.height * devicePixelRatio)
  begin(state)
  ask(state)
}

function begin(state: State) {
  const ratio = devicePixelRatio
  resize(state.back.canvas, state.width * ratio * (1 + 2 * AROUND), state.height * ratio * (1 + 2 * AROUND))
  state.back = { ...state.back, ratio, view: { ...state.view } }
  state.painter = painted(state.back, state.sight, state.view, inks())
}

function paint(state: State, until: number) {
  while (state.painter && performance.now() < until) {
    if (!state.painter.next().done) continue
    const { front, back } = state
    state.front = back
    state.back = front
    state.painter = null
  }
}

function ask(state: State) {
  if (!state.waits) requestAnimationFrame(() => frame(state))
  state.waits = true
}

function frame(state: State) {
  state.waits = false
  paint(state, performance.now() + SLICE)
  copy(state.pen, state.front, state, state.sight, state.chosen)
  if (state.painter) ask(state)
}
