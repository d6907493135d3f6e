import type { PartExamples } from '../../../showcase/example.ts'
import { Pagination } from './pagination.tsx'

export const examples: PartExamples = {
  part: 'Pagination',
  use: 'Long lists, a page at a time.',
  shown: [
    {
      name: 'Numbered',
      view: (
        <Pagination
          previous={{ href: '#pagination' }}
          next={{ href: '#pagination' }}
          items={[
            { number: 1, href: '#pagination' },
            { number: 2, href: '#pagination', current: true },
            { number: 3, href: '#pagination' },
            { ellipsis: true },
            { number: 9, href: '#pagination' },
          ]}
        />
      ),
    },
    {
      name: 'By what comes next',
      view: (
        <Pagination
          landmarkLabel="Parts of the assessment"
          previous={{ href: '#pagination', labelText: 'Home and family' }}
          next={{ href: '#pagination', labelText: 'School' }}
        />
      ),
    },
  ],
}
