import type { PageView, Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, DateTextField, Form, SelectField, TextField } from '../../../../../ui/index.ts'
import type { Tie } from '../../../model.ts'
import { HowKnownFields } from '../../parts/how-known.tsx'
import type { CorrectTiePage } from './page.ts'

export function view({ tie, said, from, to, relations }: CorrectTiePage, typed: Typed): PageView {
  const filled = filledFrom(tie, typed)
  return {
    title: 'Correct how two are tied',
    back: { href: `/ties/${tie.id}`, text: 'How they are tied' },
    body: (
      <Columns>
        <Form typed={filled} heading="Correct how they are tied" caption={said} draft={`/drafts${typed.action}`}>
          <input type="hidden" name="version" value={tie.version} />
          <SelectField
            typed={filled}
            name="relation"
            label={`What ${from.name} is to ${to.name}`}
            items={relations.map(({ id, label }) => ({ value: id, text: label }))}
          />
          <DateTextField typed={filled} name="since" label="Since when, if known" hint="For example, March 2024" />
          <DateTextField typed={filled} name="until" label="Until when, if it is over" hint="For example, 3 May 2026" />
          <HowKnownFields typed={filled} />
          <TextField typed={filled} name="reason" label="Why you are changing it" />
          <Button preventDoubleClick>Correct it</Button>
        </Form>
      </Columns>
    ),
  }
}

const filledFrom = (tie: Tie, typed: Typed): Typed => ({
  ...typed,
  values: {
    relation: `${tie.kind}.${tie.code}.from`,
    since: tie.since?.typed ?? '',
    until: tie.until?.typed ?? '',
    howKnown: tie.howKnown,
    source: tie.source,
    ...typed.values,
  },
})
