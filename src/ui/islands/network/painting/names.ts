import { fitted, widthOf } from '../../../../drawing/widths.ts'
import { CROWD, reachOf, type Sight } from '../sight.ts'
import type { Inks } from './inks.ts'
import type { At } from './painting.ts'

/** Symbols smaller than this have no room for names; groups always have. */
const READABLE = 0.35
const SIZE = 13
const WIDEST = 150
const PIECE = 60
const [WIDE, HIGH] = [16, 9]

/** Names beneath symbols, those with most ties first, each where no other name is. */
export function* namesOn(
  pen: CanvasRenderingContext2D,
  canvas: HTMLCanvasElement,
  sight: Sight,
  at: At,
  scale: number,
  ratio: number,
  inks: Inks,
): Generator<void, void> {
  const taken = new Set<number>()
  const columns = Math.ceil(canvas.width / WIDE) + 40
  const order = inView(sight, at, canvas, scale, ratio)
  for (const item of order) {
    const [x, y, half] = [at.x(item), at.y(item), reachOf(sight, item, scale, ratio) * 0.7]
    // A square short of its lower edge: its own name stands right beneath.
    for (const square of squaresOf(columns, x - half, x + half, y - half, y + half - HIGH)) taken.add(square)
  }
  const size = Math.round(SIZE * ratio)
  pen.font = `${size}px arial, helvetica, sans-serif`
  pen.textAlign = 'center'
  pen.lineJoin = 'round'
  pen.lineWidth = 4 * ratio
  pen.setLineDash([])
  for (const [turn, item] of order.entries()) {
    const words = fitted(sight.names[item] ?? '', WIDEST, SIZE)
    const half = (widthOf(words, SIZE) * ratio * 1.1) / 2
    const [x, y] = [at.x(item), at.y(item) + reachOf(sight, item, scale, ratio) + size]
    if (!claimed(taken, columns, x - half, x + half, y - size, y)) continue
    pen.strokeStyle = inks.paper
    pen.strokeText(words, x, y)
    pen.fillStyle = inks.words
    pen.fillText(words, x, y)
    if (turn % PIECE === PIECE - 1) yield
  }
}

function inView(
  { count, kind, degree }: Sight,
  at: At,
  canvas: HTMLCanvasElement,
  scale: number,
  ratio: number,
): number[] {
  const isReadable = scale / ratio >= READABLE
  const items: number[] = []
  for (let item = 0; item < count; item++) {
    if (!isReadable && kind[item] !== CROWD) continue
    const [x, y] = [at.x(item), at.y(item)]
    if (x > 0 && y > 0 && x < canvas.width && y < canvas.height) items.push(item)
  }
  return items.sort((one, other) => (degree[other] as number) - (degree[one] as number) || one - other)
}

/** Takes the squares that words stand on, unless one of them is taken. */
function claimed(
  taken: Set<number>,
  columns: number,
  left: number,
  right: number,
  top: number,
  bottom: number,
): boolean {
  const squares = squaresOf(columns, left, right, top, bottom)
  if (squares.some(square => taken.has(square))) return false
  for (const square of squares) taken.add(square)
  return true
}

/** Squares are as high as a line of words is apart from the next. */
function squaresOf(columns: number, left: number, right: number, top: number, bottom: number): number[] {
  const squares: number[] = []
  for (let row = Math.floor(top / HIGH); row <= Math.floor(bottom / HIGH); row++)
    for (let column = Math.floor(left / WIDE); column <= Math.floor(right / WIDE); column++)
      squares.push(row * columns + column)
  return squares
}
