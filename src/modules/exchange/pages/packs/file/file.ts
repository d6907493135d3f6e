import { pdfOf } from '../../../../../drawing/index.ts'
import { civilDateOf, type FileAnswer, sayReference } from '../../../../../kernel/index.ts'
import type { PackShown } from '../../../reads/packs/pack.ts'
import { familyPaper } from '../../parts/family-paper.ts'
import { packPaper } from '../../parts/pack-paper.ts'

export const file: FileAnswer<PackShown> = {
  type: 'application/pdf',
  make: async shown => ({
    name: `pack-${sayReference(shown.child.reference)}-${civilDateOf(shown.pack.madeAt)}.pdf`,
    content: await pdfOf(shown.pack.for.kind === 'professional' ? packPaper(shown) : familyPaper(shown)),
  }),
}
