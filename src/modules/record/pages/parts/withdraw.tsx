import type { PageView, Typed } from '../../../../kernel/index.ts'
import { Button, Columns, Form, InsetText, RadiosField } from '../../../../ui/index.ts'
import { WITHDRAWAL_REASONS } from '../../model.ts'

/** The same question for a fact and for a tie: what should never have been there is taken from everybody. */
export const withdrawView = (
  { title, what, caption, at }: { title: string; what: string; caption: string; at: string },
  typed: Typed,
): PageView => ({
  title,
  back: { href: at, text: what },
  body: (
    <Columns>
      <Form typed={typed} heading="Withdraw it" caption={caption}>
        <InsetText>{what}</InsetText>
        <p class="govuk-body">
          Withdraw what should never have been there. Nobody will see it again, here or in its history. What was told on
          another child’s record as well stands there until it is withdrawn there. If it is only wrong or over,{' '}
          <a class="govuk-link" href={`${at}/correct`}>
            correct it instead
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
          Withdraw it
        </Button>
      </Form>
    </Columns>
  ),
})
