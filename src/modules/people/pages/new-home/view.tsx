import { type PageView, sayReference, type Typed } from '../../../../kernel/index.ts'
import {
  Button,
  CheckboxesField,
  Columns,
  DateTextField,
  Details,
  Form,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../ui/index.ts'
import { addressOf, HowKnownFields, type Named, ToldToFields } from '../../../record/index.ts'
import type { NewHomePage } from './page.ts'

export function view(value: NewHomePage, typed: Typed): PageView {
  const { subject, records, sorts, people } = value
  const name = subject.name ?? 'them'
  return {
    title: 'A home, a placement or a move',
    back: { href: addressOf(subject, 'about'), text: name },
    body: (
      <Columns>
        <Form typed={typed} heading="A home, a placement or a move" caption={name} draft={`/drafts${typed.action}`}>
          <SelectField
            typed={typed}
            name="sort"
            label="What kind of home"
            empty="Choose"
            items={Object.entries(sorts).flatMap(([code, sort]) =>
              code === '' ? [] : [{ value: code, text: sort.to }],
            )}
          />
          <PlaceFields value={value} typed={typed} />
          <DateTextField
            typed={typed}
            name="since"
            label="Since when"
            hint="For example, 3 May 2026, March 2024, or unknown"
          />
          <DateTextField typed={typed} name="until" label="Until when, if it is over" hint="For example, 3 May 2026" />
          <Ends value={value} typed={typed} />
          {people.length > 0 && (
            <CheckboxesField
              typed={typed}
              name="with"
              label="Who else lives there, since the same day"
              hint="Leave out whoever is on the record there already"
              items={people.map(one => ({ value: one.reference, text: named(one) }))}
            />
          )}
          <Details summary="Out of area" open={Boolean(typed.values['authority'] || typed.values['interviewer'])}>
            <TextField
              typed={typed}
              name="authority"
              label="The council whose area it is in, if another"
              hint="They are told, and have a place in the circle"
            />
            <TextField
              typed={typed}
              name="interviewer"
              label="Who interviews the child when they come back from being missing"
              hint="Named now, so that nobody asks on the day"
            />
          </Details>
          <HowKnownFields typed={typed} />
          <ToldToFields typed={typed} on={{ subject, records }} />
          <Button preventDoubleClick>Add to the record</Button>
        </Form>
      </Columns>
    ),
  }
}

const PlaceFields = ({ value: { places }, typed }: { value: NewHomePage; typed: Typed }) => (
  <>
    {places.length > 0 && (
      <SelectField
        typed={typed}
        name="place"
        label="A place on the record already"
        empty="Not on the record yet"
        items={places.map(one => ({ value: one.reference, text: named(one) }))}
      />
    )}
    <TextField
      typed={typed}
      name="name"
      label="What to call it"
      hint="Words that say nothing of where it is: family home, foster home"
    />
    <TextAreaField typed={typed} name="address" label="The address, as far as it is known" rows={3} />
    <CheckboxesField
      typed={typed}
      name="protectedAddress"
      label="Is the address protected?"
      items={[
        {
          value: 'yes',
          text: 'Only my agency may read the address',
          hint: { text: 'A foster carer’s address always is. Everyone else sees that there is a home, and not where' },
        },
      ]}
    />
  </>
)

const Ends = ({ value: { now }, typed }: { value: NewHomePage; typed: Typed }) =>
  now.length === 0 ? null : (
    <CheckboxesField
      typed={typed}
      name="moved"
      label="Have they moved?"
      items={[
        {
          value: 'yes',
          text: `They no longer live at: ${now.map(home => home.far.name ?? home.label).join(', ')}`,
          hint: { text: 'It is shown as over from the day above. Your agency can end only what your agency told' },
        },
      ]}
    />
  )

const named = (one: Named): string => one.name ?? sayReference(one.reference)
