import { setTimeout as pause } from 'node:timers/promises'

export interface Job {
  /** Waits for the turn under way. */
  stop(): Promise<void>
}

/**
 * Does the work again and again, one turn after the other, that many milliseconds between them. A turn that fails is told
 * of, and the next one comes all the same: a job never ends the server.
 */
export function every(milliseconds: number, work: () => Promise<unknown>, failed: (failure: unknown) => void): Job {
  const ending = new AbortController()
  const done = turns(milliseconds, work, failed, ending.signal)
  return {
    stop() {
      ending.abort()
      return done
    },
  }
}

async function turns(
  milliseconds: number,
  work: () => Promise<unknown>,
  failed: (failure: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    await pause(milliseconds, undefined, { signal, ref: false }).catch(() => {})
    if (signal.aborted) return
    await work().catch(failed)
  }
}
