import type { PartExamples } from '../../../showcase/example.ts'
import { Label } from './label.tsx'

export const examples: PartExamples = {
  part: 'Label',
  use: 'The name of a field. Parts that ask carry their own.',
  shown: [
    {
      name: 'In use',
      view: (
        <>
          <Label for="label-example">Reference</Label>
          <input class="govuk-input govuk-input--width-10" id="label-example" name="reference" type="text" />
        </>
      ),
    },
  ],
}
