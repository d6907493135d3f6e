import { saidBy } from '../../../../drawing/network/wire.ts'
import { CROWD, reachOf, type Sight, sayNumber } from '../sight.ts'
import type { View } from '../view.ts'
import type { Inks } from './inks.ts'
import { namesOn } from './names.ts'
import { type Stamps, stampsFor } from './stamps.ts'

// A picture of what is seen, drawn piece by piece: after each piece the page may do something else first.

/** So many lines or symbols between two rests. */
const PIECE = 400
/** Drawn smaller than this, numbers on lines would only hide them. */
const COUNTED = 0.7

export interface Picture {
  readonly canvas: HTMLCanvasElement
  readonly pen: CanvasRenderingContext2D
  /** Pixels of the picture for one of the page. */
  readonly ratio: number
}

/** Draws onto a picture whose middle is the middle of the view. Each `next` draws one piece. */
export function* painted({ canvas, pen, ratio }: Picture, sight: Sight, view: View, inks: Inks): Generator<void, void> {
  const scale = view.scale * ratio
  const at = {
    x: (item: number) => ((sight.x[item] as number) - view.x) * scale + canvas.width / 2,
    y: (item: number) => ((sight.y[item] as number) - view.y) * scale + canvas.height / 2,
  }
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.fillStyle = inks.paper
  pen.fillRect(0, 0, canvas.width, canvas.height)
  yield* lines(pen, sight, at, scale, inks)
  yield* counts({ canvas, pen, ratio }, sight, at, scale, inks)
  yield* symbols({ canvas, pen, ratio }, sight, at, stampsFor(scale, inks), inks)
  yield* namesOn(pen, canvas, sight, at, scale, ratio, inks)
}

export interface At {
  x(item: number): number
  y(item: number): number
}

/** How many ties are behind a line, where it is large enough to be read. */
function* counts(
  { canvas, pen, ratio }: Picture,
  { from, to, ties }: Sight,
  at: At,
  scale: number,
  inks: Inks,
): Generator<void, void> {
  if (scale / ratio < COUNTED) return
  pen.setLineDash([])
  pen.lineWidth = ratio
  pen.font = `bold ${Math.round(11 * ratio)}px arial, sans-serif`
  pen.textAlign = 'center'
  for (let line = 0; line < ties.length; line++) {
    if (line % PIECE === PIECE - 1) yield
    if ((ties[line] as number) < 2) continue
    const [one, other] = [from[line] as number, to[line] as number]
    const [x, y] = [(at.x(one) + at.x(other)) / 2, (at.y(one) + at.y(other)) / 2]
    if (x < 0 || y < 0 || x > canvas.width || y > canvas.height) continue
    pen.fillStyle = inks.paper
    pen.strokeStyle = inks.line
    pen.beginPath()
    pen.arc(x, y, 9 * ratio, 0, 2 * Math.PI)
    pen.fill()
    pen.stroke()
    pen.fillStyle = inks.words
    pen.fillText(String(ties[line]), x, y + 4 * ratio)
  }
}

/** Lines of one look are one path: its pen is set once. */
function* lines(pen: CanvasRenderingContext2D, sight: Sight, at: At, scale: number, inks: Inks): Generator<void, void> {
  const looks = new Map<number, number[]>()
  for (let line = 0; line < sight.from.length; line++) {
    // The arrow is drawn with the line where it can be seen; else both are one look.
    const look = scale < 0.4 ? (sight.look[line] as number) & ~8 : (sight.look[line] as number)
    const own = looks.get(look)
    if (own) own.push(line)
    else looks.set(look, [line])
  }
  for (const [look, own] of [...looks].sort(([one], [other]) => other - one)) {
    for (let first = 0; first < own.length; first += PIECE) {
      setPen(pen, look, scale, inks)
      pen.beginPath()
      for (const line of own.slice(first, first + PIECE)) {
        const [from, to] = [sight.from[line] as number, sight.to[line] as number]
        pen.moveTo(at.x(from), at.y(from))
        pen.lineTo(at.x(to), at.y(to))
      }
      pen.stroke()
      if ((look & 8) > 0) arrows(pen, own.slice(first, first + PIECE), sight, at, scale)
      yield
    }
  }
}

function setPen(pen: CanvasRenderingContext2D, look: number, scale: number, inks: Inks) {
  const { howKnown, isOver, marked } = saidBy(look)
  const small = Math.min(1, scale)
  pen.strokeStyle = isOver ? inks.over : marked ? inks.symbol : inks.line
  pen.fillStyle = pen.strokeStyle
  pen.lineWidth = Math.max(0.5, (marked ? 4.5 : isOver ? 1 : 1.5) * small)
  // A dash shorter than a few pixels costs much and is not seen.
  const dash = howKnown === 'told' ? [7, 4] : howKnown === 'opinion' ? [1.5, 4] : []
  pen.setLineDash(scale < 0.3 ? [] : dash.map(length => length * small))
}

function arrows(
  pen: CanvasRenderingContext2D,
  own: readonly number[],
  { from, to, half }: Sight,
  at: At,
  scale: number,
) {
  pen.beginPath()
  for (const line of own) {
    const [one, other] = [from[line] as number, to[line] as number]
    const [across, down] = [at.x(other) - at.x(one), at.y(other) - at.y(one)]
    const length = Math.sqrt(across * across + down * down) || 1
    const [unitX, unitY] = [across / length, down / length]
    const [tip, base, side] = [(half[other] as number) * scale, ((half[other] as number) + 12) * scale, 5 * scale]
    pen.moveTo(at.x(other) - unitX * tip, at.y(other) - unitY * tip)
    pen.lineTo(at.x(other) - unitX * base - unitY * side, at.y(other) - unitY * base + unitX * side)
    pen.lineTo(at.x(other) - unitX * base + unitY * side, at.y(other) - unitY * base - unitX * side)
  }
  pen.fill()
}

function* symbols(
  { canvas, pen, ratio }: Picture,
  sight: Sight,
  at: At,
  stamps: Stamps,
  inks: Inks,
): Generator<void, void> {
  for (let item = 0; item < sight.count; item++) {
    const [x, y, reach] = [at.x(item), at.y(item), reachOf(sight, item, stamps.scale, ratio)]
    if (item % PIECE === PIECE - 1) yield
    if (x < -reach || y < -reach || x > canvas.width + reach || y > canvas.height + reach) continue
    stamps.put(pen, sight.kind[item] as number, sight.standing[item] as number, x, y, reach)
    if (sight.kind[item] !== CROWD) continue
    pen.fillStyle = inks.words
    pen.font = `bold ${Math.round(Math.min(reach * 0.7, 26 * ratio))}px arial, sans-serif`
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.fillText(sayNumber(sight.sizes[item] as number), x, y)
    pen.textBaseline = 'alphabetic'
  }
}
