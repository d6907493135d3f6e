import type { Described } from '../../src/matching/index.ts'
import forenames from '../../src/matching/tables/forenames.json' with { type: 'json' }
import surnames from '../../src/matching/tables/surnames.json' with { type: 'json' }
import { Random, weighted } from './random.ts'

/** An invented person as an agency would hold them; homes and phones are the present one and perhaps an older one. */
export interface Person {
  readonly forename: string
  readonly middle: string
  readonly surname: string
  readonly birth: string
  readonly homes: readonly { house: string; street: string; postcode: string }[]
  readonly phones: readonly string[]
  readonly alias: string
  readonly street: string
  readonly household: number
}

const forename = weighted(read(forenames.names))
const surname = weighted(read(surnames.names))
const FIRST =
  'oak ash elm mill church station park victoria albert king queen bridge brook hill wood meadow orchard spring chapel school abbey castle manor north south grange lime cedar birch maple rose holly fern heather moss stone river canal market tower'.split(
    ' ',
  )
const SECOND = ['', '', '', 'bank ', 'side ', 'field ', 'view ', 'top ', 'gate ', 'croft ', 'fold ', 'lea ']
const KINDS = 'road street avenue lane close drive crescent way grove court terrace place gardens walk'.split(' ')
const AREAS = 'OL M BL SK WN PR WA BB FY LA L CH CW HD HX BD LS WF S DE'.split(' ')
const STREET_NAMES = 'smiler tiny spider lanky ginge blaze ghost rocky fox ace flash duke biggs titch smokey'.split(' ')

export const STREETS = FIRST.flatMap(first =>
  SECOND.flatMap(second => KINDS.map(kind => `${first}${second.trim()} ${kind}`)),
)

/** Households one after the other: partners, siblings, now and then twins, now and then a son named as his father. */
export function* people(count: number, seed: number): Generator<Person> {
  const random = new Random(seed)
  for (let made = 0, household = 0; made < count; household++) {
    const home = homeOf(random)
    const name = surname(random)
    const size = Math.min(count - made, 1 + random.below(5))
    let previous: Person | undefined
    for (let member = 0; member < size; member++, made++) {
      previous = personOf(random, name, home, household, member, previous)
      yield previous
    }
  }
}

type Home = Person['homes'][number]

export function personOf(
  random: Random,
  name: string,
  home: Home,
  household: number,
  member: number,
  previous?: Person,
): Person {
  const twin = member > 2 && random.chance(0.02)
  const junior = member === 2 && random.chance(0.03)
  const moved = random.chance(0.25)
  return {
    forename: junior && previous ? previous.forename : forename(random),
    middle: random.chance(0.4) ? forename(random) : '',
    surname: member === 1 && random.chance(0.4) ? surname(random) : name,
    birth: twin && previous ? previous.birth : birthOf(random, member < 2 ? 1955 : 1998, member < 2 ? 45 : 27),
    homes: [home, ...(moved ? [homeOf(random)] : [])],
    phones: random.chance(0.75) ? [phoneOf(random), ...(random.chance(0.15) ? [phoneOf(random)] : [])] : [],
    alias: random.chance(0.04) ? `${forename(random)} ${random.chance(0.5) ? surname(random) : name}` : '',
    street: random.chance(0.03) ? `${random.of(STREET_NAMES)} ${forename(random).slice(0, 3)}` : '',
    household,
  }
}

/** As the engine takes it. */
export function described(person: Person): Described {
  return {
    kind: 'person',
    names: [
      { text: `${person.forename} ${person.middle} ${person.surname}`, sort: 'name' },
      ...(person.alias ? [{ text: person.alias, sort: 'alias' as const }] : []),
      ...(person.street ? [{ text: person.street, sort: 'street' as const }] : []),
    ],
    births: [{ text: person.birth }],
    homes: person.homes.map((home, at) => (at > 0 ? { ...home, until: '2020' } : home)),
    numbers: person.phones.map(value => ({ kind: 'phone', value })),
    words: [],
    beside: [],
  }
}

export const strangerTo = (random: Random): Person =>
  personOf(random, surname(random), homeOf(random), -1, random.below(3))

export const givenName = (random: Random) => forename(random)

export function birthOf(random: Random, from: number, years: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${from + random.below(years)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`
}

function homeOf(random: Random): Home {
  const street = random.below(STREETS.length)
  // A street lies in few postcodes, so a postcode is shared by a few dozen households.
  const half = random.below(8)
  const area = AREAS[(street + half) % AREAS.length] ?? 'OL'
  const inward = `${(street * 7 + half) % 10}${letter(street * 3 + half)}${letter(street * 5 + half * 11)}`
  return {
    house: String(1 + random.below(120)),
    street: STREETS[street] ?? '',
    postcode: `${area}${1 + ((street * 13 + half * 5) % 30)}${inward}`,
  }
}

const letter = (number: number) => String.fromCharCode(65 + (number % 26))
const phoneOf = (random: Random) => `07${String(100_000_000 + random.below(899_999_999))}`

function read(names: string): (readonly [string, number])[] {
  return names.split('\n').map(line => {
    const [name = '', count = '1'] = line.split(' ')
    return [name, Number(count)]
  })
}
