import { sayWhen } from '../../../../kernel/index.ts'
import { Phone, Tag } from '../../../../ui/index.ts'
import type { Home } from '../../../people/index.ts'
import { type Fact, labelOf, sayPeriod, shownValue } from '../../../record/index.ts'
import type { SheetPerson } from '../../model.ts'
import { CAPS, type Lengths } from '../../rules.ts'
import { Voice } from '../parts/voice.tsx'
import type { SheetPage } from './page.ts'

// Short lists, each with a cap: a sheet that runs over its page is read by nobody at night.

export const Plan = ({ facts, most }: { facts: readonly Fact[]; most: Lengths }) =>
  facts.length === 0 ? (
    <p>The record does not say yet. Ring the lead worker’s agency or the emergency duty team.</p>
  ) : (
    <>
      {facts.slice(0, CAPS.facts).map(fact => (
        <p>
          {cutShort(shownValue(fact), most.plan)} <span class="sl-said-by">{by(fact)}</span>
        </p>
      ))}
      <More all={facts.length} most={CAPS.facts} />
    </>
  )

export const Said = ({ facts, none, most }: { facts: readonly Fact[]; none: string; most: Lengths }) => (
  <>
    {facts.length === 0 && <p>{none}</p>}
    {facts.slice(0, CAPS.facts).map(fact => (
      <p>
        {cutShort(shownValue(fact), most.fact)} <span class="sl-said-by">{by(fact)}</span>
      </p>
    ))}
    <More all={facts.length} most={CAPS.facts} />
  </>
)

interface PeopleOptions {
  readonly people: readonly SheetPerson[]
  readonly none: string
  readonly most: Lengths
}

export const People = ({ people, none, most }: PeopleOptions) => (
  <>
    {people.length === 0 && <p>{none}</p>}
    <ul>
      {people.slice(0, CAPS.people).map(({ far, ties, reach }) => (
        <li>
          <strong>{far.name ?? 'Somebody whose name you do not know'}</strong>,{' '}
          {[...new Set(ties.map(one => one.label))].join('; ').toLowerCase()}
          {reach.slice(0, CAPS.facts).map(fact => (
            <span class="sl-said-by">{cutShort(shownValue(fact), most.reach)}</span>
          ))}
        </li>
      ))}
    </ul>
    <More all={people.length} most={CAPS.people} />
  </>
)

export const Homes = ({ homes }: { homes: readonly Home[] }) => (
  <>
    {homes.length === 0 && <p>No home is on the record.</p>}
    <ul>
      {homes.slice(0, CAPS.homes).map(home => (
        <li>
          <strong>{home.far.name ?? 'A place that you may not know'}</strong>, {home.label.toLowerCase()}{' '}
          {sayPeriod(home.tie)}
          {home.addresses.slice(0, 1).map(fact => (
            <span class="sl-said-by">
              {shownValue(fact)} {fact.protected && <Tag colour="orange">Protected</Tag>}
            </span>
          ))}
        </li>
      ))}
    </ul>
    <More all={homes.length} most={CAPS.homes} />
  </>
)

export const Ring = ({ circle }: { circle: SheetPage['circle'] }) => (
  <>
    <ul>
      {circle.slice(0, CAPS.circle).map(seat => (
        <li>
          <strong>{seat.name}</strong>, {seat.role}: <Phone number={seat.phone} />
          <span class="sl-said-by">
            {seat.agencyName}: <Phone number={seat.agencyPhone} />
          </span>
        </li>
      ))}
    </ul>
    <More all={circle.length} most={CAPS.circle} />
  </>
)

export const LastWords = ({ voice, most }: Pick<SheetPage, 'voice'> & { most: Lengths }) => (
  <Voice voice={voice && { ...voice, text: cutShort(voice.text, most.voice) }} />
)

interface ShortOptions {
  readonly entries: SheetPage['entries']
  readonly areMore: boolean
  readonly most: Lengths
}

export const Short = ({ entries, areMore, most }: ShortOptions) => (
  <>
    {entries.length === 0 && <p>Nothing that you may read is on the record.</p>}
    <ul>
      {entries.map(entry => (
        <li>
          <strong>{sayWhen(entry.when)}</strong>, {labelOf(entry.kind).toLowerCase()}, {entry.agencyName}:{' '}
          {cutShort(entry.text, most.fact)}
        </li>
      ))}
    </ul>
    {areMore && <p>And more on the record.</p>}
  </>
)

const More = ({ all, most }: { all: number; most: number }) => (all > most ? <p>And more on the record.</p> : null)

const by = (fact: Fact): string => [sayPeriod(fact), fact.agencyName].filter(said => said !== '').join(', ')

/** At a word's end, and marked. */
function cutShort(words: string, most: number): string {
  const line = words.replaceAll(/\s+/g, ' ')
  return line.length <= most ? line : `${line.slice(0, line.lastIndexOf(' ', most))} …`
}
