import type { PartExamples } from '../../../showcase/example.ts'
import { PasswordInput } from './password-input.tsx'

export const examples: PartExamples = {
  part: 'PasswordInput',
  use: 'A password, which may be shown to check it. Pasting is always allowed.',
  shown: [
    {
      name: 'In use',
      view: <PasswordInput name="password" label="Password" classes="govuk-input--width-20" />,
    },
  ],
}
