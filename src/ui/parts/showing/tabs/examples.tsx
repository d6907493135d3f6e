import type { PartExamples } from '../../../showcase/example.ts'
import { Tabs } from './tabs.tsx'

export const examples: PartExamples = {
  part: 'Tabs',
  use: 'Views of one thing, of which one is read at a time. Not for anything that must be seen.',
  shown: [
    {
      name: 'In use',
      view: (
        <Tabs
          idPrefix="week"
          items={[
            { label: 'This week', id: 'this-week', panel: 'Two visits and a strategy meeting.' },
            { label: 'Last week', id: 'last-week', panel: 'One visit.' },
          ]}
        />
      ),
    },
  ],
}
