import { type PageView, sayReference } from '../../../../kernel/index.ts'
import { Button, Columns, Heading, SubNavigation } from '../../../../ui/index.ts'
import { recordNavigation } from '../../../access/index.ts'
import type { SubjectShown } from '../../../record/index.ts'
import { AroundGroups, Homes } from '../parts/around.tsx'
import { Facts } from '../parts/facts.tsx'
import { Happened } from '../parts/happened.tsx'
import { IdentityLines } from '../parts/identity.tsx'
import { Verdicts } from '../parts/verdicts.tsx'
import type { PersonPage } from './page.ts'

export function view(value: PersonPage): PageView {
  const { person, records } = value
  const [first] = records
  return {
    title: `Person, ${sayReference(person.reference)}`,
    back: first
      ? { href: `/children/${first.reference}`, text: first.name ?? 'The record' }
      : { href: '/', text: 'Start page' },
    body: (
      <>
        <Heading caption={sayReference(person.reference)}>{person.name ?? 'Name not known to you'}</Heading>
        <IdentityLines identity={value.identity} />
        {person.isChild && (
          <SubNavigation
            label="This record"
            items={recordNavigation(person.reference, 'about', { maySeal: value.maySeal })}
          />
        )}
        <Columns aside={<Aside value={value} />}>
          <Known value={value} />
          {value.homes.length > 0 && (
            <>
              <h2 class="govuk-heading-m">Homes</h2>
              <Homes homes={value.homes} />
            </>
          )}
          <AroundGroups all={value.around} />
          <Happened entries={value.reading.entries} />
          {value.reading.next && person.isChild && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/children/${person.reference}`}>
                The whole chronology
              </a>
            </p>
          )}
        </Columns>
      </>
    ),
  }
}

const Aside = ({ value: { person, mayWrite, unborn, verdicts, records } }: { value: PersonPage }) => (
  <>
    {mayWrite && (
      <nav aria-label="Add to the record" class="sl-not-on-paper">
        <h2 class="govuk-heading-s">Add to the record</h2>
        <ul class="govuk-list govuk-list--spaced">
          <Link href={`/subjects/${person.reference}/facts/new`}>A name, date, number or other fact</Link>
          <Link href={`/people/${person.reference}/people/new`}>Somebody new around them</Link>
          <Link href={`/subjects/${person.reference}/ties/new`}>A tie to somebody on the record</Link>
          <Link href={`/people/${person.reference}/things/new`}>A place, vehicle, phone or account</Link>
          <Link href={`/people/${person.reference}/homes/new`}>A home, a placement or a move</Link>
          <Link href={`/subjects/${person.reference}/same`}>Whether they are the same as somebody else</Link>
        </ul>
        {unborn && <Button href={`/people/${person.reference}/born`}>The baby is born</Button>}
      </nav>
    )}
    {records.length > 0 && (
      <>
        <h2 class="govuk-heading-s">Known on the record of</h2>
        <ul class="govuk-list">
          {records.map(one => (
            <Link href={`/children/${one.reference}`}>{one.name ?? sayReference(one.reference)}</Link>
          ))}
        </ul>
      </>
    )}
    {verdicts.length > 0 && (
      <>
        <h2 class="govuk-heading-s">The same, or not</h2>
        <Verdicts verdicts={verdicts} />
      </>
    )}
  </>
)

const Link = ({ href, children }: { href: string; children: string }) => (
  <li>
    <a class="govuk-link" href={href}>
      {children}
    </a>
  </li>
)

/** What is known of this person; and, beside it under its own heading, what stands on the records joined to it. */
const Known = ({ value: { person, reading, on, cluster } }: { value: PersonPage }) => (
  <>
    <h2 class="govuk-heading-m">What is known</h2>
    <Facts facts={reading.facts.filter(fact => fact.subject === person.id)} on={on} />
    {cluster.map(one => (
      <section>
        <h3 class="govuk-heading-s">On the record of {shown(one)}, believed to be the same</h3>
        <Facts facts={reading.facts.filter(fact => fact.subject === one.id)} on={on} />
      </section>
    ))}
  </>
)

const shown = (one: SubjectShown): string => one.name ?? 'another person'
