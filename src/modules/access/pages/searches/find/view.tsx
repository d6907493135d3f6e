import type { PageView, Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, Form, TextField } from '../../../../../ui/index.ts'

export const view = (typed: Typed): PageView => ({
  title: 'Find a child',
  back: { href: '/', text: 'Start page' },
  body: (
    <Columns>
      <Form typed={typed} heading="Find a child">
        <TextField
          typed={typed}
          name="terms"
          label="Reference"
          hint="Ten letters and numbers, for example 7K3M9-QX24F"
          width={20}
          autocomplete="off"
        />
        <p class="govuk-body">Looking for a child’s safety is right. Every search is on the record.</p>
        <Button>Find</Button>
      </Form>
    </Columns>
  ),
})
