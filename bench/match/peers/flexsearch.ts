import { Index } from 'flexsearch'
import type { Person } from '../people.ts'
import { textsOf, wordsOf } from './minisearch.ts'
import type { Peer } from './peer.ts'

/** One text a person, whole words, best first where not all of them are there. It gives no score: its order stands for one. */
export function flexSearch(all: readonly Person[]): Peer {
  const index = new Index({ tokenize: 'strict', encoder: 'LatinAdvanced' as never, resolution: 9 })
  for (const [id, person] of all.entries()) index.add(id, Object.values(textsOf(person)).join(' '))
  return {
    name: 'FlexSearch',
    find: async question =>
      index.search(wordsOf(question), { limit: 10, suggest: true }).map((id, at) => ({ id: Number(id), weight: -at })),
  }
}
