import { sayInstant } from '../../../../kernel/index.ts'
import { Table } from '../../../../ui/index.ts'
import type { AgencyList } from '../../model.ts'

/** What this worker has handed over before, and what came of it. */
export const ListsBefore = ({ lists, of }: { lists: readonly AgencyList[]; of: 'lists' | 'council-lists' }) => (
  <Table
    caption="Lists you have handed over"
    head={['List', 'Handed over', 'What came of it']}
    rows={lists.map(list => [
      <a class="govuk-link" href={`/${of}/${list.id}`}>
        {list.fileName}
      </a>,
      sayInstant(list.madeAt),
      list.outcome ? `${list.outcome.added} added` : 'Not brought in yet',
    ])}
  />
)
