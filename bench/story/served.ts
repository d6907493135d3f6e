import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Serving } from './server.ts'

export interface Served {
  readonly origin: string
  stop(): Promise<void>
}

/** The real server in a process of its own. */
export async function served(serving: Serving): Promise<Served> {
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)))
  child.send(serving)
  const origin = await Promise.race([
    once(child, 'message').then(([said]) => String(said)),
    once(child, 'exit').then(() => Promise.reject(new Error('The server of the bench did not start.'))),
  ])
  return {
    origin,
    async stop() {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}
