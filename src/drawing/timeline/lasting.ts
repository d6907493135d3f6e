import { MARK } from './clusters.ts'
import type { Bar, Lane, Point, Ruler } from './model.ts'
import { placeOf } from './ruler.ts'

/** What reaches into the span, as it is drawn there: what lasts longer than a mark is wide is a bar, and the rest are marks. */
export function drawnAs({ bars, points }: Pick<Lane, 'bars' | 'points'>, ruler: Ruler) {
  const isLong = ({ at, until, lasts }: Point): boolean =>
    lasts !== undefined && until > ruler.from && at < ruler.to && placeOf(until, ruler) - placeOf(at, ruler) >= MARK
  const isIn = ({ at, last }: Point): boolean => last >= ruler.from && at < ruler.to
  return {
    bars: [...bars, ...points.filter(isLong).map(barOf)],
    points: points.filter(point => isIn(point) && !isLong(point)),
  }
}

const barOf = ({ key, at, until, lasts = '', title, href }: Point): Bar => ({
  ...{ key, from: at, to: until, label: lasts, title },
  ...(href !== undefined && { href }),
})
