import { createIndex, linkage } from '../../src/matching/index.ts'
import type { Bench } from '../bench.ts'
import { described, people } from '../match/people.ts'
import { askedOf, type Question, questions } from '../match/questions.ts'
import { byDuckDb } from './duckdb.ts'
import { type Pair, pairScores } from './pairs.ts'

const SEED = 11

/** Goal B1: a list of a tenth as many rows as there are people, against them all, the index with it. */
export const bench: Bench = async ({ size, say }) => {
  const all = [...people(size.people, SEED)]
  const list = questions(all, Math.ceil(size.people / 10), SEED + 1)
  const started = performance.now()
  const index = createIndex()
  for (const [at, person] of all.entries()) index.put(String(at), described(person))
  const built = performance.now()
  const mine = linked(list, index)
  const ours = performance.now() - started
  say(
    `Ours: index ${((built - started) / 1000).toFixed(1)} s, then ${((ours - built + started) / 1000).toFixed(1)} s; ${memory()}; ${said(mine, list)}`,
  )
  const before = performance.now()
  const theirs = await byDuckDb(all, list)
  const peer = performance.now() - before
  say(`DuckDB: ${(peer / 1000).toFixed(1)} s; ${said(theirs, list)}`)
  return {
    bench: 'linkage',
    ours: 'linkage of src/matching, with its index',
    peer: 'blocking and weighing in DuckDB, as Splink does, on the same rows and with the same short forms',
    sizes: { people: all.length, rows: list.length },
    rows: [{ what: 'a list linked', ours, peer, ratio: ours / peer, limit: 1, within: 10_000 }],
  }
}

function linked(list: readonly Question[], index: ReturnType<typeof createIndex>): Pair[] {
  const pairs: Pair[] = []
  const rows = list.map((question, at) => ({ row: String(at), asked: askedOf(question) }))
  for (const part of linkage(rows, index, { limit: 1, part: 5_000 }))
    for (const { row, found } of part.rows)
      for (const { id, weight } of found) pairs.push({ row: Number(row), id: Number(id), weight })
  return pairs
}

function said(pairs: readonly Pair[], list: readonly Question[]): string {
  const { f1, sure, falsely } = pairScores(pairs, list)
  return `F1 ${f1.toFixed(3)}, recall at precision .99 ${sure.toFixed(3)}, strangers among those ${falsely}`
}

const memory = () => `${(process.memoryUsage().rss / 2 ** 30).toFixed(2)} GB with the people themselves`
