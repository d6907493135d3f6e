import type { PartExamples } from '../../../showcase/example.ts'
import { Tag } from './tag.tsx'

export const examples: PartExamples = {
  part: 'Tag',
  use: 'A state that passes: due, open, agreed. The word says it; the colour repeats it.',
  shown: [
    {
      name: 'In use',
      view: (
        <p class="govuk-body">
          <Tag>Open</Tag> <Tag colour="red">Overdue</Tag> <Tag colour="orange">Due today</Tag>{' '}
          <Tag colour="green">Completed</Tag> <Tag colour="grey">Closed</Tag> <Tag colour="purple">Escalated</Tag>
        </p>
      ),
    },
  ],
}
