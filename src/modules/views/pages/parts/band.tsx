import { Drawing } from '../../../../drawing/index.ts'
import { Details, Scrolling, Table } from '../../../../ui/index.ts'
import type { BandLane } from '../../model.ts'
import { bandOf, sayMonths } from '../../rules.ts'

/** The record over time, the same as a table, and the way to a closer look. */
export function Band({ lanes, closer }: { lanes: readonly BandLane[]; closer: string }) {
  const scene = bandOf(lanes)
  if (!scene) return null
  return (
    <>
      <Scrolling label="When each agency told something">
        <Drawing scene={scene} />
      </Scrolling>
      <p class="govuk-body sl-not-on-paper">
        <a class="govuk-link" href={closer}>
          The record over time: every entry, homes, schools and silences
        </a>
      </p>
      <Details summary="The same as a table" classes="sl-band-table">
        <Table
          caption="Months in which each agency told something"
          captionClasses="govuk-visually-hidden"
          head={['Agency', 'Year', 'Months']}
          rows={lanes.flatMap(lane => sayMonths(lane).map(({ year, said }) => [lane.name, year, said]))}
        />
      </Details>
    </>
  )
}
