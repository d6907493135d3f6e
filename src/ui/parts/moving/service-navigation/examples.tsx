import type { PartExamples } from '../../../showcase/example.ts'
import { ServiceNavigation } from './service-navigation.tsx'

export const examples: PartExamples = {
  part: 'ServiceNavigation',
  use: 'The main places of the service, on every page.',
  shown: [
    {
      name: 'In use',
      view: (
        <ServiceNavigation
          navigationId="navigation-example"
          navigationLabel="Example navigation"
          navigation={[
            { text: 'My work', href: '#service-navigation', current: true },
            { text: 'Children', href: '#service-navigation' },
            { text: 'Search', href: '#service-navigation' },
          ]}
        />
      ),
    },
  ],
}
