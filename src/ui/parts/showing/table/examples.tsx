import type { PartExamples } from '../../../showcase/example.ts'
import { Table } from './table.tsx'

export const examples: PartExamples = {
  part: 'Table',
  use: 'Several things side by side, for reading across.',
  shown: [
    {
      name: 'In use',
      view: (
        <Table
          caption="Missing episodes, 2026"
          captionClasses="govuk-table__caption--m"
          firstCellIsHeader
          head={['Reported', 'Found', { text: 'Hours', format: 'numeric' }, 'Return interview']}
          rows={[
            ['3 January', '4 January', { text: 19, format: 'numeric' }, 'Held'],
            ['11 February', '11 February', { text: 6, format: 'numeric' }, 'Declined'],
            ['27 March', '28 March', { text: 31, format: 'numeric' }, 'Due 31 March'],
          ]}
        />
      ),
    },
  ],
}
