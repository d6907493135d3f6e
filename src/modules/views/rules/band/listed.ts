import { arranged, type Cluster, type Timeline } from '../../../../drawing/index.ts'
import { dateOf } from './days.ts'

type Lane = Timeline['lanes'][number]

/** What a mark, a bar or a silence of the drawing says in words, and where it leads. */
export interface Line {
  readonly title: string
  readonly href?: string
  /** Where it stands for several. */
  readonly cluster?: Cluster
}

interface Dated extends Line {
  readonly at: number
}

export interface Listed {
  readonly lane: Lane
  /** What lasted, in the order in which it began. */
  readonly periods: readonly Line[]
  readonly years: readonly { readonly year: string; readonly lines: readonly Line[] }[]
}

/** What is drawn at this width, as lists: of each lane what lasted, then its years in the order in which they are drawn. */
export function listed(timeline: Timeline, width: number): Listed[] {
  const { from } = timeline.span
  return arranged(timeline, width).lanes.map(({ lane, bars, marks, gaps }) => {
    const lines: Dated[] = [
      ...marks.map(({ cluster }) => ({ at: Math.max(from, cluster.from), ...lineOf(cluster) })),
      ...gaps.map(({ gap }) => ({ at: Math.max(from, gap.from), title: gap.title })),
    ].sort((one, other) => one.at - other.at)
    return {
      lane,
      periods: [...bars]
        .sort((one, other) => one.x - other.x)
        .map(({ bar: { title, href } }) => ({ title, ...(href !== undefined && { href }) })),
      years: [...Map.groupBy(lines, ({ at }) => dateOf(at).slice(0, 4))].map(([year, told]) => ({ year, lines: told })),
    }
  })
}

function lineOf(cluster: Cluster): Line {
  const [point] = cluster.points
  if (cluster.count > 1 || !point) return { title: '', cluster }
  return { title: point.title, ...(point.href !== undefined && { href: point.href }) }
}
