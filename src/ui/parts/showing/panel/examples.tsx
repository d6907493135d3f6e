import type { PartExamples } from '../../../showcase/example.ts'
import { Panel } from './panel.tsx'

export const examples: PartExamples = {
  part: 'Panel',
  use: 'The end of a journey.',
  shown: [
    {
      name: 'In use',
      view: (
        <Panel title="Concern sent" headingLevel={3}>
          Your reference is <strong>SL-4F7K-2</strong>
        </Panel>
      ),
    },
  ],
}
