import { type PageView, sayReference, type Typed } from '../../../../kernel/index.ts'
import { Button, Columns, Form, RadiosField, TextAreaField } from '../../../../ui/index.ts'
import type { Child } from '../../model.ts'

export const view = (child: Child, typed: Typed): PageView => ({
  title: `Seal, ${sayReference(child.reference)}`,
  back: { href: `/children/${child.reference}`, text: 'Chronology' },
  body: (
    <Columns>
      <Form
        typed={{ ...typed, values: { level: child.seal ?? 'none', ...typed.values } }}
        heading="Seal this record"
        caption={sayReference(child.reference)}
      >
        <RadiosField
          typed={{ ...typed, values: { level: child.seal ?? 'none', ...typed.values } }}
          name="level"
          label="Level"
          items={[
            {
              value: 'none',
              text: 'Not sealed',
              hint: { text: 'A professional who searches learns who holds the record and whom to ring' },
            },
            {
              value: 'restricted',
              text: 'Restricted',
              hint: {
                text: 'The same, but only for somebody who already has the reference, or the full name and date of birth',
              },
            },
            {
              value: 'locked',
              text: 'Locked',
              hint: {
                text: 'Not there at all, except to the circle and the duty team. For adoption, witness protection, staff as subject, covert police work',
              },
            },
          ]}
        />
        <TextAreaField typed={typed} name="reason" label="Why" rows={3} />
        <p class="govuk-body">
          The seal is looked at again within 90 days. Lifting it takes another manager than the one who set it.
        </p>
        <Button preventDoubleClick>Save the seal</Button>
      </Form>
    </Columns>
  ),
})
