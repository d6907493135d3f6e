import { createIndex } from '../../src/matching/index.ts'
import type { Bench, Options, Row } from '../bench.ts'
import { flexSearch } from './peers/flexsearch.ts'
import { miniSearch } from './peers/minisearch.ts'
import type { Peer } from './peers/peer.ts'
import { postgres } from './peers/postgres.ts'
import { described, type Person, people } from './people.ts'
import { askedOf, type Question, questions } from './questions.ts'
import { type Answer, percentile, scoresOf } from './scores.ts'
import { sets } from './sets/index.ts'

const SEED = 7
/** Above this many people the peers are left out: they would need more memory than there is. */
const MOST_FOR_PEERS = 2_000_000
const PEERS: readonly {
  make: (all: readonly Person[]) => Peer | Promise<Peer>
  asked: number
  limit: number | null
}[] = [
  { make: postgres, asked: 600, limit: 1 / 8 },
  { make: flexSearch, asked: 600, limit: null },
  { make: miniSearch, asked: 200, limit: 1 / 300 },
]

/** Goals M1, M2, M3 and M5: who is meant, among a generated million, and on sets that others labelled. */
export const bench: Bench = async options => {
  const { size, say } = options
  say(`Making ${size.people.toLocaleString('en-GB')} people`)
  const all = [...people(size.people, SEED)]
  const asked = questions(all, 3_000, SEED + 1)
  const ours = await built(all, say)
  await measured(ours, asked.slice(0, 600))
  const mine = await measured(ours, asked)
  say(said(ours.name, mine))
  const rows: Row[] = [
    goal('p50 of 3,000 questions', percentile(mine.times, 0.5), 0.2),
    goal('p99', percentile(mine.times, 0.99), size.people > 5e6 ? 8 : 1.2),
  ]
  if (size.people <= MOST_FOR_PEERS) rows.push(...(await besidePeers(all, asked, ours, options)))
  for (const line of sets()) say(line)
  return {
    bench: 'match',
    ours: 'the index of src/matching',
    peer: 'each engine named, in the same run',
    sizes: { people: size.people, questions: asked.length },
    rows,
  }
}

const goal = (what: string, ours: number, within: number): Row => ({
  what,
  ours,
  peer: 0,
  ratio: 0,
  limit: null,
  within,
})

async function besidePeers(
  all: readonly Person[],
  asked: readonly Question[],
  ours: Peer,
  { say }: Options,
): Promise<Row[]> {
  const rows: Row[] = []
  for (const { make, asked: count, limit } of PEERS) {
    const started = performance.now()
    const peer = await make(all)
    say(`${peer.name}: ready in ${((performance.now() - started) / 1000).toFixed(1)} s`)
    const theirs = await measured(peer, asked.slice(0, count))
    const mine = await measured(ours, asked.slice(0, count))
    say(said(peer.name, theirs))
    const [one, other] = [percentile(mine.times, 0.5), percentile(theirs.times, 0.5)]
    rows.push({ what: `p50 beside ${peer.name}`, ours: one, peer: other, ratio: one / other, limit })
    await peer.stop?.()
  }
  return rows
}

interface Measure {
  readonly times: readonly number[]
  readonly answers: readonly Answer[]
}

async function measured(engine: Peer, asked: readonly Question[]): Promise<Measure> {
  const times: number[] = []
  const answers: Answer[] = []
  for (const question of asked) {
    const started = performance.now()
    const found = await engine.find(question)
    times.push(performance.now() - started)
    const place = question.truth < 0 ? -1 : found.findIndex(({ id }) => id === question.truth)
    answers.push({
      isTrue: place === 0,
      isAsked: question.truth >= 0,
      isSibling: question.sibling,
      place,
      weight: found[0]?.weight ?? Number.NEGATIVE_INFINITY,
    })
  }
  return { times, answers }
}

function said(name: string, { times, answers }: Measure): string {
  const { first, ten, sure, falsely, siblings } = scoresOf(answers)
  const time = [0.5, 0.99].map(share => percentile(times, share).toFixed(3)).join(' / ')
  return `${name}: p50 / p99 ${time} ms; recall@1 ${first.toFixed(3)}, @10 ${ten.toFixed(3)}, at precision .99 ${sure.toFixed(3)}; falsely known ${falsely}, of them new siblings ${siblings}`
}

async function built(all: readonly Person[], say: Options['say']): Promise<Peer> {
  globalThis.gc?.()
  const before = process.memoryUsage()
  const index = createIndex()
  let time = 0
  for (let from = 0; from < all.length; from += 10_000) {
    const part = all.slice(from, from + 10_000).map(described)
    const started = performance.now()
    for (const [at, one] of part.entries()) index.put(idOf(from + at), one)
    time += performance.now() - started
  }
  const started = performance.now()
  index.find({ names: [], births: [], homes: [], numbers: [], loose: ['nobody'] }, { limit: 1 })
  time += performance.now() - started
  globalThis.gc?.()
  const after = process.memoryUsage()
  const bytes = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / all.length
  const collected = globalThis.gc ? '' : ' (start node with --expose-gc to have this right)'
  say(`Built in ${(time / 1000).toFixed(1)} s, ${bytes.toFixed(0)} bytes a person${collected}`)
  return {
    name: 'ours',
    find: async question =>
      index.find(askedOf(question), { limit: 10 }).map(({ id, weight }) => ({ id: Number(id.slice(24)), weight })),
  }
}

const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
