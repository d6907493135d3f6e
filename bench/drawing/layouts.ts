import { Worker } from 'node:worker_threads'
import type { Row } from '../bench.ts'
import { median } from '../measure.ts'
import { BARE, bundled, inTime, type Stage } from './browser.ts'
import type { Laid, Laying } from './layout-worker.ts'
import { generated, type Links, pole } from './nets.ts'

const RUNS = 7
/** A peer that takes longer is not waited for; its figure is then this, and the ratio too kind to it. */
const PATIENCE = 120_000

/** Goal R2: places for 5,000 in a worker within 500 ms, beside d3-force in one and fcose in the browser. */
export async function layouts({ opened }: Pick<Stage, 'opened'>): Promise<Row[]> {
  const five = generated(5_000)
  const ours = await oursFor(five)
  const rows = [
    row(
      'places of 5,000 in a worker, beside d3-force (300 ticks)',
      ours,
      (await laid('d3-force', five)).milliseconds,
      500,
    ),
    row('places of 5,000, beside fcose (draft)', ours, await fcose(opened, five)),
  ]
  const manchester = pole()
  if (!manchester) return rows
  const its = (await laid('d3-force', manchester)).milliseconds
  const name = `places of Manchester (${manchester.count.toLocaleString('en-GB')}), beside d3-force`
  return [...rows, row(name, await oursFor(manchester), its)]
}

/** The first of the runs warms up. */
async function oursFor(links: Links): Promise<number> {
  const worker = new Worker(new URL('layout-worker.ts', import.meta.url))
  const times: number[] = []
  for (let run = 0; run <= RUNS; run++) times.push((await asked(worker, { by: 'ours', links })).milliseconds)
  await worker.terminate()
  return median(times.slice(1))
}

/** Once, in a worker of its own. */
export async function laid(by: Laying['by'], links: Links): Promise<Laid> {
  const worker = new Worker(new URL('layout-worker.ts', import.meta.url))
  const answer = await asked(worker, { by, links })
  await worker.terminate()
  return answer
}

function asked(worker: Worker, laying: Laying): Promise<Laid> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.postMessage(laying)
  })
}

async function fcose(opened: Stage['opened'], links: Links): Promise<number> {
  const page = await opened(BARE)
  await page.addScriptTag({ content: await bundled('cytoscape.ts', 'peer') })
  const work = page.evaluate(
    given => (globalThis as unknown as { peer: { laidOut(links: Links): number } }).peer.laidOut(given),
    links,
  )
  return (await inTime(page, PATIENCE, work)) ?? PATIENCE
}

function row(what: string, ours: number, peer: number, within?: number): Row {
  return { what, ours, peer, ratio: ours / peer, limit: null, ...(within !== undefined && { within }) }
}
