import { h } from 'preact'
import { toWire } from '../../src/drawing/network/wire.ts'
import { NetworkCanvas, renderDocument } from '../../src/ui/index.ts'
import type { Row } from '../bench.ts'
import { median } from '../measure.ts'
import { BARE, bundled, inTime, type Stage } from './browser.ts'
import { laid } from './layouts.ts'
import { generated, type Links, netOf } from './nets.ts'

const FRAMES = 120
/** The peer is slow: fewer of its frames are enough. */
const THEIR_FRAMES = 12
const PATIENCE = 150_000
/** Each on a new page; the figure is their median. */
const PAGES = 5

interface Painted {
  readonly first: number
  readonly times: readonly number[]
}

/** Goal R1: 10,000 knots without a graphics card: on the screen within 300 ms, a frame of moving within 33, beside cytoscape. */
export async function frames({ opened }: Pick<Stage, 'opened'>): Promise<Row[]> {
  const ten = generated(10_000)
  const { x, y } = await laid('ours', ten)
  const places = [[...x], [...y]] as const
  const ours = await oursBy(opened, [JSON.stringify(toWire(netOf(ten))), ...places])
  const theirs = await paintedBy(opened, 'cytoscape.ts', [ten, ...places, THEIR_FRAMES])
  const peer = theirs ?? { first: PATIENCE, times: [PATIENCE] }
  return [
    row('10,000 singly, places given, to the first picture', ours.first, peer.first, 300),
    row('a frame while they are moved', median(ours.times), median(peer.times), 33),
    row('the slowest frame in twenty', slowest(ours.times), slowest(peer.times), 33),
    row('the page of 10,000, from its data to groups on the screen', await pageOf(opened, ten), peer.first, 300),
  ]
}

/** Its first pictures, each on a page of its own, and the frames of the last. */
async function oursBy(opened: Stage['opened'], given: readonly unknown[]): Promise<Painted> {
  const all: Painted[] = []
  for (let run = 0; run < PAGES; run++) {
    const painted = await paintedBy(opened, 'ours.ts', [...given, run === PAGES - 1 ? FRAMES : 0])
    if (!painted) throw new Error('The canvas did not come in time')
    all.push(painted)
  }
  return { first: median(all.map(({ first }) => first)), times: all.at(-1)?.times ?? [] }
}

async function paintedBy(opened: Stage['opened'], file: string, given: readonly unknown[]): Promise<Painted | null> {
  const page = await opened(BARE)
  await page.addScriptTag({ content: await bundled(file, 'peer') })
  const work = page.evaluate(
    all => (globalThis as unknown as { peer: { painted(...given: unknown[]): Promise<Painted> } }).peer.painted(...all),
    given as unknown[],
  )
  return await inTime(page, PATIENCE, work)
}

/** The product's own page: its script, its worker, communities, places and the first picture. */
async function pageOf(opened: Stage['opened'], links: Links): Promise<number> {
  const body = h(
    'div',
    null,
    h('h1', null, 'Network'),
    h(NetworkCanvas, { id: 'net', title: 'Network', net: netOf(links) }),
  )
  const html = renderDocument({ title: 'Network', body })
  const times: number[] = []
  for (let run = 0; run < PAGES; run++) {
    const page = await opened(html)
    const work = page.evaluate(async () => {
      while (!document.querySelector('[data-network-ready]')) await new Promise(resolve => setTimeout(resolve, 1))
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 0)))
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      return performance.now() - (navigation?.domInteractive ?? 0)
    })
    times.push((await inTime(page, PATIENCE, work)) ?? PATIENCE)
  }
  return median(times)
}

const slowest = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN

const row = (what: string, ours: number, peer: number, within: number): Row => ({
  ...{ what, ours, peer, ratio: ours / peer, limit: null, within },
})
