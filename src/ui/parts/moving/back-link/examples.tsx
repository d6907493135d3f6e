import type { PartExamples } from '../../../showcase/example.ts'
import { BackLink } from './back-link.tsx'

export const examples: PartExamples = {
  part: 'BackLink',
  use: 'To the page before, at the top of the page.',
  shown: [
    {
      name: 'In use',
      view: <BackLink href="#back-link">Child record</BackLink>,
    },
  ],
}
