import { sayReference, type Typed } from '../../../../kernel/index.ts'
import { Button, DateTextField, Form, SelectField, TextField } from '../../../../ui/index.ts'
import type { Child, Cut, Named } from '../../../record/index.ts'
import type { Asked, Offers } from '../../model.ts'
import { addressAsked } from './asked.ts'

interface FiltersOptions {
  readonly child: Child
  readonly asked: Asked
  readonly cut: Cut | null
  readonly offers: Offers
  readonly typed: Typed
}

/** Everything that narrows a chronology, in one form. Its words are sent, and kept, where no address or log holds them. */
export function Filters({ child, asked, cut, offers, typed }: FiltersOptions) {
  const shown =
    Object.keys(typed.errors).length > 0 || Object.keys(typed.values).length > 0 ? typed : withCut(typed, cut)
  return (
    <Form
      typed={shown}
      action={addressAsked(child.reference, '/filter', { known: null, by: null, cut: null })}
      summary={false}
    >
      {asked.known && <input type="hidden" name="known" value={asked.known} />}
      {asked.by && <input type="hidden" name="by" value={asked.by} />}
      <TextField
        typed={shown}
        name="words"
        label="Find these words"
        hint="As they were written, in any part of an entry"
        autocomplete="off"
      />
      <div class="sl-fields">
        <SelectField
          typed={shown}
          name="toldBy"
          label="Told by"
          empty="Any agency"
          items={offers.agencies.map(one => ({ value: one.id, text: one.name }))}
        />
        <SelectField
          typed={shown}
          name="kind"
          label="Kind"
          empty="Any kind"
          items={offers.kinds.map(one => ({ value: one.kind, text: one.label }))}
        />
        <SelectField typed={shown} name="person" label="Person" empty="Anybody" items={offers.people.map(item)} />
        <SelectField
          typed={shown}
          name="thing"
          label="Place or thing"
          empty="Anywhere, anything"
          items={offers.things.map(item)}
        />
        <DateTextField typed={shown} name="from" label="From" hint="For example, March 2026" />
        <DateTextField typed={shown} name="to" label="Until" hint="For example, May 2026" />
      </div>
      <Button>Show these entries</Button>
    </Form>
  )
}

const item = (one: Named) => ({ value: one.reference, text: one.name ?? sayReference(one.reference) })

/** What it is cut to now stands in the fields, to be changed. */
function withCut(typed: Typed, cut: Cut | null): Typed {
  if (!cut) return typed
  const { agency, kind, person, thing, from, to, words } = cut.asked
  const chosen = { toldBy: agency, kind, person, thing, from: from?.typed ?? null, to: to?.typed ?? null, words }
  const values = Object.fromEntries(Object.entries(chosen).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return { ...typed, values }
}
