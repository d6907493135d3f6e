import type { Dictionary } from '../words/dictionary.ts'
import { AS_WORD } from '../words/number.ts'
import { hashOf, joinedHash, mixed } from './hash.ts'
import {
  BESIDE,
  HOME,
  highIn,
  houseIn,
  inwardIn,
  isOver,
  isScoped,
  MORE,
  NAME,
  NUMBER,
  outwardIn,
  ownOf,
  tagOf,
  WORD,
  wordOf,
} from './layout.ts'

/** A hash of what a record holds, by its texts and not by their numbers here: equal wherever and in whatever order it was put. */
export function contentHash(
  row: Uint32Array,
  from: number,
  to: number,
  words: Dictionary,
  ids: readonly string[],
  seed: number,
): number {
  let sum = seed
  for (let at = from; at < to; ) {
    const word = row[at] ?? 0
    const tag = tagOf(word)
    const scope = isScoped(word) ? (row[at + 1] ?? 0) : 0
    const next = at + 1 + (scope ? 1 : 0)
    const value = valueHash(tag, ownOf(word), row, next, words, ids)
    sum = (sum + mixed(joinedHash(joinedHash(value, tag), scope) ^ seed)) >>> 0
    at = next + (MORE[tag] ?? 0)
  }
  return mixed(sum)
}

function valueHash(
  tag: number,
  own: number,
  row: Uint32Array,
  next: number,
  words: Dictionary,
  ids: readonly string[],
): number {
  if (tag === NAME) return joinedHash(own >>> 23, words.hashes.at(wordOf(own)))
  if (tag === WORD) return words.hashes.at(own)
  if (tag === BESIDE) return hashOf(ids[own] ?? '')
  if (tag === NUMBER)
    return joinedHash(own, highIn(own) === AS_WORD ? words.hashes.at(row[next] ?? 0) : (row[next] ?? 0))
  if (tag !== HOME) return mixed(own)
  const postcode = row[next + 1] ?? 0
  return [
    isOver(own) ? 1 : 0,
    words.hashes.at(houseIn(own)),
    words.hashes.at(row[next] ?? 0),
    hashOf(words.outwards[outwardIn(postcode)] ?? ''),
    inwardIn(postcode),
    words.hashes.at(row[next + 2] ?? 0),
  ].reduce(joinedHash)
}
