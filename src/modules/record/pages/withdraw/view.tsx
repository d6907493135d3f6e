import { type PageView, sayWhen, type Typed } from '../../../../kernel/index.ts'
import { Button, Columns, Form, InsetText, Prose, RadiosField } from '../../../../ui/index.ts'
import { type Entry, WITHDRAWAL_REASONS } from '../../model.ts'

export const view = (entry: Entry, typed: Typed): PageView => ({
  title: 'Withdraw an entry',
  back: { href: `/entries/${entry.id}`, text: 'The entry' },
  body: (
    <Columns>
      <Form typed={typed} heading="Withdraw an entry" caption={sayWhen(entry.when)}>
        <InsetText>
          <Prose>{entry.text}</Prose>
        </InsetText>
        <p class="govuk-body">
          Withdraw what should never have been there. Nobody will see these words again, here or in its history; a
          records officer keeps them sealed, and everyone who may have read them is told. If the words are only wrong,
          correct the entry instead.
        </p>
        <RadiosField
          typed={typed}
          name="why"
          label="Why it should not be on the record"
          items={Object.entries(WITHDRAWAL_REASONS).map(([value, text]) => ({ value, text }))}
        />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Withdraw the entry
        </Button>
      </Form>
    </Columns>
  ),
})
