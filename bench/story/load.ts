import { Agent, get } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

// Asks for one page again and again, from a thread of its own so that asking does not stand in the way of answering.

export interface Asked {
  readonly url: string
  readonly cookie: string
  /** How many at once, for that many seconds, as fast as they are answered; or so many a second, whatever comes back. */
  readonly at: { readonly once: number } | { readonly aSecond: number }
  readonly seconds: number
}
export interface Load {
  readonly aSecond: number
  /** Milliseconds of each answer. */
  readonly times: readonly number[]
  readonly failed: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

async function load({ url, cookie, at, seconds }: Asked): Promise<Load> {
  const times: number[] = []
  let failed = 0
  const ask = async (): Promise<void> => {
    const from = performance.now()
    const status = await statusOf(url, cookie)
    if (status === 200) times.push(performance.now() - from)
    else failed += 1
  }
  const started = performance.now()
  const over = (): boolean => performance.now() - started > seconds * 1_000
  if ('once' in at) await Promise.all(Array.from({ length: at.once }, async () => untilOver(ask, over)))
  else await paced(ask, at.aSecond, over)
  return { aSecond: times.length / ((performance.now() - started) / 1_000), times, failed }
}

async function untilOver(ask: () => Promise<void>, over: () => boolean): Promise<void> {
  while (!over()) await ask()
}

/** One begins at its moment, also while others are still waited for. */
async function paced(ask: () => Promise<void>, aSecond: number, over: () => boolean): Promise<void> {
  const under: Promise<void>[] = []
  const started = performance.now()
  for (let number = 0; !over(); number++) {
    const wait = started + (number * 1_000) / aSecond - performance.now()
    if (wait > 0) await new Promise(settle => setTimeout(settle, wait))
    under.push(ask())
  }
  await Promise.all(under)
}

const statusOf = (url: string, cookie: string): Promise<number> =>
  new Promise(settle => {
    get(url, { agent, headers: { cookie } }, answer => {
      answer.resume()
      answer.on('end', () => settle(answer.statusCode ?? 0))
    }).on('error', () => settle(0))
  })

parentPort?.postMessage(await load(workerData as Asked))
agent.destroy()
