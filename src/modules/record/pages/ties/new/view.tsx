import type { PageView, Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, DateTextField, Form, SelectField, TextField } from '../../../../../ui/index.ts'
import { addressOf } from '../../../rules.ts'
import { HowKnownFields } from '../../parts/how-known.tsx'
import { ToldToFields } from '../../parts/told-to.tsx'
import type { NewTiePage } from './page.ts'

export function view({ subject, records, others, relations }: NewTiePage, typed: Typed): PageView {
  const name = subject.name ?? 'this one'
  return {
    title: 'Add a tie',
    back: { href: addressOf(subject, 'about'), text: name },
    body: (
      <Columns>
        <Form
          typed={typed}
          heading="Tie to somebody or something on the record"
          caption={name}
          draft={`/drafts${typed.action}`}
        >
          <SelectField
            typed={typed}
            name="other"
            label="Who or what"
            empty="Choose"
            items={others.map(one => ({ value: one.reference, text: one.name ?? '' }))}
          />
          <TextField
            typed={typed}
            name="otherReference"
            label="Or their reference"
            hint="Of any record that you may open, like 7K3M9-QX24F"
            width={20}
          />
          <SelectField
            typed={typed}
            name="relation"
            label={`What they are to ${name}`}
            empty="Choose"
            items={relations.map(({ id, label }) => ({ value: id, text: label }))}
          />
          <DateTextField typed={typed} name="since" label="Since when, if known" hint="For example, March 2024" />
          <DateTextField typed={typed} name="until" label="Until when, if it is over" hint="For example, 3 May 2026" />
          <HowKnownFields typed={typed} />
          <p class="govuk-body">
            Between two children whose circles you sit in, both circles are told, and each child is named in the
            other’s.
          </p>
          <ToldToFields typed={typed} on={{ subject, records }} />
          <Button preventDoubleClick>Add to the record</Button>
        </Form>
      </Columns>
    ),
  }
}
