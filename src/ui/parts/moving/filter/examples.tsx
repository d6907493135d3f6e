import type { PartExamples } from '../../../showcase/example.ts'
import { Input } from '../../asking/input/input.tsx'
import { Filter } from './filter.tsx'

export const examples: PartExamples = {
  part: 'Filter',
  use: 'Narrows a list. The address says what is shown.',
  shown: [
    {
      name: 'In use',
      view: (
        <Filter
          action="#filter"
          selected={[{ heading: 'Agency', items: [{ text: 'Police', href: '#filter' }] }]}
          clearHref="#filter"
        >
          <Input name="words" label="Words" classes="govuk-input--width-20" />
        </Filter>
      ),
    },
  ],
}
