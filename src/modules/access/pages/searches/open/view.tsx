import { type PageView, sayReference, type Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, Form, RadiosField, TextAreaField, TextField } from '../../../../../ui/index.ts'
import { REASON_CODES } from '../../../model.ts'
import { BREAK_GLASS_HOURS, REASONS_FOR } from '../../../rules.ts'
import type { OpenPage } from './page.ts'

export function view({ held, kind }: OpenPage, typed: Typed): PageView {
  const shown = { ...typed, values: { hours: String(BREAK_GLASS_HOURS.usual), ...typed.values } }
  return {
    title: 'Open a record with a reason',
    back: { href: `/searches/${held.id}`, text: 'What was found' },
    body: (
      <Columns>
        <Form typed={shown} heading="Open this record with a reason" caption={sayReference(held.stub.reference)}>
          <p class="govuk-body">
            If a child’s safety needs it, open it: that is right, and what this page is for. Your reason is kept, the
            opening ends by itself, and somebody who is not you reviews it.
          </p>
          <RadiosField
            typed={shown}
            name="code"
            label="Reason"
            items={REASONS_FOR[kind].map(value => ({ value, text: REASON_CODES[value] }))}
          />
          <TextAreaField
            typed={shown}
            name="reason"
            label="Why you need this record"
            hint="At least 20 characters"
            rows={3}
          />
          <TextField
            typed={shown}
            name="hours"
            label="For how many hours"
            hint={`Up to ${BREAK_GLASS_HOURS.most}`}
            width={2}
            inputmode="numeric"
          />
          <Button preventDoubleClick>Open the record</Button>
        </Form>
      </Columns>
    ),
  }
}
