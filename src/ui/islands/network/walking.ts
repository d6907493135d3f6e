import type { Screen } from './screen.ts'
import type { Sight } from './sight.ts'

/** Tab stops at so many in view at most, those with most ties; then it goes on to what follows the drawing. */
const STOPS = 40

/** Items in view as the keyboard visits them: the best tied, row by row as one reads. */
export function stopsOf(sight: Sight, { view, width, height }: Pick<Screen, 'view' | 'width' | 'height'>): number[] {
  const inView: number[] = []
  const [halfWide, halfHigh] = [width / 2 / view.scale, height / 2 / view.scale]
  for (let item = 0; item < sight.count; item++) {
    const [across, down] = [Math.abs((sight.x[item] as number) - view.x), Math.abs((sight.y[item] as number) - view.y)]
    if (across <= halfWide && down <= halfHigh) inView.push(item)
  }
  const best = inView
    .sort((one, other) => (sight.degree[other] as number) - (sight.degree[one] as number) || one - other)
    .slice(0, STOPS)
  const row = (item: number) => Math.floor(((sight.y[item] as number) * view.scale) / 60)
  return best.sort((one, other) => row(one) - row(other) || (sight.x[one] as number) - (sight.x[other] as number))
}

/** The next stop after the one chosen; null where there is none, and the keyboard goes on. */
export function nextStop(stops: readonly number[], chosen: number, isBack: boolean): number | null {
  const at = stops.indexOf(chosen)
  if (at === -1) return (isBack ? stops.at(-1) : stops[0]) ?? null
  return stops[isBack ? at - 1 : at + 1] ?? null
}
