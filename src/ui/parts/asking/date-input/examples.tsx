import type { PartExamples } from '../../../showcase/example.ts'
import { DateInput } from './date-input.tsx'

export const examples: PartExamples = {
  part: 'DateInput',
  use: 'A date everyone knows by heart, such as a birth date. For when something happened, use DateTextField.',
  shown: [
    {
      name: 'In use',
      view: (
        <DateInput
          id="born"
          namePrefix="born"
          fieldset={{ legend: { text: 'Date of birth', classes: 'govuk-fieldset__legend--s' } }}
          hint="For example, 27 3 2011"
        />
      ),
    },
    {
      name: 'With a problem',
      view: (
        <DateInput
          id="review"
          namePrefix="review"
          fieldset={{ legend: { text: 'Next review', classes: 'govuk-fieldset__legend--s' } }}
          errorMessage="The review must have a month"
          day={{ name: 'day', value: 12 }}
          month={{ name: 'month', error: true }}
          year={{ name: 'year', value: 2026 }}
        />
      ),
    },
  ],
}
