import type { PartExamples } from '../../../showcase/example.ts'
import { SkipLink } from './skip-link.tsx'

export const examples: PartExamples = {
  part: 'SkipLink',
  use: 'First on every page; seen when it takes the focus.',
  shown: [
    {
      name: 'In use',
      view: <SkipLink href="#main-content">Skip to main content (an example)</SkipLink>,
    },
  ],
}
