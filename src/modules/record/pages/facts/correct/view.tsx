import type { PageView, Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, DateTextField, Form, SelectField, TextField } from '../../../../../ui/index.ts'
import { factKind, factLabel } from '../../../happenings.ts'
import type { Fact } from '../../../model.ts'
import { HowKnownFields, options } from '../../parts/how-known.tsx'
import type { CorrectFactPage } from './page.ts'

export function view({ fact, about }: CorrectFactPage, typed: Typed): PageView {
  const kind = factKind(fact.kind)
  const filled = filledFrom(fact, typed)
  return {
    title: 'Correct a fact',
    back: { href: `/facts/${fact.id}`, text: 'The fact' },
    body: (
      <Columns>
        <Form
          typed={filled}
          heading={`Correct: ${factLabel(fact).toLowerCase()}`}
          caption={about.name}
          draft={`/drafts${typed.action}`}
        >
          <input type="hidden" name="version" value={fact.version} />
          {kind?.sorts && <SelectField typed={filled} name="code" label="Which sort" items={options(kind.sorts)} />}
          {kind?.choices ? (
            <SelectField typed={filled} name="value" label={kind.asks} items={options(kind.choices)} />
          ) : (
            <TextField typed={filled} name="value" label={kind?.asks ?? 'What it is'} hint={kind?.hint} />
          )}
          {(kind?.lasts ?? true) && (
            <>
              <DateTextField typed={filled} name="since" label="Since when, if known" hint="For example, March 2024" />
              <DateTextField
                typed={filled}
                name="until"
                label="Until when, if it is over"
                hint="For example, 3 May 2026"
              />
            </>
          )}
          <HowKnownFields typed={filled} />
          <TextField typed={filled} name="reason" label="Why you are changing it" />
          <Button preventDoubleClick>Correct it</Button>
        </Form>
      </Columns>
    ),
  }
}

/** What stands, until something else was typed. */
const filledFrom = (fact: Fact, typed: Typed): Typed => ({
  ...typed,
  values: {
    code: fact.code,
    value: fact.value,
    since: fact.since?.typed ?? '',
    until: fact.until?.typed ?? '',
    howKnown: fact.howKnown,
    source: fact.source,
    ...typed.values,
  },
})
