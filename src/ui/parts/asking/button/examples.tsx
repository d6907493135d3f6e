import type { PartExamples } from '../../../showcase/example.ts'
import { Button } from './button.tsx'

export const examples: PartExamples = {
  part: 'Button',
  use: 'Sends a form, or starts something. One main button a page.',
  shown: [
    {
      name: 'Main',
      view: <Button>Save and continue</Button>,
    },
    {
      name: 'A group',
      view: (
        <div class="govuk-button-group">
          <Button preventDoubleClick>Report missing</Button>
          <Button classes="govuk-button--secondary">Save for later</Button>
          <Button classes="govuk-button--warning">Withdraw entry</Button>
          <a class="govuk-link" href="#button">
            Cancel
          </a>
        </div>
      ),
    },
  ],
}
