import type { PartExamples } from '../../../showcase/example.ts'
import { Select } from './select.tsx'

export const examples: PartExamples = {
  part: 'Select',
  use: 'One of many, where radios would fill the page.',
  shown: [
    {
      name: 'In use',
      view: (
        <Select
          name="agency"
          label="Agency"
          value="police"
          items={[
            { value: '', text: 'Choose an agency' },
            { value: 'council', text: 'Children’s services' },
            { value: 'police', text: 'Police' },
            { value: 'health', text: 'Health' },
          ]}
        />
      ),
    },
  ],
}
