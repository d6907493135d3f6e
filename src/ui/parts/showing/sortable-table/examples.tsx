import type { PartExamples } from '../../../showcase/example.ts'
import { SortableTable } from './sortable-table.tsx'

export const examples: PartExamples = {
  part: 'SortableTable',
  use: 'A table the reader may put in another order.',
  shown: [
    {
      name: 'In use',
      view: (
        <SortableTable
          caption="Actions due"
          captionClasses="govuk-table__caption--m"
          head={[
            { text: 'Action', sort: 'none' },
            { text: 'Due', sort: 'ascending' },
            { text: 'Owner', sort: 'none' },
            'Agency',
          ]}
          rows={[
            ['Visit at home', { text: '3 April 2026', sortValue: '2026-04-03' }, 'Asha Verma', 'Children’s services'],
            ['Speak with school', { text: '9 April 2026', sortValue: '2026-04-09' }, 'Tom Okafor', 'Northgate Academy'],
            ['Check licensing', { text: '21 April 2026', sortValue: '2026-04-21' }, 'Priya Nair', 'Police'],
          ]}
        />
      ),
    },
  ],
}
