import type { Typed } from '../../kernel/page.ts'
import { CheckboxesField, RadiosField, SelectField } from '../form/choice-fields.tsx'
import { Form } from '../form/form.tsx'
import { DateTextField, TextAreaField, TextField } from '../form/text-fields.tsx'
import { Button } from '../parts/asking/button/button.tsx'

const TYPED: Typed = {
  values: { reporter: 'Kate Lee, mother', lastSeen: 'tomorrow', where: 'street', informed: ['school'] },
  errors: { lastSeen: 'When the child was last seen must be in the past' },
  csrf: '',
  key: '',
  action: '#a-whole-form',
}

/** A form as a page has it, with what was typed and one sentence to put right. Its button closes a dialog that is not there: nothing is sent. */
export function FormExample() {
  return (
    <section aria-labelledby="a-whole-form">
      <h2 class="govuk-heading-l" id="a-whole-form">
        A whole form
      </h2>
      <p class="govuk-body">Fields that find their own value and problem in what was typed.</p>
      <div class="sl-part__example">
        <Form typed={TYPED} summary={false}>
          <TextField typed={TYPED} name="reporter" label="Who reported it" width={20} />
          <DateTextField typed={TYPED} name="lastSeen" label="When were they last seen?" />
          <RadiosField
            typed={TYPED}
            name="where"
            label="Where were they last seen?"
            inline
            items={[
              { value: 'home', text: 'At home' },
              { value: 'school', text: 'At school' },
              { value: 'street', text: 'Elsewhere' },
            ]}
          />
          <CheckboxesField
            typed={TYPED}
            name="informed"
            label="Who knows?"
            items={[
              { value: 'school', text: 'School' },
              { value: 'police', text: 'Police' },
            ]}
          />
          <SelectField
            typed={TYPED}
            name="team"
            label="Team"
            empty="Choose a team"
            items={[
              { value: 'north', text: 'North' },
              { value: 'south', text: 'South' },
            ]}
          />
          <TextAreaField typed={TYPED} name="known" label="What is known" rows={4} />
          <Button attributes={{ formmethod: 'dialog' }}>Report missing</Button>
        </Form>
      </div>
    </section>
  )
}
