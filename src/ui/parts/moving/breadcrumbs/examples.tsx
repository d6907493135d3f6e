import type { PartExamples } from '../../../showcase/example.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'

export const examples: PartExamples = {
  part: 'Breadcrumbs',
  use: 'Where a page stands, where it stands deep.',
  shown: [
    {
      name: 'In use',
      view: (
        <Breadcrumbs
          items={[
            { text: 'Children', href: '#breadcrumbs' },
            { text: 'SL-4F7K-2', href: '#breadcrumbs' },
            { text: 'Plan' },
          ]}
        />
      ),
    },
  ],
}
