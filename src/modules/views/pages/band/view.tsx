import { Drawing, type Timeline, timelineScene } from '../../../../drawing/index.ts'
import { type PageView, sayReference } from '../../../../kernel/index.ts'
import { Heading, Scrolling, SubNavigation } from '../../../../ui/index.ts'
import { recordNavigation } from '../../../access/index.ts'
import { IdentityLines } from '../../../people/index.ts'
import type { ToldBand } from '../../../record/index.ts'
import { periodLanes, sayCluster, spanOpened, timelineOf } from '../../rules.ts'
import { AsKnownOn, KnownProblem } from '../child/as-known-on.tsx'
import { addressAsked } from '../parts/asked.ts'
import { WhatIsShown } from '../parts/what-is-shown.tsx'
import { addressOfBand } from './address.ts'
import { BandList } from './list.tsx'
import type { BandPage } from './page.ts'
import { LanesChoice, ZoomLinks } from './zoom.tsx'

/** A desk's and a phone's: each is drawn as wide as it is, and only one of them is shown. */
const WIDTHS = { wide: 1000, narrow: 290 } as const

export function view(value: BandPage): PageView {
  const { child, reading, problem, asked } = value
  const reference = sayReference(child.reference)
  return {
    title: `${problem ? 'Error: ' : ''}Band of time, ${reference}`,
    back: { href: addressAsked(child.reference, '', asked), text: 'Chronology' },
    wide: true,
    body: (
      <>
        <KnownProblem problem={problem} />
        <Heading caption={reference}>{reading.subjects.get(child.id)?.name ?? 'Name not known to you'}</Heading>
        <IdentityLines identity={value.identity} />
        <SubNavigation
          label="This record"
          items={recordNavigation(child.reference, 'chronology', { maySeal: false })}
        />
        <h2 class="govuk-heading-m">The record over time</h2>
        <WhatIsShown
          {...value}
          whole={addressOfBand(value, { asked: { ...asked, cut: null } })}
          now={addressOfBand(value, { asked: { ...asked, known: null, by: null } })}
        />
        <AsKnownOn value={value} page="/band" more={keptOf(value)} />
        <Band value={value} />
      </>
    ),
  }
}

/** What a new date leaves as it is. */
const keptOf = ({ asked: { lanes, from, to } }: BandPage): Record<string, string> => ({
  ...(lanes && { lanes }),
  ...(from && { from }),
  ...(to && { to }),
})

function Band({ value }: { value: BandPage }) {
  const { drawn, reading, child, moment } = value
  if (!drawn)
    return <p class="govuk-body">Nothing that you may read is on the record{moment ? ' as known then' : ' yet'}.</p>
  const timeline = timelineOf({
    ...value,
    ...drawn,
    periods: periodLanes(reading, child.id),
    isAsKnown: moment !== null,
  })
  return (
    <>
      <LanesChoice value={value} />
      <ZoomLinks value={value} whole={drawn.whole} span={drawn.span} />
      {isEmpty(drawn.told) && (
        <p class="govuk-body">
          {value.cut
            ? 'Nothing that you may read is on the record like that.'
            : 'Nothing that you may read is told of these days.'}
        </p>
      )}
      <p class="govuk-body sl-not-on-paper">
        <a class="govuk-link" href="#list">
          The same as a list
        </a>
      </p>
      <div class="sl-only-wide">
        <Scrolling label={timeline.title}>
          <Scene value={value} timeline={timeline} width={WIDTHS.wide} />
        </Scrolling>
      </div>
      <div class="sl-only-narrow">
        <Scene value={value} timeline={{ ...timeline, id: 'band-narrow' }} width={WIDTHS.narrow} />
      </div>
      {timeline.lanes.some(({ gaps }) => gaps.length > 0) && (
        <p class="sl-said-by">
          Silence: nothing told of these days, as far as you may read. It may have been told elsewhere: ring them.
        </p>
      )}
      <BandList value={value} timeline={timeline} width={WIDTHS.wide} />
    </>
  )
}

const isEmpty = ({ points, groups }: ToldBand): boolean => points.length + groups.length === 0

function Scene({ value, timeline, width }: { value: BandPage; timeline: Timeline; width: number }) {
  const shown = value.drawn?.span ?? { from: '', to: '' }
  const scene = timelineScene(timeline, {
    width,
    opens: cluster => {
      const span = spanOpened(cluster, shown)
      return { title: sayCluster(cluster), href: span ? addressOfBand(value, { span }) : `#${cluster.lane}` }
    },
  })
  return <Drawing scene={scene} />
}
