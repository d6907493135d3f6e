import type { PartExamples } from '../../../showcase/example.ts'
import { PhaseBanner } from './phase-banner.tsx'

export const examples: PartExamples = {
  part: 'PhaseBanner',
  use: 'Says that this is practice, not the real record.',
  shown: [
    {
      name: 'In use',
      view: <PhaseBanner tag="Training">Everyone here is invented. Nothing is sent anywhere.</PhaseBanner>,
    },
  ],
}
