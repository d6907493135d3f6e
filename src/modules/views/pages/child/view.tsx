import { type PageView, sayReference } from '../../../../kernel/index.ts'
import { Button, Columns, Heading, SubNavigation, Tag } from '../../../../ui/index.ts'
import { recordNavigation } from '../../../access/index.ts'
import { IdentityLines } from '../../../people/index.ts'
import { chronology } from '../../rules.ts'
import { About } from './about.tsx'
import { AsKnownOn, AsKnownThen, KnownProblem } from './as-known-on.tsx'
import { EntryItem } from './entry.tsx'
import type { ChildPage } from './page.ts'
import { placeText } from './query.ts'

export function view(value: ChildPage): PageView {
  const { child, reading, problem } = value
  const reference = sayReference(child.reference)
  return {
    title: `${problem ? 'Error: ' : ''}Chronology, ${reference}`,
    back: { href: '/', text: 'Start page' },
    body: (
      <>
        <KnownProblem problem={problem} />
        <Heading caption={reference}>{reading.subjects.get(child.id)?.name ?? 'Name not known to you'}</Heading>
        <Identifying value={value} />
        <Pages value={value} />
        <Columns aside={<About facts={reading.facts} reference={child.reference} on={value.on} />}>
          <AsKnownThen value={value} />
          {value.mayWrite && <Button href={`/children/${child.reference}/entries/new`}>Add an entry</Button>}
          <AsKnownOn value={value} />
          <Years value={value} />
        </Columns>
      </>
    ),
  }
}

/** What tells this child from another of the same name, before anything is read or written (hazard HZ-01). */
const Identifying = ({ value: { identity, child } }: { value: ChildPage }) => (
  <>
    <IdentityLines identity={identity} />
    {child.seal && (
      <p class="govuk-body">
        <Tag colour="purple">{child.seal === 'locked' ? 'Locked' : 'Restricted'}</Tag>
      </p>
    )}
  </>
)

const Pages = ({ value: { child, maySeal } }: { value: ChildPage }) => (
  <SubNavigation label="This record" items={recordNavigation(child.reference, 'chronology', { maySeal })} />
)

function Years({ value }: { value: ChildPage }) {
  const { child, reading } = value
  const { years, next } = chronology(reading)
  return (
    <>
      <h2 class="govuk-heading-m">Chronology</h2>
      {years.length === 0 && (
        <p class="govuk-body">
          Nothing that you may read is on the record{reading.moment ? ' as known then' : ' yet'}.
        </p>
      )}
      {years.map(({ year, entries }) => (
        <section aria-labelledby={`year-${year.replaceAll(' ', '-')}`}>
          <h3 class="sl-chronology__year" id={`year-${year.replaceAll(' ', '-')}`}>
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
    </>
  )
}

function olderHref({ child, asked }: ChildPage, after: string): string {
  const query = new URLSearchParams({
    ...(asked.known ? { known: asked.known } : {}),
    ...(asked.by ? { by: asked.by } : {}),
    after,
  })
  return `/children/${child.reference}?${query}`
}
