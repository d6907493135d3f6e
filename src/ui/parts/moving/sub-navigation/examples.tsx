import type { PartExamples } from '../../../showcase/example.ts'
import { SubNavigation } from './sub-navigation.tsx'

export const examples: PartExamples = {
  part: 'SubNavigation',
  use: 'The pages of one record.',
  shown: [
    {
      name: 'In use',
      view: (
        <SubNavigation
          label="Example record"
          items={[
            { text: 'Overview', href: '#sub-navigation', active: true },
            { text: 'Chronology', href: '#sub-navigation' },
            { text: 'Network', href: '#sub-navigation' },
            { text: 'Plan', href: '#sub-navigation' },
          ]}
        />
      ),
    },
  ],
}
