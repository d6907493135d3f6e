import type { PartExamples } from '../../../showcase/example.ts'
import { Timeline } from './timeline.tsx'

export const examples: PartExamples = {
  part: 'Timeline',
  use: 'What happened, in order, and who says so.',
  shown: [
    {
      name: 'In use',
      view: (
        <Timeline
          headingLevel={4}
          items={[
            {
              title: 'Missing from home',
              byline: 'Priya Nair, police',
              date: '27 March 2026, 21:40',
              datetime: '2026-03-27T21:40',
              text: <p class="govuk-body">Reported by mother. Phone switched off since 17:00.</p>,
            },
            {
              title: 'Seen with an older male',
              byline: 'Tom Okafor, Northgate Academy',
              date: 'About March 2026',
              text: <p class="govuk-body">Collected from school in a silver car. Source: a teacher.</p>,
            },
          ]}
        />
      ),
    },
  ],
}
