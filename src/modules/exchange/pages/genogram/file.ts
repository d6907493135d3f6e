import { genogramScene, pdfOf, pngOf, type Scene, svgOf } from '../../../../drawing/index.ts'
import { type FileAnswer, sayReference } from '../../../../kernel/index.ts'
import { sayGroups } from '../../../views/index.ts'
import type { LeavingGenogram } from '../../reads/drawings.ts'
import { nameOfFile } from '../../rules.ts'
import { genogramBlocks } from '../parts/genogram-blocks.ts'
import { leavingPaper } from '../parts/leaving-paper.ts'

/** What a genogram goes out as, by the end of its address. */
export const GENOGRAM_FORMATS = {
  svg: { type: 'image/svg+xml', make: async value => named(value, 'svg', svgOf(sceneOf(value))) },
  png: { type: 'image/png', make: async value => named(value, 'png', await pngOf(sceneOf(value))) },
  pdf: {
    type: 'application/pdf',
    make: async value =>
      named(value, 'pdf', await pdfOf(leavingPaper(value, 'Genogram', genogramBlocks(value.genogram, 'Genogram')))),
  },
} as const satisfies Readonly<Record<string, FileAnswer<LeavingGenogram>>>

/** With its legend in it: on a slide there is no page around it. */
const sceneOf = ({ genogram, reference }: LeavingGenogram): Scene =>
  genogramScene(genogram.family, {
    id: 'genogram',
    title: `Genogram, ${sayReference(reference)}`,
    legend: true,
    description: sayGroups(genogram.groups),
  })

const named = (value: LeavingGenogram, ending: string, content: Uint8Array) => ({
  name: nameOfFile('genogram', value, ending),
  content,
})
