import { type Cells, easeApart, loosen, setApart } from './apart.ts'
import { clearOfStrands } from './clear.ts'
import { type Packed, packed } from './pack.ts'
import { spreadByPivots } from './pivots.ts'
import { settled } from './settle.ts'
import { relaxed, type Spots } from './stress.ts'
import { type Neighbours, neighboursOf, partOf, partsOf, type Web } from './web.ts'

export type { Cells } from './apart.ts'
export type { Spots } from './stress.ts'
export type { Web } from './web.ts'

/** A line between two neighbours is about so long, in sizes of a middling cell. */
const LENGTH = 1.3
/**
 * Up to so many knots no cell covers another, and lines are kept clear of symbols; above it nobody could follow one line
 * or read every name at once, and cells are only eased apart.
 */
const FEW = 320

/**
 * Places for every knot: near those it is tied to, no cell over another, parts without a tie between them side by side.
 * `middle` is the knot that the drawing is about. The same web and cells always have the same places. Takes a typed array in and gives one out: it runs in a worker too.
 */
export function laidOut(web: Web, cells: Cells, middle?: number): Spots {
  const neighbours = neighboursOf(web)
  const whole = { x: new Float64Array(web.count), y: new Float64Array(web.count) }
  const numbers = new Int32Array(web.count)
  const parts = partsOf(web.count, neighbours).map(knots =>
    placed(knots, partOf(knots, neighbours, numbers), cells, middle),
  )
  packed(parts, cells, whole)
  return whole
}

function placed(knots: Int32Array, neighbours: Neighbours, cells: Cells, middle: number | undefined): Packed {
  const own = {
    width: Float64Array.from(knots, knot => cells.width[knot] as number),
    height: Float64Array.from(knots, knot => cells.height[knot] as number),
    lift: Float64Array.from(knots, knot => (cells.lift?.[knot] as number) ?? 0),
  }
  const isMany = knots.length > FEW
  const spots = isMany
    ? settled(spreadByPivots(knots.length, neighbours), neighbours)
    : relaxed(knots.length, neighbours, middle === undefined ? -1 : knots.indexOf(middle))
  const lying = lyingDown(spots)
  scale(lying, LENGTH * mean(own.width), LENGTH * mean(own.height))
  if (isMany) easeApart(lying, own)
  else {
    loosen(lying, own)
    setApart(lying, own)
    clearOfStrands(lying, own, neighbours)
  }
  return { ...lying, knots }
}

function scale({ x, y }: Spots, across: number, down: number) {
  for (let knot = 0; knot < x.length; knot++) {
    x[knot] = (x[knot] as number) * across
    y[knot] = (y[knot] as number) * down
  }
}

const mean = (numbers: Float64Array): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/** Turned so that its longest way lies across. */
function lyingDown({ x, y }: Spots): Spots {
  const [middleX, middleY] = [mean(x), mean(y)]
  let [xx, xy, yy] = [0, 0, 0]
  for (let knot = 0; knot < x.length; knot++) {
    const [across, down] = [(x[knot] as number) - middleX, (y[knot] as number) - middleY]
    xx += across * across
    xy += across * down
    yy += down * down
  }
  // The larger eigenvector of the two by two matrix of spread.
  const half = (xx - yy) / 2
  const root = Math.sqrt(half * half + xy * xy)
  let [cosine, sine] = xx >= yy ? [half + root, xy] : [xy, root - half]
  const length = Math.sqrt(cosine * cosine + sine * sine)
  if (length < 1e-9) [cosine, sine] = [1, 0]
  else [cosine, sine] = [cosine / length, sine / length]
  return {
    x: x.map((across, knot) => (across - middleX) * cosine + ((y[knot] as number) - middleY) * sine),
    y: y.map((down, knot) => (down - middleY) * cosine - ((x[knot] as number) - middleX) * sine),
  }
}
