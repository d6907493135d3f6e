import type { Timeline } from '../../../../drawing/index.ts'
import type { SubjectId } from '../../../../kernel/index.ts'
import {
  drawnFacts,
  type Fact,
  factLabel,
  type Period,
  type Reading,
  sayPeriod,
  shownValue,
  squeezed,
  type Tie,
  tieLabel,
} from '../../../record/index.ts'
import { dayOf } from './days.ts'

type Lane = Timeline['lanes'][number]
type Bar = Lane['bars'][number]

const SECTION = 'How things stood'

/** Where the child lived, and the facts that are drawn over time, each with its own lane: as this reading has them, and no others. */
export function periodLanes(reading: Reading, child: SubjectId): Lane[] {
  const homes = reading.ties.filter(tie => tie.kind === 'lives-at' && tie.from === child)
  const lanes = drawnFacts().map(({ kind, label }) => {
    const told = reading.facts.filter(fact => fact.kind === kind && fact.subject === child)
    return laneOf(kind, label, once(told, factOf).map(factBar))
  })
  return [
    laneOf(
      'home',
      'Home',
      once(homes, homeOf).map(one => homeBar(reading, one)),
    ),
    ...lanes,
  ].filter(({ bars }) => bars.length > 0)
}

const laneOf = (key: string, label: string, bars: readonly Bar[]): Lane => ({
  ...{ key, label, bars },
  ...{ section: SECTION, points: [], gaps: [] },
})

/** When the first of them ended that we know of: before that, nothing of them changed. */
export function firstChange(lanes: readonly Lane[]): number | null {
  const ends = lanes.flatMap(({ bars }) => bars.flatMap(({ to }) => to ?? []))
  return ends.length > 0 ? Math.min(...ends) : null
}

/** Told by several agencies it is one bar, with the dates that were told last, and everybody who told it. */
interface Once<Kind> {
  readonly newest: Kind
  readonly agencies: readonly string[]
}

function once<Kind extends Fact | Tie>(told: readonly Kind[], key: (one: Kind) => string): Once<Kind>[] {
  const newest = [...told].sort((one, other) => other.recordedAt.getTime() - one.recordedAt.getTime())
  return [...Map.groupBy(newest, key).values()].flatMap(all => {
    const [first] = all
    return first ? [{ newest: first, agencies: [...new Set(all.map(({ agencyName }) => agencyName))] }] : []
  })
}

const factOf = ({ code, value, since }: Fact): string => [code, squeezed(value), since?.edtf ?? ''].join(' ')
const homeOf = ({ code, to, since }: Tie): string => [code, to, since?.edtf ?? ''].join(' ')

function factBar({ newest, agencies }: Once<Fact>): Bar {
  const label = shownValue(newest)
  return {
    ...datesOf(newest),
    key: newest.id,
    label,
    href: `/facts/${newest.id}`,
    title: said(factLabel(newest), label, newest, agencies),
  }
}

function homeBar({ subjects }: Reading, { newest, agencies }: Once<Tie>): Bar {
  const label = tieLabel(newest, 'to')
  const name = subjects.get(newest.to)?.name
  const title = said(label, name ?? 'where is not known to you', newest, agencies)
  return { ...datesOf(newest), key: newest.id, label, href: `/ties/${newest.id}`, title }
}

const said = (kind: string, what: string, period: Period, agencies: readonly string[]): string =>
  [`${kind}: ${what}`, sayPeriod(period) || 'nobody said since when', `told by ${agencies.join(' and ')}`].join(', ')

function datesOf({ since, until }: Period): Pick<Bar, 'from' | 'to'> {
  const [begins, ends] = [since?.from ?? since?.to, until?.to ?? until?.from]
  return { from: begins ? dayOf(begins) : null, to: ends ? dayOf(ends) : null }
}
