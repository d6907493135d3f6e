import { type PageView, sayReference, type Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, Form, TextField } from '../../../../../ui/index.ts'
import type { Circle } from '../../../reads/desk.ts'

export const view = (circle: Circle, typed: Typed): PageView => ({
  title: `I know this family privately, ${sayReference(circle.reference)}`,
  back: { href: `/children/${circle.reference}`, text: 'Chronology' },
  body: (
    <Columns>
      <Form typed={typed} heading="I know this child or family privately" caption={sayReference(circle.reference)}>
        <p class="govuk-body">
          Your own family, household, friends and neighbours are closed to you here. Saying so is right, and nobody
          holds it against you. The record closes to you at once. Tell your manager who takes over what you were doing.
        </p>
        <TextField
          typed={typed}
          name="reason"
          label="How you know them"
          hint="For example, we live in the same street"
        />
        <Button preventDoubleClick>Close the record to me</Button>
      </Form>
    </Columns>
  ),
})
