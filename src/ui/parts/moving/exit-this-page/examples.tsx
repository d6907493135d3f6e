import type { PartExamples } from '../../../showcase/example.ts'
import { ExitThisPage } from './exit-this-page.tsx'

export const examples: PartExamples = {
  part: 'ExitThisPage',
  use: 'On pages a child or a parent may read at home: leaves at once.',
  shown: [
    {
      name: 'In use',
      view: <ExitThisPage redirectUrl="https://www.bbc.co.uk/weather" />,
    },
  ],
}
