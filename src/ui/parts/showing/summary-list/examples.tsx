import type { PartExamples } from '../../../showcase/example.ts'
import { Tag } from '../tag/tag.tsx'
import { SummaryList } from './summary-list.tsx'

export const examples: PartExamples = {
  part: 'SummaryList',
  use: 'Facts about one thing, with what may be changed.',
  shown: [
    {
      name: 'In use',
      view: (
        <SummaryList
          rows={[
            {
              key: 'Name',
              value: 'Jordan Lee',
              actions: [{ href: '#summary-list', text: 'Correct', visuallyHiddenText: 'name' }],
            },
            { key: 'Date of birth', value: '27 March 2011, aged 15' },
            { key: 'Lives with', value: 'Kate Lee, mother' },
          ]}
        />
      ),
    },
    {
      name: 'In a card',
      view: (
        <SummaryList
          card={{
            title: { text: 'Last return interview', headingLevel: 4 },
            actions: [{ href: '#summary-list', text: 'Open' }],
          }}
          rows={[
            { key: 'Offered', value: '2 March 2026, within 72 hours' },
            { key: 'Outcome', value: <Tag colour="green">Held</Tag> },
          ]}
        />
      ),
    },
  ],
}
