import type { PartExamples } from '../../../showcase/example.ts'
import { InsetText } from './inset-text.tsx'

export const examples: PartExamples = {
  part: 'InsetText',
  use: 'Words that stand apart: a quotation, a condition.',
  shown: [
    {
      name: 'In use',
      view: <InsetText>No result does not mean not known. Ask the safeguarding lead.</InsetText>,
    },
  ],
}
