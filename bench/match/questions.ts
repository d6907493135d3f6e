import type { Asked } from '../../src/matching/index.ts'
import { namesLike } from '../../src/matching/words/nicknames.ts'
import { givenName, type Person, strangerTo } from './people.ts'
import { Random } from './random.ts'

/** What a worker types of somebody: `truth` is whom they mean, or -1 for somebody who is not there. */
export interface Question {
  readonly truth: number
  readonly sibling: boolean
  readonly forename: string
  readonly surname: string
  readonly birth: string
  readonly house: string
  readonly street: string
  readonly postcode: string
  readonly phone: string
}

/** Two true ones to each stranger, of whom a third are new brothers and sisters in households that are there. */
export function questions(all: readonly Person[], count: number, seed: number): Question[] {
  const random = new Random(seed)
  return Array.from({ length: count }, (_, at) => {
    if (at % 3 < 2) {
      const truth = random.below(all.length)
      return slipped(random, all[truth] ?? strangerTo(random), truth, false)
    }
    const sibling = random.chance(0.33)
    const stranger = strangerTo(random)
    const person = sibling ? siblingOf(random, random.of(all)) : stranger
    return slipped(random, person, -1, sibling)
  })
}

const siblingOf = (random: Random, person: Person): Person => {
  const { birth } = strangerTo(random)
  return { ...person, forename: givenName(random), middle: '', alias: '', street: '', birth, phones: [] }
}

function slipped(random: Random, person: Person, truth: number, sibling: boolean): Question {
  let { forename, surname } = namesOf(random, person)
  if (random.chance(0.15)) forename = typo(random, forename)
  if (random.chance(0.15)) surname = typo(random, surname)
  if (random.chance(0.1)) forename = misheard(random, forename)
  if (random.chance(0.08)) surname = misheard(random, surname)
  if (random.chance(0.07)) [forename, surname] = [surname, forename]
  const home = random.chance(0.1) ? (person.homes[1] ?? person.homes[0]) : person.homes[0]
  const withHome = random.chance(0.55)
  const postcode = withHome ? (home?.postcode ?? '') : ''
  return {
    truth,
    sibling,
    forename,
    surname,
    birth: !withHome || random.chance(0.72) ? birthOf(random, person.birth) : '',
    house: withHome ? (home?.house ?? '') : '',
    street: withHome ? (home?.street ?? '') : '',
    postcode: random.chance(0.18)
      ? postcode.slice(0, -3)
      : random.chance(0.08) && postcode
        ? typo(random, postcode)
        : postcode,
    phone: random.chance(0.25) ? (random.of([...person.phones, '']) ?? '') : '',
  }
}

function namesOf(random: Random, person: Person): { forename: string; surname: string } {
  const { forename, surname, alias, middle } = person
  if (alias && random.chance(0.3)) {
    const [first = forename, last = surname] = alias.split(' ')
    return { forename: first, surname: last }
  }
  if (person.street && random.chance(0.3)) return { forename: person.street, surname }
  if (middle && random.chance(0.07)) return { forename: middle, surname }
  const like = random.chance(0.12) ? [...namesLike(forename)] : []
  return { forename: like.length > 0 ? random.of(like) : forename, surname }
}

function birthOf(random: Random, birth: string): string {
  const [year = '', month = '', day = ''] = birth.split('-')
  const turn = random.next()
  if (turn < 0.1) return `${year}-${month}`
  if (turn < 0.18) return year
  if (turn < 0.26) return birth.slice(0, 8) + String(random.below(10)) + birth.slice(9)
  if (turn < 0.31) return `${Number(year) + (random.chance(0.5) ? 1 : -1)}-${month}-${day}`
  return turn < 0.34 && Number(day) < 13 ? `${year}-${day}-${month}` : birth
}

const KEYS = 'qwertyuiop asdfghjkl zxcvbnm'

export function typo(random: Random, word: string): string {
  if (word.length < 3) return word
  const at = 1 + random.below(word.length - 1)
  const kind = random.below(4)
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1)
  if (kind === 1) return word.slice(0, at) + word.slice(at - 1)
  if (kind === 2) return word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1)
  const near = KEYS[KEYS.indexOf(word[at] ?? 'a') + 1] ?? 'e'
  return word.slice(0, at) + (near === ' ' ? 'e' : near) + word.slice(at + 1)
}

const HEARD: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['th', 't'],
  ['ck', 'k'],
  ['ie', 'y'],
  ['y', 'ie'],
  ['ee', 'ea'],
  ['c', 'k'],
  ['s', 'z'],
  ['ai', 'ay'],
  ['o', 'oh'],
  ['ll', 'l'],
  ['n', 'nn'],
  ['d', 't'],
  ['e', 'a'],
]

function misheard(random: Random, word: string): string {
  const [heard, said] = random.of(HEARD)
  return word.replace(heard, said)
}

/** As the engine takes it. */
export function askedOf(question: Question): Asked {
  const { house, street, postcode } = question
  return {
    names: [{ text: `${question.forename} ${question.surname}`, sort: 'name' }],
    births: question.birth ? [{ text: question.birth }] : [],
    homes: house || postcode ? [{ house, street, postcode }] : [],
    numbers: question.phone ? [{ kind: 'phone', value: question.phone }] : [],
    loose: [],
  }
}
