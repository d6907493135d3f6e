import type { PartExamples } from '../../../showcase/example.ts'
import { Input } from './input.tsx'

export const examples: PartExamples = {
  part: 'Input',
  use: 'One line of text. In a form, use TextField, which finds its own value and problem.',
  shown: [
    {
      name: 'With a hint',
      view: <Input name="school" label="School" hint="As it is known locally" classes="govuk-input--width-20" />,
    },
    {
      name: 'With a problem',
      view: (
        <Input
          name="phone-example"
          label="Phone number"
          type="tel"
          autocomplete="off"
          errorMessage="Enter a phone number, like 01632 960 001"
          value="0163"
          classes="govuk-input--width-20"
        />
      ),
    },
    {
      name: 'With a unit',
      view: (
        <Input name="hours" label="Hours missing" suffix="hours" inputmode="numeric" classes="govuk-input--width-3" />
      ),
    },
  ],
}
