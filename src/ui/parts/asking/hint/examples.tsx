import type { PartExamples } from '../../../showcase/example.ts'
import { Hint } from './hint.tsx'

export const examples: PartExamples = {
  part: 'Hint',
  use: 'What helps to answer, before the answer.',
  shown: [
    {
      name: 'In use',
      view: <Hint>It is on the front page of the plan, like SL-4F7K-2.</Hint>,
    },
  ],
}
