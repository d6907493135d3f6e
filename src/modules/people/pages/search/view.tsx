import { type PageView, sayReference } from '../../../../kernel/index.ts'
import { Button, Columns, Heading, InsetText, Phone, Tag } from '../../../../ui/index.ts'
import type { Fit, FoundField, FoundHeld, FoundOpen } from '../../model.ts'
import { nounOf } from '../../rules.ts'
import type { SearchPage } from './page.ts'

export const view = (answer: SearchPage): PageView => ({
  title: 'What was found',
  back: { href: '/find', text: 'Find' },
  body: (
    <Columns>
      <Heading>What was found</Heading>
      <p class="govuk-body">
        You looked for <strong>{answer.terms}</strong>.
      </p>
      {!answer.isReady && (
        <InsetText>
          The index of who is known is still being read after a start. Only a reference is found for now: look again in
          a minute.
        </InsetText>
      )}
      {answer.open.length + answer.held.length === 0 && <p class="govuk-body">Nothing was found for what you typed.</p>}
      {isHeldBetter(answer) ? (
        <>
          <HeldByOthers answer={answer} />
          <OnOpenRecords answer={answer} />
        </>
      ) : (
        <>
          <OnOpenRecords answer={answer} />
          <HeldByOthers answer={answer} />
        </>
      )}
      {/* The same line ends every search, so that it tells nothing. */}
      <p class="govuk-body">
        No result does not mean not known. If you are worried about a child, ask your safeguarding lead or the front
        door.
      </p>
    </Columns>
  ),
})

const OnOpenRecords = ({ answer: { open } }: { answer: SearchPage }) =>
  open.length > 0 ? (
    <>
      <h2 class="govuk-heading-m">On records that you may open</h2>
      <ul class="sl-found">
        {open.map(one => (
          <Open one={one} />
        ))}
      </ul>
    </>
  ) : null

const HeldByOthers = ({ answer }: { answer: SearchPage }) =>
  answer.held.length > 0 ? (
    <>
      <h2 class="govuk-heading-m">Held by others</h2>
      <ul class="sl-found">
        {answer.held.map(one => (
          <Held one={one} answer={answer} />
        ))}
      </ul>
    </>
  ) : null

/** What fits best comes first, whoever holds it. */
function isHeldBetter({ open, held }: SearchPage): boolean {
  const order = Object.keys(FITS)
  const best = (all: readonly { readonly fit: Fit }[]) => Math.min(...all.map(({ fit }) => order.indexOf(fit)))
  return held.length > 0 && best(held) < best(open)
}

const FITS: Readonly<Record<Fit, string>> = {
  sure: 'Fits well',
  likely: 'Fits: look closely',
  possible: 'May fit',
}

const Open = ({ one }: { one: FoundOpen }) => (
  <li class="sl-found__one">
    <h3 class="govuk-heading-s sl-found__name">
      <a class="govuk-link" href={one.page}>
        {one.name ?? nounOf(one.kind)}
      </a>{' '}
      <span class="sl-found__fit">{FITS[one.fit]}</span>
    </h3>
    <p class="sl-found__quiet">
      {[one.isChild ? 'Child' : nounOf(one.kind), one.born && `born ${one.born}`, sayReference(one.reference)]
        .filter(Boolean)
        .join(', ')}
    </p>
    {one.also.length > 0 && <p class="sl-found__also">With {one.also.join(', ')}</p>}
    <Fields fields={one.fields} />
  </li>
)

const Held = ({ one, answer }: { one: FoundHeld; answer: SearchPage }) => (
  <li class="sl-found__one">
    <h3 class="govuk-heading-s sl-found__name">
      {one.reference ? sayReference(one.reference) : `${nounOf(one.kind)} on another record`}{' '}
      <span class="sl-found__fit">{FITS[one.fit]}</span>
    </h3>
    {one.also.length > 0 && (
      <p class="sl-found__also">With {one.also.map(kind => `a ${nounOf(kind).toLowerCase()}`).join(', ')} that fits</p>
    )}
    <Fields fields={one.fields} />
    <p class="govuk-body">Held by, and whom to ring:</p>
    <ul class="sl-people">
      {one.contacts.map(contact => (
        <li class="sl-people__person">
          <p>
            {contact.worker}
            <br />
            <span class="sl-people__quiet">{contact.role}</span>
          </p>
          <p>{contact.agency}</p>
          <p class="sl-people__phone">
            <Phone number={contact.workerPhone} />
          </p>
        </li>
      ))}
    </ul>
    {one.reference && answer.mayOpen && (
      <Button href={`/searches/${answer.id}/open?who=${one.reference}`} classes="govuk-button--secondary">
        Open with a reason
      </Button>
    )}
  </li>
)

const SAID: Readonly<Record<FoundField['verdict'], { text: string; colour: 'green' | 'blue' | 'orange' | 'grey' }>> = {
  same: { text: 'the same', colour: 'green' },
  close: { text: 'close', colour: 'blue' },
  different: { text: 'different', colour: 'orange' },
  'not known': { text: 'not known', colour: 'grey' },
}

const Fields = ({ fields }: { fields: readonly FoundField[] }) => (
  <ul class="sl-found__fields">
    {fields.map(({ label, verdict, why }) => (
      <li>
        {label}: <Tag colour={SAID[verdict].colour}>{SAID[verdict].text}</Tag>
        {why !== '' && ` ${why}`}
      </li>
    ))}
  </ul>
)
