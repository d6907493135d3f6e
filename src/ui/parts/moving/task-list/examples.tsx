import type { PartExamples } from '../../../showcase/example.ts'
import { TaskList } from './task-list.tsx'

export const examples: PartExamples = {
  part: 'TaskList',
  use: 'What has to be done before something can be finished.',
  shown: [
    {
      name: 'In use',
      view: (
        <TaskList
          idPrefix="referral"
          items={[
            { title: 'About the child', href: '#task-list', status: { text: 'Completed' } },
            {
              title: 'What is known',
              hint: 'With a source for each',
              href: '#task-list',
              status: { tag: { text: 'Incomplete', colour: 'blue' } },
            },
            {
              title: 'Send to the front door',
              status: { text: 'Cannot start yet', classes: 'govuk-task-list__status--cannot-start-yet' },
            },
          ]}
        />
      ),
    },
  ],
}
