import { Agent, request } from 'node:http'
import { setTimeout as until } from 'node:timers/promises'

/** A page at the other end of real HTTP, asked for by whoever holds this cookie. */
export interface Address {
  readonly origin: string
  readonly path: string
  readonly cookie: string
}

/** Asked for at once where nobody waits for anything but the answer. */
const CALLERS = 8
const agent = new Agent({ keepAlive: true, maxSockets: 128 })

/** Pages a second while eight callers each ask again as soon as they are answered. */
export async function ceiling(address: Address, seconds: number): Promise<number> {
  const started = performance.now()
  const ends = started + seconds * 1000
  let answered = 0
  const callers = Array.from({ length: CALLERS }, async () => {
    while (performance.now() < ends) {
      await look(address)
      answered += 1
    }
  })
  await Promise.all(callers)
  return (answered * 1000) / (performance.now() - started)
}

/** How long each page took, in milliseconds, asked for at this rate whether or not the ones before were answered. */
export async function paced(address: Address, rate: number, seconds: number): Promise<readonly number[]> {
  const started = performance.now()
  const looks: Promise<number>[] = []
  for (let place = 0; place < rate * seconds; place++) {
    const due = started + (place * 1000) / rate
    const early = due - performance.now()
    if (early > 0) await until(early)
    // From when it was due: a server that falls behind does not hide it by being asked later.
    looks.push(look(address).then(() => performance.now() - due))
  }
  return Promise.all(looks)
}

/** The page, read to its end. */
export function look({ origin, path, cookie }: Address): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = request(`${origin}${path}`, { agent, headers: { cookie } }, async answer => {
      const parts: Buffer[] = []
      for await (const part of answer) parts.push(part as Buffer)
      if (answer.statusCode === 200) resolve(Buffer.concat(parts).toString('utf8'))
      else reject(new Error(`${path.split('?')[0]} answered ${answer.statusCode}.`))
    })
    asking.on('error', reject)
    asking.end()
  })
}
