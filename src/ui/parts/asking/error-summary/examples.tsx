import type { PartExamples } from '../../../showcase/example.ts'
import { ErrorSummary } from './error-summary.tsx'

export const examples: PartExamples = {
  part: 'ErrorSummary',
  use: 'All problems of a form, first on the page, each a link to its field. Form shows it by itself.',
  shown: [
    {
      name: 'In use',
      view: (
        <ErrorSummary
          disableAutoFocus
          errorList={[
            { text: 'Enter a phone number, like 01632 960 001', href: '#phone-example' },
            { text: 'The review must have a month', href: '#review-month' },
          ]}
        />
      ),
    },
  ],
}
