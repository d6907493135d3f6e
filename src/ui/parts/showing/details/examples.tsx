import type { PartExamples } from '../../../showcase/example.ts'
import { Details } from './details.tsx'

export const examples: PartExamples = {
  part: 'Details',
  use: 'More, for those who want it.',
  shown: [
    {
      name: 'In use',
      view: <Details summary="Why we ask for a source">So that others can weigh what was said, and by whom.</Details>,
    },
  ],
}
