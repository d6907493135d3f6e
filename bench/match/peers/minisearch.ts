import MiniSearch from 'minisearch'
import type { Person } from '../people.ts'
import type { Question } from '../questions.ts'
import type { Peer } from './peer.ts'

/** Every field, slips of a fifth of a word, beginnings, any word: its configuration that found the most. */
export function miniSearch(all: readonly Person[]): Peer {
  const fields = ['name', 'birth', 'home', 'postcode', 'phone']
  const search = new MiniSearch<Record<string, string | number>>({
    fields,
    idField: 'id',
    tokenize: text => text.toLowerCase().split(/[ ]+/),
  })
  search.addAll(all.map((person, id) => ({ id, ...textsOf(person) })))
  return {
    name: 'MiniSearch',
    find: async question =>
      search
        .search(wordsOf(question), { fuzzy: 0.2, prefix: false, combineWith: 'OR' })
        .slice(0, 10)
        .map(({ id, score }) => ({ id: Number(id), weight: score })),
  }
}

export function textsOf(person: Person): Record<'name' | 'birth' | 'home' | 'postcode' | 'phone', string> {
  return {
    name: `${person.forename} ${person.middle} ${person.surname} ${person.alias} ${person.street}`,
    birth: person.birth,
    home: person.homes.map(({ house, street }) => `${house} ${street}`).join(' '),
    postcode: person.homes.map(({ postcode }) => postcode).join(' '),
    phone: person.phones.join(' '),
  }
}

export const wordsOf = ({ forename, surname, birth, house, street, postcode, phone }: Question) =>
  [forename, surname, birth, house, street, postcode, phone].filter(Boolean).join(' ')
