import type { PartExamples } from '../../../showcase/example.ts'
import { ErrorMessage } from './error-message.tsx'

export const examples: PartExamples = {
  part: 'ErrorMessage',
  use: 'What to put right, in one sentence, above the field.',
  shown: [
    {
      name: 'In use',
      view: <ErrorMessage>Enter when the child was last seen</ErrorMessage>,
    },
  ],
}
