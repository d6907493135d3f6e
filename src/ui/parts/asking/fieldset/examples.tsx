import type { PartExamples } from '../../../showcase/example.ts'
import { Input } from '../input/input.tsx'
import { Fieldset } from './fieldset.tsx'

export const examples: PartExamples = {
  part: 'Fieldset',
  use: 'Several fields that answer one question.',
  shown: [
    {
      name: 'In use',
      view: (
        <Fieldset legend={{ text: 'Last known place', classes: 'govuk-fieldset__legend--m' }}>
          <Input name="place" label="Place" classes="govuk-input--width-20" />
          <Input name="place-town" label="Town" classes="govuk-input--width-20" />
        </Fieldset>
      ),
    },
  ],
}
