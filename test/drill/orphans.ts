import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Drilled } from './drill.ts'
import { postmasterOf, postmastersIn, strike } from './house/faults.ts'
import { openProduct, type Product } from './house/server.ts'

// Promise RE-02: a database that a killed server left behind is taken over, never doubled, and nobody else is signalled.

const READY_WITHIN = 10_000

export const run = (): Promise<Drilled> => orphans(20)

export async function orphans(cycles: number): Promise<Drilled> {
  const product = await openProduct()
  try {
    await product.start()
    const rounds: Round[] = []
    for (let cycle = 0; cycle < cycles; cycle++)
      rounds.push(await (cycle % 4 === 3 ? strangerRound(product) : orphanRound(product)))
    return report(rounds)
  } finally {
    await product.remove()
  }
}

interface Round {
  readonly held: boolean
  readonly kind: 'adopted' | 'started anew' | 'stranger left alone'
  /** Milliseconds. */
  readonly ready: number
}

/** Only the server is killed: its database stays, and the next server takes it over or puts it away first. */
async function orphanRound(product: Product): Promise<Round> {
  await strike(product, 'app')
  const orphan = postmasterOf(product)
  const left = postmastersIn(product)
  const ready = await product.start()
  const standing = postmastersIn(product)
  const adopted = standing.includes(orphan)
  const one = left.length === 1 && standing.length === 1
  return { held: one && ready <= READY_WITHIN, kind: adopted ? 'adopted' : 'started anew', ready }
}

/** Both are killed, and the number in the lock file belongs to somebody else by now: they live on. */
async function strangerRound(product: Product): Promise<Round> {
  await strike(product, 'group')
  const stranger = spawn('/bin/sleep', ['600'], { stdio: 'ignore' })
  const file = join(product.cluster, 'postmaster.pid')
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, [stranger.pid, ...rest].join('\n'))
  const ready = await product.start()
  const alive = stranger.exitCode === null && stranger.signalCode === null
  stranger.kill()
  const held = alive && postmastersIn(product).length === 1 && ready <= READY_WITHIN
  return { held, kind: 'stranger left alone', ready }
}

function report(rounds: readonly Round[]): Drilled {
  const held = rounds.filter(round => round.held)
  const kinds = Map.groupBy(rounds, round => round.kind)
  return {
    passed: held.length,
    failed: rounds.length - held.length,
    figures: [...kinds].map(([kind, some]) => {
      const ready = some.map(round => round.ready).sort((one, other) => one - other)
      const good = some.filter(round => round.held).length
      return `${kind}: ${good} of ${some.length}, ready after ${ready[ready.length >> 1]} ms (at most ${ready.at(-1)})`
    }),
  }
}
