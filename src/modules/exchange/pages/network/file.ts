import { networkScene, pdfOf, pngOf, type Scene, svgOf } from '../../../../drawing/index.ts'
import { type FileAnswer, Invalid, sayReference } from '../../../../kernel/index.ts'
import type { LeavingNetwork } from '../../reads/drawings.ts'
import { csvOf, graphmlOf, nameOfFile, networkTable, xlsxOf } from '../../rules.ts'
import { leavingPaper } from '../parts/leaving-paper.ts'
import { networkBlocks } from '../parts/network-blocks.ts'

/** What a network goes out as, by the end of its address. */
export const NETWORK_FORMATS = {
  svg: { type: 'image/svg+xml', make: async value => named(value, 'svg', svgOf(sceneOf(value))) },
  png: { type: 'image/png', make: async value => named(value, 'png', await pngOf(sceneOf(value))) },
  pdf: {
    type: 'application/pdf',
    make: async value =>
      named(value, 'pdf', await pdfOf(leavingPaper(value, 'Network', networkBlocks(value.network, sceneOf(value))))),
  },
  graphml: {
    type: 'application/xml; charset=utf-8',
    make: async value => named(value, 'graphml', graphmlOf(value.network.net)),
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    make: async value => named(value, 'csv', csvOf(networkTable(value.network, value.about))),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: async value =>
      named(
        value,
        'xlsx',
        await xlsxOf(networkTable(value.network, value.about), `Network, ${sayReference(value.reference)}`),
      ),
  },
} as const satisfies Readonly<Record<string, FileAnswer<LeavingNetwork>>>

/** As many as one picture serves. */
const DRAWN_AT_MOST = 300

function sceneOf({ network: { net }, reference }: LeavingNetwork): Scene {
  if (net.knots.length > DRAWN_AT_MOST)
    throw new Invalid({ sort: `There are more than ${DRAWN_AT_MOST} people, places and things. Narrow it` })
  return networkScene(net, {
    id: 'network',
    title: `Network, ${sayReference(reference)}`,
    description: `Who and what is tied to whom: ${net.knots.length} of them, ${net.strands.length} lines`,
  })
}

const named = (value: LeavingNetwork, ending: string, content: Uint8Array) => ({
  name: nameOfFile('network', value, ending),
  content,
})
