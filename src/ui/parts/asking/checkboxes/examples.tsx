import type { PartExamples } from '../../../showcase/example.ts'
import { Checkboxes } from './checkboxes.tsx'

export const examples: PartExamples = {
  part: 'Checkboxes',
  use: 'Any number of answers, and “none of these” where that is an answer.',
  shown: [
    {
      name: 'In use',
      view: (
        <Checkboxes
          name="told"
          hint="Tick all that apply"
          fieldset={{ legend: { text: 'Who has been told?', classes: 'govuk-fieldset__legend--s' } }}
          values={['police']}
          items={[
            { value: 'police', text: 'Police' },
            { value: 'school', text: 'School' },
            { value: 'health', text: 'School nurse', hint: 'Or the looked-after children’s nurse' },
            { divider: 'or' },
            { value: 'nobody', text: 'Nobody yet', behaviour: 'exclusive' },
          ]}
        />
      ),
    },
  ],
}
