import { type PageView, sayReference, type Typed } from '../../../../../kernel/index.ts'
import {
  Button,
  CheckboxesField,
  Columns,
  DateTextField,
  Details,
  Form,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../../ui/index.ts'
import { happeningKinds } from '../../../happenings.ts'
import { CIRCULATIONS, HOW_KNOWN, ROLES_IN } from '../../../model.ts'
import { options } from '../../parts/how-known.tsx'
import type { NewEntryPage } from './page.ts'

export function view({ child, colleagues, others, met }: NewEntryPage, typed: Typed): PageView {
  const kinds = happeningKinds().filter(kind => kind.byHand)
  return {
    title: `Add an entry, ${sayReference(child.reference)}`,
    back: { href: `/children/${child.reference}`, text: 'Chronology' },
    body: (
      <Columns>
        <Form
          typed={typed}
          heading="Add an entry"
          caption={child.name ?? sayReference(child.reference)}
          draft={`/drafts${typed.action}`}
        >
          <TextAreaField
            typed={typed}
            name="text"
            label="What happened"
            hint="In your own words. For what a child said, use their words."
            rows={7}
          />
          <DateTextField
            typed={typed}
            name="when"
            label="When it happened"
            hint="For example, 14 March 2026, yesterday at 4pm, about spring 2025, or unknown"
          />
          <SelectField
            typed={typed}
            name="kind"
            label="What kind of thing it was"
            empty="Choose a kind"
            items={kinds.map(kind => ({ value: kind.kind, text: kind.label }))}
          />
          <RadiosField typed={typed} name="howKnown" label="How you know" items={options(HOW_KNOWN)} />
          <TextField typed={typed} name="source" label="Who told you, if somebody did" />
          <RadiosField
            typed={typed}
            name="circulation"
            label="Who may read this"
            items={options(CIRCULATIONS).map(item =>
              item.value === 'named' ? { ...item, conditional: namedField(colleagues, typed) } : item,
            )}
          />
          <PeopleFields typed={typed} met={met} />
          {others.length > 0 && (
            <CheckboxesField
              typed={typed}
              name="alsoAbout"
              label="Also about"
              hint="Each child’s circle gets the same words on that child’s own record"
              items={others.map(other => ({
                value: other.reference,
                text: other.name ?? sayReference(other.reference),
              }))}
            />
          )}
          <DateTextField
            typed={typed}
            name="known"
            label="When your agency came to know, if not now"
            hint="For example, 3 May 2025"
          />
          {typed.errors['text']?.includes('confirm below') && (
            <CheckboxesField
              typed={typed}
              name="wordsConfirmed"
              label="Protected words"
              items={[{ value: 'yes', text: 'Keep these words: everyone in the circle needs them' }]}
            />
          )}
          <Button preventDoubleClick>Add to the record</Button>
        </Form>
      </Columns>
    ),
  }
}

const namedField = (colleagues: NewEntryPage['colleagues'], typed: Typed) =>
  colleagues.length === 0 ? (
    <p class="govuk-body">Nobody else is in the circle now.</p>
  ) : (
    <CheckboxesField
      typed={typed}
      name="named"
      label="Named people"
      items={colleagues.map(seat => ({ value: seat.worker, text: `${seat.name}, ${seat.agencyName}` }))}
    />
  )

/** Whoever is on the record already is chosen; half-known people are people: a nickname is enough. */
const PeopleFields = ({ typed, met }: { typed: Typed; met: NewEntryPage['met'] }) => (
  <Details summary="Other people, places and things that were part of it" open={hasAny(typed)}>
    {met.length > 0 &&
      [1, 2, 3].map(number => (
        <>
          <SelectField
            typed={typed}
            name={`there${number}`}
            label={`On the record already (${number})`}
            empty="Choose"
            items={met.map(one => ({ value: one.reference, text: `${one.name}${KIND_WORDS[one.kind] ?? ''}` }))}
          />
          <SelectField typed={typed} name={`part${number}`} label={`Their part (${number})`} items={PARTS} />
        </>
      ))}
    {[1, 2].map(number => (
      <>
        <TextField
          typed={typed}
          name={`person${number}`}
          label={`Somebody new (${number})`}
          hint="A name, a nickname, or how they were described"
        />
        <SelectField
          typed={typed}
          name={`role${number}`}
          label={`Their part (somebody new, ${number})`}
          items={PARTS}
        />
      </>
    ))}
  </Details>
)

const KIND_WORDS: Readonly<Record<string, string>> = {
  place: ' (place)',
  vehicle: ' (vehicle)',
  phone: ' (phone)',
  account: ' (account)',
  group: ' (group)',
}

const PARTS = options(ROLES_IN)
  .filter(item => !item.value.endsWith('about'))
  .sort((one, other) => Number(other.value === 'mentioned') - Number(one.value === 'mentioned'))

const hasAny = ({ values }: Typed): boolean =>
  ['there1', 'there2', 'there3', 'person1', 'person2'].some(name => Boolean(values[name]))
