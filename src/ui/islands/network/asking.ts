import type { Cells, Spots, Web } from '../../../drawing/network/layout/layout.ts'
import type { Done, Work } from './worker.ts'

/** What the worker is asked, one question after the other. */
export interface Asking {
  places(web: Web, side: number): Promise<Spots>
  groups(web: Web): Promise<Int32Array>
}

export function askingOf(address: string): Asking {
  const worker = new Worker(address, { type: 'module' })
  const waiting = new Map<number, (done: Done) => void>()
  let asked = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Done>) => {
    waiting.get(data.number)?.(data)
    waiting.delete(data.number)
  })
  const ask = (work: (number: number) => Work): Promise<Done> =>
    new Promise(resolve => {
      const number = ++asked
      waiting.set(number, resolve)
      worker.postMessage(work(number))
    })
  return {
    async places(web, side) {
      const { places } = await ask(number => ({ number, ask: 'places', web, cells: squares(web.count, side) }))
      return places ?? { x: new Float64Array(web.count), y: new Float64Array(web.count) }
    },
    async groups(web) {
      const { groups } = await ask(number => ({ number, ask: 'groups', web }))
      return groups ?? new Int32Array(web.count)
    },
  }
}

const squares = (count: number, side: number): Cells => {
  const sides = new Float64Array(count).fill(side)
  return { width: sides, height: sides }
}
