import { type PageView, sayReference, type Typed } from '../../../../../kernel/index.ts'
import {
  Button,
  CheckboxesField,
  Columns,
  DateTextField,
  Details,
  Form,
  RadiosField,
  TextAreaField,
  TextField,
} from '../../../../../ui/index.ts'
import { factLabel, sayPeriod, shownAs, shownValue, ToldToFields } from '../../../../record/index.ts'
import { ASKED, type PassedGroup, SENT_BY } from '../../../model.ts'
import type { NewEnquiryPage } from './page.ts'

export function view({ subject, records, passable }: NewEnquiryPage, typed: Typed): PageView {
  const own = passable.filter(({ who }) => who.id === subject.id)
  const others = passable.filter(({ who }) => who.id !== subject.id)
  return {
    title: `Ask another authority, ${sayReference(subject.reference)}`,
    back: { href: `/people/${subject.reference}/enquiries`, text: 'Enquiries to other authorities' },
    body: (
      <Columns>
        <Form
          typed={typed}
          heading="Ask another authority"
          caption={subject.name ?? sayReference(subject.reference)}
          draft={`/drafts${typed.action}`}
        >
          <p class="govuk-body">
            Nothing is sent from here. Write down what you ask; then you can print it, or read it out.
          </p>
          <Whom typed={typed} />
          <Passed typed={typed} own={own} others={others} />
          <Sent typed={typed} />
          <ToldToFields typed={typed} on={{ subject, records }} />
          {Object.values(typed.errors).some(error => error.includes('tick below')) && (
            <CheckboxesField
              typed={typed}
              name="wordsConfirmed"
              label="Protected words"
              items={[{ value: 'yes', text: 'Keep these words: the other authority needs them' }]}
            />
          )}
          <Button preventDoubleClick>Keep what was asked</Button>
        </Form>
      </Columns>
    ),
  }
}

const Whom = ({ typed }: { typed: Typed }) => (
  <>
    <TextField typed={typed} name="authority" label="Which authority" hint="For example, Eastmere Council" />
    <TextField
      typed={typed}
      name="contact"
      label="Whom you ask there"
      hint="A team, with its telephone number or secure email address"
    />
    <RadiosField typed={typed} name="asks" label="What you ask" items={options(ASKED)} />
    <TextAreaField typed={typed} name="words" label="What you ask, in your own words" rows={5} limit={4_000} />
    <TextField
      typed={typed}
      name="basis"
      label="Why it is lawful to ask"
      hint="The basis for sharing. For example, Children Act 2004, section 11"
    />
  </>
)

const Passed = ({
  typed,
  own,
  others,
}: {
  typed: Typed
  own: readonly PassedGroup[]
  others: readonly PassedGroup[]
}) => (
  <>
    {own.length === 0 ? (
      <p class="govuk-body">
        Nothing that may be passed on is known of them: add a name or a date of birth first. What is protected is not
        passed on.
      </p>
    ) : (
      <CheckboxesField
        typed={typed}
        name="facts"
        label="What you pass on about them"
        hint="No more than they need to answer. What is protected is not in this list"
        items={boxes(own, false)}
      />
    )}
    {others.length > 0 && (
      <Details summary="Others you ask about, and addresses and vehicles" open={typed.values['others'] !== undefined}>
        <CheckboxesField
          typed={typed}
          name="others"
          label="What you pass on about others"
          hint="Somebody is asked about when something of theirs is ticked"
          items={boxes(others, true)}
        />
      </Details>
    )}
  </>
)

const Sent = ({ typed }: { typed: Typed }) => (
  <>
    <RadiosField typed={typed} name="sentBy" label="How it was sent" items={options(SENT_BY)} />
    <DateTextField typed={typed} name="sent" label="When it was sent" hint="For example, today, or 27 March 2026" />
    <DateTextField
      typed={typed}
      name="expected"
      label="By when you asked for an answer"
      hint="A day, for example 3 April 2026. From the day after, the enquiry is shown as silent"
    />
  </>
)

const boxes = (groups: readonly PassedGroup[], named: boolean) =>
  groups.flatMap(({ who, facts }) =>
    facts.map(fact => {
      const period = sayPeriod(fact)
      return {
        value: fact.id,
        text: `${named ? `${shownAs(who)}. ` : ''}${factLabel(fact)}: ${shownValue(fact)}${period && ` (${period})`}`,
      }
    }),
  )

const options = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, text]) => ({ value, text }))
