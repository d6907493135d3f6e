import type { PartExamples } from '../../../showcase/example.ts'
import { Textarea } from './textarea.tsx'

export const examples: PartExamples = {
  part: 'Textarea',
  use: 'What happened, in the worker’s own words.',
  shown: [
    {
      name: 'In use',
      view: <Textarea name="account" label="What is known" hint="Say who told you, and when" rows={4} />,
    },
  ],
}
