import type { PageView, Typed } from '../../../../kernel/index.ts'
import { Button, Columns, Details, Form, TextField } from '../../../../ui/index.ts'

export const view = (typed: Typed): PageView => ({
  title: 'Is this person known?',
  back: { href: '/', text: 'Start page' },
  body: (
    <Columns>
      <Form typed={typed} heading="Is this person known?">
        <TextField
          typed={typed}
          name="terms"
          label="What you know of them"
          hint="A name or half of one, a nickname, a date of birth, a postcode, a phone, a number plate, a reference. For example, Tel silver Corsa"
          autocomplete="off"
        />
        <p class="govuk-body">Looking for a child’s safety is right. Every search is on the record.</p>
        <Button>Find</Button>
        <Details summary="What helps">
          <ul class="govuk-list govuk-list--bullet">
            <li>Names in any order; a short form or a slip of the keyboard is found as well.</li>
            <li>A date of birth, or the year alone, tells two of one name apart.</li>
            <li>People, vehicles, phones and places are found together with what they are tied to.</li>
          </ul>
        </Details>
      </Form>
    </Columns>
  ),
})
