import type { PartExamples } from '../../../showcase/example.ts'
import { FileUpload } from './file-upload.tsx'

export const examples: PartExamples = {
  part: 'FileUpload',
  use: 'A file of evidence or a letter.',
  shown: [
    {
      name: 'In use',
      view: <FileUpload name="letter" label="Add a letter or picture" hint="Up to 25 MB" />,
    },
  ],
}
