import type { PartExamples } from '../../../showcase/example.ts'
import { Input } from '../input/input.tsx'
import { Radios } from './radios.tsx'

export const examples: PartExamples = {
  part: 'Radios',
  use: 'One answer of a few.',
  shown: [
    {
      name: 'Side by side',
      view: (
        <Radios
          name="seen"
          classes="govuk-radios--inline"
          fieldset={{ legend: { text: 'Was the child seen?', classes: 'govuk-fieldset__legend--s' } }}
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
        />
      ),
    },
    {
      name: 'With hints, and a question that opens',
      view: (
        <Radios
          name="with-whom"
          fieldset={{ legend: { text: 'Who are they thought to be with?', classes: 'govuk-fieldset__legend--s' } }}
          value="someone"
          items={[
            { value: 'family', text: 'Family', hint: 'Someone on the household record' },
            {
              value: 'someone',
              text: 'Someone else',
              conditional: <Input name="with-whom-name" label="Name, if known" classes="govuk-input--width-20" />,
            },
            { divider: 'or' },
            { value: 'unknown', text: 'Not known' },
          ]}
        />
      ),
    },
  ],
}
