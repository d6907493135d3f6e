import { type PageView, type Reference, sayReference, type Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, Form, TextField } from '../../../../../ui/index.ts'

export const view = (reference: Reference, typed: Typed): PageView => ({
  title: `Wrong record, ${sayReference(reference)}`,
  back: { href: `/children/${reference}`, text: 'Chronology' },
  body: (
    <Columns>
      <Form typed={typed} heading="I opened the wrong record" caption={sayReference(reference)}>
        <p class="govuk-body">
          It happens to everybody: a name like another, a number mistyped. Nobody is blamed for saying so. Every opening
          of a record leaves a line; this puts beside it that you meant another.
        </p>
        <TextField
          typed={typed}
          name="reason"
          label="How it came about, if you want to say"
          hint="For example, two children of the same name. Please name nobody"
        />
        <Button preventDoubleClick>Say so, and close the record</Button>
      </Form>
    </Columns>
  ),
})
