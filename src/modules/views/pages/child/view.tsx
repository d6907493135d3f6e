import { type PageView, sayInstant, sayReference, sayWhen, type Typed } from '../../../../kernel/index.ts'
import { Button, Columns, Details, Heading, SummaryList, Tag } from '../../../../ui/index.ts'
import { FACT_KINDS } from '../../../record/index.ts'
import { chronology } from '../../rules.ts'
import { EntryItem } from './entry.tsx'
import type { ChildPage } from './page.ts'
import { placeText } from './query.ts'

export function view(value: ChildPage, _typed: Typed): PageView {
  const { child, reading } = value
  const { years, next } = chronology(reading)
  return {
    title: `Chronology, ${sayReference(child.reference)}`,
    back: { href: '/', text: 'Start page' },
    body: (
      <>
        <Heading caption={sayReference(child.reference)}>
          {reading.subjects.get(child.id)?.name ?? 'Name not known to you'}
        </Heading>
        {child.seal && (
          <p class="govuk-body">
            <Tag colour="purple">{child.seal === 'locked' ? 'Locked' : 'Restricted'}</Tag>
          </p>
        )}
        <Columns aside={<About value={value} />}>
          {value.mayWrite && (
            <div class="govuk-button-group">
              <Button href={`/children/${child.reference}/entries/new`}>Add an entry</Button>
            </div>
          )}
          <AsKnownOn value={value} />
          <h2 class="govuk-heading-l">Chronology</h2>
          {years.length === 0 && (
            <p class="govuk-body">
              Nothing that you may read is on the record{reading.moment ? ' as known then' : ' yet'}.
            </p>
          )}
          {years.map(({ year, entries }) => (
            <section aria-labelledby={`year-${year.replaceAll(' ', '-')}`}>
              <h3 class="govuk-heading-m" id={`year-${year.replaceAll(' ', '-')}`}>
                {year}
              </h3>
              <ol class="sl-chronology">
                {entries.map(entry => (
                  <EntryItem entry={entry} about={child.id} />
                ))}
              </ol>
            </section>
          ))}
          {next && (
            <p class="govuk-body">
              <a class="govuk-link" href={olderHref(value, placeText(next))}>
                Older entries
              </a>
            </p>
          )}
        </Columns>
      </>
    ),
  }
}

/** What is known of the child, and who is around: cut to this reader, like everything on the page. */
const About = ({ value: { child, reading, maySeal } }: { value: ChildPage }) => (
  <>
    <h2 class="govuk-heading-m">About</h2>
    <SummaryList
      rows={reading.facts.map(fact => ({
        key: FACT_KINDS[fact.kind],
        value: (
          <>
            {fact.value} {fact.protected && <Tag colour="orange">Protected</Tag>}
            <br />
            <span class="govuk-hint">{fact.agencyName}</span>
          </>
        ),
      }))}
    />
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={`/children/${child.reference}/circle`}>
          The circle, and whom to ring
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`/children/${child.reference}/facts/new`}>
          Add a name, address or other fact
        </a>
      </li>
      {maySeal && (
        <li>
          <a class="govuk-link" href={`/children/${child.reference}/seal`}>
            Seal this record
          </a>
        </li>
      )}
    </ul>
  </>
)

/** A plain GET form: the address can be kept and shared with whoever may read it. */
const AsKnownOn = ({ value: { agencies, asked, reading, child } }: { value: ChildPage }) => (
  <>
    {reading.moment && (
      <p class="govuk-body">
        <strong>
          As known by the end of {asked.known ? sayWhen(asked.known) : sayInstant(reading.moment.at)}
          {reading.moment.by === 'pooled'
            ? ', all agencies pooled'
            : `, by ${agencies.find(one => one.id === reading.moment?.by)?.name ?? ''}`}
          .
        </strong>{' '}
        Cut to what you may read now.{' '}
        <a class="govuk-link" href={`/children/${child.reference}`}>
          Back to now
        </a>
      </p>
    )}
    <Details summary="As known on a date" open={reading.moment !== null}>
      <form method="get" action={`/children/${child.reference}`}>
        <div class="govuk-form-group">
          <label class="govuk-label" for="known">
            Date
          </label>
          <div class="govuk-hint" id="known-hint">
            For example, 14 March 2026, or March 2026
          </div>
          <input
            class="govuk-input govuk-input--width-20"
            id="known"
            name="known"
            type="text"
            aria-describedby="known-hint"
            value={asked.known?.asTyped ?? ''}
          />
        </div>
        <div class="govuk-form-group">
          <label class="govuk-label" for="by">
            Known to
          </label>
          <select class="govuk-select" id="by" name="by">
            <option value="pooled">All agencies, pooled</option>
            {agencies.map(agency => (
              <option value={agency.id} selected={agency.id === asked.by}>
                {agency.name}
              </option>
            ))}
          </select>
        </div>
        <Button classes="govuk-button--secondary">Show</Button>
      </form>
    </Details>
  </>
)

function olderHref({ child, asked }: ChildPage, after: string): string {
  const query = new URLSearchParams({
    ...(asked.known ? { known: asked.known.asTyped } : {}),
    ...(asked.by ? { by: asked.by } : {}),
    after,
  })
  return `/children/${child.reference}?${query}`
}
