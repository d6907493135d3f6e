import type { Row } from './bench.ts'

/** Answers how many milliseconds it took, by its own watch: so a run can leave out what is not measured. */
export type Run = () => Promise<number>

/**
 * Runs both in turn, so that what else the machine does meets both alike, and answers their medians. The first tenth
 * warms up and is not counted.
 */
export async function beside(what: string, runs: number, limit: number | null, ours: Run, peer: Run): Promise<Row> {
  const times = { ours: [] as number[], peer: [] as number[] }
  const warming = Math.ceil(runs / 10)
  for (let run = -warming; run < runs; run++) {
    const [mine, theirs] = run % 2 === 0 ? [await ours(), await peer()] : await swapped(ours, peer)
    if (run < 0) continue
    times.ours.push(mine)
    times.peer.push(theirs)
  }
  const [mine, theirs] = [median(times.ours), median(times.peer)]
  return { what, ours: mine, peer: theirs, ratio: mine / theirs, limit }
}

async function swapped(ours: Run, peer: Run): Promise<[number, number]> {
  const theirs = await peer()
  return [await ours(), theirs]
}

/** How long this takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}
