import { type PageView, sayWhen, type Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, Form, InsetText, Prose, RadiosField } from '../../../../../ui/index.ts'
import { WITHDRAWAL_REASONS } from '../../../model.ts'
import type { WithdrawPage } from './page.ts'

export const view = ({ entry, on }: WithdrawPage, typed: Typed): PageView => ({
  title: 'Withdraw an entry',
  back: { href: `/entries/${entry.id}`, text: 'The entry' },
  body: (
    <Columns>
      <Form typed={typed} heading="Withdraw an entry" caption={`${on.name}, ${sayWhen(entry.when)}`}>
        <InsetText>
          <Prose>{entry.text}</Prose>
        </InsetText>
        <p class="govuk-body">
          Withdraw what should never have been there. Nobody will see these words again, here or in its history. A
          records officer keeps them sealed, and everyone who may have read them is told.
        </p>
        <p class="govuk-body">
          If the words are only wrong,{' '}
          <a class="govuk-link" href={`/entries/${entry.id}/correct`}>
            correct the entry instead
          </a>
          .
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
