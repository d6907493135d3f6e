import type { PartExamples } from '../../../showcase/example.ts'
import { Banner } from './banner.tsx'

export const examples: PartExamples = {
  part: 'Banner',
  use: 'Something true of the whole page, which stays.',
  shown: [
    {
      name: 'Information',
      view: <Banner label="About this entry">This entry was imported and has not been checked by a worker.</Banner>,
    },
    {
      name: 'Warning',
      view: (
        <Banner type="warning" label="About this record">
          This record is restricted. Ask Northgate children’s services before sharing it.
        </Banner>
      ),
    },
  ],
}
