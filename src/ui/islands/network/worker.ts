import { type Cells, laidOut, type Web } from '../../../drawing/network/layout/layout.ts'
import { communities, graphOf } from '../../../graph/index.ts'

// What takes time is done beside the page, so that the page goes on answering: places, and who belongs together.

export type Work =
  | { readonly number: number; readonly ask: 'places'; readonly web: Web; readonly cells: Cells }
  | { readonly number: number; readonly ask: 'groups'; readonly web: Web }

export interface Done {
  readonly number: number
  readonly places?: { readonly x: Float64Array; readonly y: Float64Array }
  /** Which group each knot belongs to, the largest first. */
  readonly groups?: Int32Array
}

self.addEventListener('message', ({ data }: MessageEvent<Work>) => {
  const { number, web } = data
  if (data.ask === 'groups') {
    const groups = communities(graphOf({ nodes: web.count, from: web.from, to: web.to }), {}, 1).of
    return answer({ number, groups })
  }
  const { x, y } = laidOut(web, data.cells)
  return answer({ number, places: { x, y } })
})

function answer(done: Done) {
  self.postMessage(done)
}
