import type { PageView, Typed } from '../../../../kernel/index.ts'
import { sayReference } from '../../../../kernel/index.ts'
import { Button, CheckboxesField, Columns, Form, RadiosField, SelectField, TextField } from '../../../../ui/index.ts'
import { addressOf } from '../../rules.ts'
import { HowKnownFields } from '../parts/how-known.tsx'
import { ToldToFields } from '../parts/told-to.tsx'
import type { SamePage } from './page.ts'

export function view({ subject, records, others }: SamePage, typed: Typed): PageView {
  const name = subject.name ?? 'this record'
  return {
    title: 'The same, or not the same',
    back: { href: addressOf(subject, 'about'), text: name },
    body: (
      <Columns>
        <Form typed={typed} heading="The same, or not the same" caption={name} draft={`/drafts${typed.action}`}>
          <p class="govuk-body">
            Two records are never merged. Your view puts them beside each other for whoever may read both, and can be
            taken back at any time.
          </p>
          <SelectField
            typed={typed}
            name="other"
            label="The other record"
            empty="Choose"
            items={others.map(one => ({
              value: one.reference,
              text: `${one.name ?? ''}, ${sayReference(one.reference)}`,
            }))}
          />
          <TextField
            typed={typed}
            name="otherReference"
            label="Or its reference"
            hint="Of any record that you may open, like 7K3M9-QX24F"
            width={20}
          />
          <RadiosField
            typed={typed}
            name="verdict"
            label="What you believe"
            items={[
              { value: 'same-as', text: 'They are the same' },
              { value: 'different-from', text: 'They are not the same' },
            ]}
          />
          <TextField typed={typed} name="why" label="Why you believe so" />
          {typed.errors['verdict']?.includes('twin') && (
            <CheckboxesField
              typed={typed}
              name="twinsToo"
              label="They are recorded as twins"
              items={[{ value: 'yes', text: 'I know, and still believe that there is only one' }]}
            />
          )}
          <HowKnownFields typed={typed} />
          <ToldToFields typed={typed} on={{ subject, records }} />
          <Button preventDoubleClick>Save your view</Button>
        </Form>
      </Columns>
    ),
  }
}
