import type { PartExamples } from '../../../showcase/example.ts'
import { Badge } from './badge.tsx'

export const examples: PartExamples = {
  part: 'Badge',
  use: 'A standing fact about a record or a person, where a tag is a state that passes.',
  shown: [
    {
      name: 'In use',
      view: (
        <p class="govuk-body">
          <Badge>Lead professional</Badge> <Badge colour="red">Restricted</Badge>{' '}
          <Badge colour="purple">Under 13</Badge> <Badge colour="grey">Imported 2009</Badge>
        </p>
      ),
    },
  ],
}
