import { type PageView, sayReference, type Typed } from '../../../../kernel/index.ts'
import { Columns, Details, Heading, SubNavigation, Tag } from '../../../../ui/index.ts'
import { recordNavigation } from '../../../access/index.ts'
import { IdentityLines } from '../../../people/index.ts'
import { addressAsked } from '../parts/asked.ts'
import { Band } from '../parts/band.tsx'
import { Filters } from '../parts/filters.tsx'
import { Voice } from '../parts/voice.tsx'
import { WhatIsShown } from '../parts/what-is-shown.tsx'
import { Years } from '../parts/years.tsx'
import { Adding } from './adding.tsx'
import { AsKnownOn, KnownProblem } from './as-known-on.tsx'
import { Aside } from './aside.tsx'
import type { ChildPage } from './page.ts'
import { placeText } from './query.ts'

export function view(value: ChildPage, typed: Typed): PageView {
  const { child, reading, problem, now, mayWrite } = value
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
        <Columns aside={<Aside value={value} />}>
          {now && <Voice voice={now.story.voice} add={mayWrite ? `/children/${child.reference}/entries/new` : ''} />}
          <Adding
            reference={child.reference}
            print={addressAsked(child.reference, '/print', value.asked)}
            mayWrite={mayWrite}
          />
          <Chronology value={value} typed={typed} />
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

function Chronology({ value, typed }: { value: ChildPage; typed: Typed }) {
  const { child, asked, cut, first, reading } = value
  return (
    <>
      <h2 class="govuk-heading-m">Chronology</h2>
      <WhatIsShown
        {...value}
        whole={addressAsked(child.reference, '', { ...asked, cut: null })}
        now={addressAsked(child.reference, '', { known: null, by: null, cut: asked.cut })}
      />
      {first && (
        <>
          <div class="sl-folded sl-not-on-paper">
            <Details summary={cut ? 'Change the filter' : 'Filter, and find words within'}>
              <Filters {...value} offers={first.offers} typed={typed} />
            </Details>
            <AsKnownOn value={value} />
          </div>
          <Band lanes={first.lanes} closer={addressAsked(child.reference, '/band', asked)} />
        </>
      )}
      <Years reading={reading} about={child.id} isCut={cut !== null} />
      {reading.next && (
        <p class="govuk-body">
          <a class="govuk-link" href={addressAsked(child.reference, '', asked, { after: placeText(reading.next) })}>
            Older entries
          </a>
        </p>
      )}
    </>
  )
}
