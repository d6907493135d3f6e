import { setTimeout as pause } from 'node:timers/promises'
import type { Drilled } from './drill.ts'
import { endsServer, strike, TARGETS, type Target } from './house/faults.ts'
import { compare, type Kept } from './house/kept.ts'
import { openProduct, type Product } from './house/server.ts'
import { Writer } from './house/writer.ts'

// Promise RE-01: what was acknowledged is there, once, whoever is killed.

const READY_WITHIN = 10_000

export const run = (): Promise<Drilled> => kills(200)

/** So many times: workers write, kill -9 strikes one of four by turns, everything starts again, and all is compared. */
export async function kills(cycles: number): Promise<Drilled> {
  const product = await openProduct()
  try {
    const first = await product.start()
    const writers = await signIn(product)
    const rounds: Round[] = []
    for (let cycle = 0; cycle < cycles; cycle++) {
      const target = TARGETS[cycle % TARGETS.length] ?? 'app'
      rounds.push(await round(product, writers, target, `${cycle}`))
    }
    return report(rounds, writers, first)
  } finally {
    await product.remove()
  }
}

interface Round extends Kept {
  readonly target: Target
  /** Milliseconds from the stroke, or from the new start, until it was ready. */
  readonly ready: number
  readonly writes: number
}

async function round(product: Product, writers: readonly Writer[], target: Target, mark: string): Promise<Round> {
  const since = new Date()
  const before = writers.map(writer => writer.acknowledged.length)
  let over = false
  const writing = writers.map(writer => writer.write(mark, () => over))
  await pause(100 + Math.random() * 500)
  await strike(product, target)
  over = true
  const ready = endsServer(target) ? await product.start() : await product.ready()
  await Promise.all(writing)
  for (const writer of writers) await writer.settle()
  const words = writers.flatMap((writer, index) => writer.acknowledged.slice(before[index]))
  return { target, ready, writes: words.length, ...(await compare(product.adminUrl, mark, words, since)) }
}

async function signIn(product: Product): Promise<Writer[]> {
  return [
    await Writer.signIn(product, 'amara', 'mia'),
    await Writer.signIn(product, 'dev', 'jordan'),
    await Writer.signIn(product, 'grace', 'jordan'),
    await Writer.signIn(product, 'tomas', 'mia'),
    await Writer.signIn(product, 'ruth', 'jordan'),
  ]
}

function report(rounds: readonly Round[], writers: readonly Writer[], first: number): Drilled {
  const held = rounds.filter(isHeld)
  const sum = (of: (round: Round) => number) => rounds.reduce((all, round) => all + of(round), 0)
  const times = TARGETS.map(target => {
    const ready = rounds.filter(round => round.target === target).map(round => round.ready)
    return `${target} ${median(ready)} (at most ${Math.max(0, ...ready)})`
  })
  return {
    passed: held.length,
    failed: rounds.length - held.length,
    figures: [
      `${rounds.length} kills during ${sum(round => round.writes)} acknowledged writes, ${writers.reduce((all, one) => all + one.again, 0)} sent again`,
      `lost ${sum(round => round.lost)}, doubled ${sum(round => round.doubled)}, without their audit line ${sum(round => round.unaudited)}, torn entries ${sum(round => round.torn)}; answered again from their key ${sum(round => round.repeated)}`,
      `ready after, ms: first start ${first}; ${times.join('; ')}`,
    ],
  }
}

const isHeld = ({ lost, doubled, unaudited, torn, ready }: Round): boolean =>
  lost + doubled + unaudited + torn === 0 && ready <= READY_WITHIN

const median = (of: readonly number[]): number => of.toSorted((one, other) => one - other)[of.length >> 1] ?? 0
