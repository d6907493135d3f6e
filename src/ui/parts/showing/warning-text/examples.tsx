import type { PartExamples } from '../../../showcase/example.ts'
import { WarningText } from './warning-text.tsx'

export const examples: PartExamples = {
  part: 'WarningText',
  use: 'What has consequences.',
  shown: [
    {
      name: 'In use',
      view: <WarningText>A withdrawn entry stays in the record, marked as withdrawn.</WarningText>,
    },
  ],
}
