import { setTimeout as pause } from 'node:timers/promises'
import type { Home } from './home.ts'
import { type Launched, launch, StillLeaving } from './launch.ts'
import { clearStale, isServerOf, readPostmaster, signalServer } from './postmaster.ts'

/** How long a server may take to recover, to finish starting for somebody else, or to leave. */
const PATIENCE = 60_000
/** An orphan that is there but does not answer is asked to stop after this. */
const ORPHAN_PATIENCE = 10_000

export interface Keeping {
  readonly home: Home
  readonly durable: boolean
  /** Does the server of this folder take our password? */
  readonly answers: () => Promise<boolean>
  readonly say: (sentence: string) => void
}

/** Keeps one server running: starts it or takes over the one that a killed process left, and starts it again if it dies. */
export class Keeper {
  readonly #keeping: Keeping
  #pid = 0
  #stopping = false
  #watch: NodeJS.Timeout | undefined
  #starting: Promise<void> = Promise.resolve()
  /** Null where we took over somebody else's. */
  #launch: Launched | null = null

  constructor(keeping: Keeping) {
    this.#keeping = keeping
  }

  /** Process id of the running server. */
  get pid(): number {
    return this.#pid
  }

  start(): Promise<void> {
    this.#starting = this.#start()
    return this.#starting
  }

  /** Ends sessions, writes everything out, and returns when the process is gone. */
  async stop(): Promise<void> {
    this.#stopping = true
    clearInterval(this.#watch)
    await this.#starting.catch(() => {})
    await end(this.#keeping.home.data, this.#pid)
    await this.#launch?.waitForEnd()
  }

  async #start(): Promise<void> {
    const { home } = this.#keeping
    const until = Date.now() + PATIENCE
    let orphanUntil = Date.now() + ORPHAN_PATIENCE
    while (Date.now() < until && !this.#stopping) {
      const found = readPostmaster(home.data)
      if (found && isServerOf(home.data, found.pid)) {
        if (found.status === 'ready' && (await this.#keeping.answers())) return this.#adopt(found.pid)
        if (found.status === 'ready' && Date.now() > orphanUntil) {
          await end(home.data, found.pid)
          orphanUntil = Date.now() + ORPHAN_PATIENCE
        }
      } else {
        clearStale(home.data, home.sockets)
        if (await this.#launched()) return
      }
      await pause(25)
    }
    if (!this.#stopping)
      throw new Error(`The embedded database was not ready after ${PATIENCE / 1000} s; its log is ${home.log}.`)
  }

  async #launched(): Promise<boolean> {
    const { home, durable } = this.#keeping
    try {
      const launched = await launch(home, durable)
      this.#pid = launched.pid
      this.#launch = launched
      void launched.ended.then(() => this.#died())
      return true
    } catch (failure) {
      if (failure instanceof StillLeaving) return false
      throw failure
    }
  }

  // Not our child: nobody tells us when it ends, so we look.
  #adopt(pid: number): void {
    this.#pid = pid
    this.#launch = null
    this.#watch = setInterval(() => {
      if (isServerOf(this.#keeping.home.data, pid)) return
      clearInterval(this.#watch)
      this.#died()
    }, 100).unref()
  }

  #died(): void {
    if (this.#stopping) return
    this.#keeping.say('The embedded database ended by itself and is being started again.')
    this.#starting = this.#revive()
  }

  async #revive(): Promise<void> {
    for (let wait = 100; !this.#stopping; wait = Math.min(wait * 2, 5_000)) {
      try {
        return await this.#start()
      } catch (failure) {
        this.#keeping.say(failure instanceof Error ? failure.message : String(failure))
        await pause(wait)
      }
    }
  }
}

// INT ends sessions and writes everything out; QUIT leaves at once, and the next start recovers from the log. Either way
// nothing acknowledged is lost.
async function end(data: string, pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    const until = Date.now() + 15_000
    if (!signalServer(data, pid, signal)) return
    while (Date.now() < until) {
      if (!isServerOf(data, pid)) return
      await pause(10)
    }
  }
  throw new Error(`The embedded database (process ${pid}) does not stop.`)
}
