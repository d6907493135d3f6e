import MiniSearch from 'minisearch'
import { createIndex, type Described } from '../../../src/matching/index.ts'
import { type Answer, type Scores, scoresOf } from '../scores.ts'
import { csv, fake, febrl, type Line, tsv, ukAsked, ukPerson } from './read.ts'

/** A question to a set: about whom, and who of those held is right. */
interface Asked {
  readonly about: Described
  readonly isTrue: (id: number) => boolean
  readonly isAsked: boolean
  readonly isSibling: boolean
  /** Itself, where a set is asked for its own records. */
  readonly without: number
}

export interface LabelledSet {
  readonly name: string
  readonly held: readonly Described[]
  readonly asked: readonly Asked[]
}

export const SETS: readonly (() => LabelledSet)[] = [
  uk,
  febrl4,
  () => duplicates('FEBRL1', 'matching/febrl_1.csv', febrl, 'rec_id'),
  () => duplicates('FEBRL2', 'matching/febrl_2.csv', febrl, 'rec_id'),
  () => duplicates('fake_1000', 'matching/fake_1000.csv', fake, 'cluster'),
]

function uk(): LabelledSet {
  const asked = tsv('uk_synthetic/queries.tsv').map(cells => {
    const truth = Number(cells[1])
    return {
      about: ukAsked(cells),
      isTrue: (id: number) => id === truth,
      isAsked: truth >= 0,
      isSibling: (cells[9] ?? '').includes('SIB'),
      without: -1,
    }
  })
  return { name: 'UK set', held: tsv('uk_synthetic/persons.tsv').map(ukPerson), asked }
}

function febrl4(): LabelledSet {
  const held = csv('matching/febrl_4a.csv')
  const places = new Map(held.map((line, at) => [groupOf(line, 'rec_id'), at]))
  const asked = csv('matching/febrl_4b.csv').map(line => {
    const truth = places.get(groupOf(line, 'rec_id'))
    return { about: febrl(line), isTrue: (id: number) => id === truth, isAsked: true, isSibling: false, without: -1 }
  })
  return { name: 'FEBRL4 without national id', held: held.map(febrl), asked }
}

/** Each record is asked for among the others. */
function duplicates(name: string, path: string, read: (line: Line) => Described, column: string): LabelledSet {
  const lines = csv(path)
  const groups = lines.map(line => groupOf(line, column))
  const asked = lines.map((line, at) => ({
    about: read(line),
    isTrue: (id: number) => groups[id] === groups[at],
    isAsked: groups.filter(group => group === groups[at]).length > 1,
    isSibling: false,
    without: at,
  }))
  return { name, held: lines.map(read), asked }
}

const groupOf = (line: Line, column: string) => (line[column] ?? '').replace(/^(rec-\d+)-.*/, '$1')

/** Scores of the questions of one half (0 or 1), or of all: the weights were tried on half 0. */
export function ours({ held, asked }: LabelledSet, half?: 0 | 1): Scores {
  const index = createIndex()
  for (const [at, one] of held.entries()) index.put(String(at), one)
  return scores(asked, half, ({ about, without }) =>
    index
      .find(about, { limit: 10, hidden: new Set([String(without)]) })
      .map(({ id, weight }) => ({ id: Number(id), weight })),
  )
}

export function miniSearchOn({ held, asked }: LabelledSet, half?: 0 | 1): Scores {
  const search = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: text => text.toLowerCase().split(/[ ,]+/),
  })
  search.addAll(held.map((one, id) => ({ id, text: textOf(one) })))
  return scores(asked, half, ({ about, without }) =>
    search
      .search(textOf(about), { fuzzy: 0.2 })
      .filter(({ id }) => id !== without)
      .slice(0, 10)
      .map(({ id, score }) => ({ id: Number(id), weight: score })),
  )
}

const textOf = ({ names, births, homes, numbers }: Described) =>
  [...names, ...births].map(({ text }) => text).join(' ') +
  homes
    .map(({ house = '', street = '', town = '', postcode = '' }) => ` ${house} ${street} ${town} ${postcode}`)
    .join('') +
  numbers.map(({ value }) => ` ${value}`).join('')

function scores(
  asked: readonly Asked[],
  half: 0 | 1 | undefined,
  find: (one: Asked) => { id: number; weight: number }[],
): Scores {
  const part = asked.filter((_, at) => half === undefined || at % 2 === half)
  return scoresOf(
    part.map((one): Answer => {
      const found = find(one)
      const place = one.isAsked ? found.findIndex(({ id }) => one.isTrue(id)) : -1
      return {
        isTrue: place === 0,
        isAsked: one.isAsked,
        isSibling: one.isSibling,
        place,
        weight: found[0]?.weight ?? Number.NEGATIVE_INFINITY,
      }
    }),
  )
}
