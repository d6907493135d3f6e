import type { Timeline } from '../../../../drawing/index.ts'
import { type Line, type Listed, listed, sayCluster, spanOpened } from '../../rules.ts'
import { addressOfBand } from './address.ts'
import type { BandPage } from './page.ts'

/** The same as the drawing, lane by lane and year by year: every mark, bar and silence of it is a line, and opens what the mark opens. */
export const BandList = ({ value, timeline, width }: { value: BandPage; timeline: Timeline; width: number }) => (
  <section aria-labelledby="list" class="sl-band-list">
    <h2 class="govuk-heading-m" id="list" tabIndex={-1}>
      The same as a list
    </h2>
    <div class="sl-band-list__lanes">
      {listed(timeline, width).map(one => (
        <LaneOf listed={one} value={value} />
      ))}
    </div>
  </section>
)

const LaneOf = ({ listed: { lane, periods, years }, value }: { listed: Listed; value: BandPage }) => (
  <div class="sl-band-list__lane">
    <h3 class="govuk-heading-s" id={lane.key} tabIndex={-1}>
      {lane.label}
    </h3>
    {periods.length === 0 && years.length === 0 && (
      <p class="govuk-body">Nothing that you may read in what is shown.</p>
    )}
    <Lines lines={periods} value={value} />
    {years.map(({ year, lines }) => (
      <>
        <h4 class="sl-band-list__year">{year}</h4>
        <Lines lines={lines} value={value} />
      </>
    ))}
  </div>
)

const Lines = ({ lines, value }: { lines: readonly Line[]; value: BandPage }) =>
  lines.length === 0 ? null : (
    <ul class="govuk-list sl-band-list__lines">
      {lines.map(line => (
        <li>
          <LineOf line={line} value={value} />
        </li>
      ))}
    </ul>
  )

/** As many as are named under the line of a cluster; more are a page of their own. */
const NAMED = 12

function LineOf({ line, value }: { line: Line; value: BandPage }) {
  const { cluster, title, href } = line
  if (!cluster) return <Named href={href} words={title} />
  const span = value.drawn && spanOpened(cluster, value.drawn.span)
  const isEach = cluster.points.every(({ count }) => count === 1)
  const said = sayCluster(cluster)
  return (
    <>
      <Named href={span ? addressOfBand(value, { span }) : undefined} words={said} />
      {isEach && (cluster.count <= NAMED || !span) && (
        <ul class="sl-band-list__each">
          {cluster.points.map(point => (
            <li>
              <Named href={point.href} words={point.title} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const Named = ({ href, words }: { href: string | undefined; words: string }) =>
  href === undefined ? (
    <span>{words}</span>
  ) : (
    <a class="govuk-link" href={href}>
      {words}
    </a>
  )
