import { type PageView, sayReference } from '../../../../kernel/index.ts'
import { Columns, Heading } from '../../../../ui/index.ts'
import { AroundItem, Facts, Happened, neighboursOf, SubjectAside } from '../../../people/index.ts'
import { THING_KINDS, type ThingKind } from '../../model.ts'
import type { ThingPage } from './page.ts'

export function view(value: ThingPage): PageView {
  const { thing, reading, on, around, cluster, records } = value
  const kind = THING_KINDS[thing.kind as ThingKind]?.label ?? 'Thing'
  const [first] = records
  return {
    title: `${kind}, ${sayReference(thing.reference)}`,
    back: first
      ? { href: `/children/${first.reference}/people`, text: first.name ?? 'The record' }
      : { href: '/', text: 'Start page' },
    body: (
      <>
        <Heading caption={`${kind}, ${sayReference(thing.reference)}`}>{thing.name ?? 'Name not known to you'}</Heading>
        <Columns aside={<Aside value={value} />}>
          <h2 class="govuk-heading-m">What is known</h2>
          <Facts facts={reading.facts.filter(fact => fact.subject === thing.id)} on={on} />
          {cluster.map(one => (
            <section>
              <h3 class="govuk-heading-s">On the record of {one.name ?? 'another'}, believed to be the same</h3>
              <Facts facts={reading.facts.filter(fact => fact.subject === one.id)} on={on} />
            </section>
          ))}
          <h2 class="govuk-heading-m">Who and what is tied to it</h2>
          {around.length === 0 ? (
            <p class="govuk-body">Nobody that you may know of.</p>
          ) : (
            <ul class="sl-around">
              {neighboursOf(around).map(one => (
                <AroundItem far={one.far} ties={one.ties} isOver={one.isOver} />
              ))}
            </ul>
          )}
          <Happened entries={reading.entries} />
        </Columns>
      </>
    ),
  }
}

const Aside = ({ value: { thing, mayWrite, verdicts, records } }: { value: ThingPage }) => (
  <SubjectAside
    links={mayWrite ? ADDS.map(([path, words]) => [path.replace(':thing', thing.reference), words] as const) : []}
    records={records}
    verdicts={verdicts}
  />
)

const ADDS = [
  ['/subjects/:thing/facts/new', 'What is known of it'],
  ['/subjects/:thing/ties/new', 'A tie to somebody or something'],
  ['/subjects/:thing/same', 'Whether it is the same as another'],
] as const
