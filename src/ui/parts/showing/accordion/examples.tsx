import type { PartExamples } from '../../../showcase/example.ts'
import { Accordion } from './accordion.tsx'

export const examples: PartExamples = {
  part: 'Accordion',
  use: 'Long pages that are read in parts. What is opened is not remembered by the browser.',
  shown: [
    {
      name: 'In use',
      view: (
        <Accordion
          id="assessment"
          headingLevel={4}
          items={[
            {
              heading: 'Home and family',
              summary: 'Updated 2 March 2026',
              content: 'Lives with mother and two sisters.',
            },
            { heading: 'School', content: 'Attendance fell in February.' },
          ]}
        />
      ),
    },
  ],
}
