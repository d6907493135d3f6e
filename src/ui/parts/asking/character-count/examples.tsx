import type { PartExamples } from '../../../showcase/example.ts'
import { CharacterCount } from './character-count.tsx'

export const examples: PartExamples = {
  part: 'CharacterCount',
  use: 'Longer text with a limit; the count is said as the limit nears.',
  shown: [
    {
      name: 'In use',
      view: <CharacterCount name="summary-of-concern" label="Summary" maxlength={400} threshold={75} rows={3} />,
    },
  ],
}
