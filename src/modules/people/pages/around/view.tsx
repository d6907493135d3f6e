import { type PageView, sayReference } from '../../../../kernel/index.ts'
import { Button, Heading, SubNavigation, Tag } from '../../../../ui/index.ts'
import { recordNavigation } from '../../../access/index.ts'
import { factLabel, shownValue } from '../../../record/index.ts'
import type { Neighbour } from '../../model.ts'
import { AroundGroups, Homes } from '../parts/around.tsx'
import { IdentityLines } from '../parts/identity.tsx'
import type { AroundPage } from './page.ts'

export function view(value: AroundPage): PageView {
  const { child, person, homes, around, mayWrite, maySeal } = value
  const at = `/people/${child.reference}`
  return {
    title: `People, ${sayReference(child.reference)}`,
    back: { href: '/', text: 'Start page' },
    body: (
      <>
        <Heading caption={sayReference(child.reference)}>{person.name ?? 'Name not known to you'}</Heading>
        <IdentityLines identity={value.identity} />
        <SubNavigation label="This record" items={recordNavigation(child.reference, 'people', { maySeal })} />
        {mayWrite && (
          <div class="govuk-button-group sl-not-on-paper">
            <Button href={`${at}/people/new`}>Add somebody</Button>
            <Button href={`${at}/things/new`} classes="govuk-button--secondary">
              Add a place, vehicle, phone or account
            </Button>
            <Button href={`${at}/homes/new`} classes="govuk-button--secondary">
              They have moved
            </Button>
          </div>
        )}
        <h2 class="govuk-heading-m">Lives at</h2>
        {homes.length === 0 ? <p class="govuk-body">No home is on the record yet.</p> : <Homes homes={homes} />}
        {around.length === 0 && <p class="govuk-body">Nobody that you may know of is on the record around them yet.</p>}
        <AroundGroups all={around} beside={one => <Beside one={one} value={value} />} />
      </>
    ),
  }
}

/** How old they are, where they live now and how to reach them without harm. */
function Beside({ one, value: { of } }: { one: Neighbour; value: AroundPage }) {
  const known = of.get(one.far.id)
  if (!known) return null
  const { born, home, facts } = known
  return (
    <>
      {born !== '' && <p class="govuk-body">Born {born}</p>}
      {home && (
        <p class="govuk-body">
          Lives at: {home.far.name ?? 'a place that you may not know'}
          {home.addresses.map(fact => (
            <>
              , {shownValue(fact)} {fact.protected && <Tag colour="orange">Protected</Tag>}
            </>
          ))}
        </p>
      )}
      {facts.map(fact => (
        <p class="govuk-body">
          {factLabel(fact)}: {shownValue(fact)}
        </p>
      ))}
    </>
  )
}
