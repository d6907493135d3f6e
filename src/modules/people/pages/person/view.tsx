import { type PageView, sayReference } from '../../../../kernel/index.ts'
import { Button, Columns, Heading, SubNavigation } from '../../../../ui/index.ts'
import { recordNavigation } from '../../../access/index.ts'
import type { SubjectShown } from '../../../record/index.ts'
import { AroundGroups, Homes } from '../parts/around.tsx'
import { SubjectAside } from '../parts/aside.tsx'
import { Facts } from '../parts/facts.tsx'
import { Happened } from '../parts/happened.tsx'
import { IdentityLines } from '../parts/identity.tsx'
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
    {mayWrite && unborn && <Button href={`/people/${person.reference}/born`}>The baby is born</Button>}
    <SubjectAside
      links={mayWrite ? ADDS.map(([path, words]) => [path.replace(':person', person.reference), words] as const) : []}
      records={records}
      verdicts={verdicts}
    />
    <h2 class="govuk-heading-s">Beyond this partnership</h2>
    <p class="govuk-body">
      <a class="govuk-link" href={`/people/${person.reference}/enquiries`}>
        Enquiries to other authorities
      </a>
    </p>
  </>
)

const ADDS = [
  ['/subjects/:person/facts/new', 'A name, date, number or other fact'],
  ['/people/:person/people/new', 'Somebody new around them'],
  ['/subjects/:person/ties/new', 'A tie to somebody on the record'],
  ['/people/:person/things/new', 'A place, vehicle, phone or account'],
  ['/people/:person/homes/new', 'A home, a placement or a move'],
  ['/subjects/:person/same', 'Whether they are the same as somebody else'],
] as const

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
