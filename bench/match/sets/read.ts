import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Described } from '../../../src/matching/index.ts'

// Labelled sets that others made, and one made for us. They lie beside the project and are never copied into it.

const FOLDER = new URL('../../../../shared/data/', import.meta.url)
export const areAbsent = !existsSync(new URL('matching/febrl_1.csv', FOLDER))

export type Line = Readonly<Record<string, string>>

export const csv = (path: string): Line[] =>
  parse(readFileSync(new URL(path, FOLDER)), {
    columns: true,
    trim: true,
    relax_quotes: true,
    relax_column_count: true,
  }) as Line[]

export const tsv = (path: string): string[][] =>
  readFileSync(new URL(path, FOLDER), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => line.split('\t'))

const NOTHING = { homes: [], numbers: [], words: [], beside: [] }

/** A record of FEBRL; its national id is left out. */
export const febrl = (line: Line): Described => ({
  kind: 'person',
  ...NOTHING,
  names: nameOf(line['given_name'], line['surname']),
  births: birthOf(line['date_of_birth']),
  homes: [
    { house: line['street_number'], street: line['address_1'], town: line['suburb'], postcode: line['postcode'] },
    { street: line['address_2'], town: line['suburb'], postcode: line['postcode'] },
  ],
})

/** A record of fake_1000. */
export const fake = (line: Line): Described => ({
  kind: 'person',
  ...NOTHING,
  names: nameOf(line['first_name'], line['surname']),
  births: line['dob'] ? [{ text: line['dob'] }] : [],
  homes: line['city'] ? [{ town: line['city'] }] : [],
  numbers: line['email'] ? [{ kind: 'email', value: line['email'] }] : [],
})

function nameOf(given = '', family = ''): Described['names'] {
  const text = given && family ? `${family}, ${given}` : given || family
  return text ? [{ text, sort: 'name' }] : []
}

const birthOf = (text = '') => (/^\d{8}$/.test(text) ? [{ text: text.replace(/(....)(..)(..)/, '$1-$2-$3') }] : [])

/** A person of the UK set, and a question about one. */
export const ukPerson = (cells: readonly string[]): Described => {
  const [, forename = '', middle = '', surname = '', birth = '', sex, house, street, postcode, phone] = cells
  const [alias, family, streetName, oldHouse, oldStreet, oldPostcode, oldPhone] = cells.slice(10)
  return {
    kind: 'person',
    words: [],
    beside: [],
    names: [
      { text: `${forename} ${middle} ${surname}`, sort: 'name' },
      ...(alias || family ? [{ text: `${alias || forename} ${family || surname}`, sort: 'alias' as const }] : []),
      ...(streetName ? [{ text: streetName, sort: 'street' as const }] : []),
    ],
    births: birth ? [{ text: birth }] : [],
    sex: sex === 'F' ? 'f' : 'm',
    homes: [
      { house, street, postcode },
      { house: oldHouse, street: oldStreet, postcode: oldPostcode, until: '2020' },
    ],
    numbers: [phone, oldPhone].flatMap(value => (value ? [{ kind: 'phone', value }] : [])),
  }
}

export const ukAsked = ([
  ,
  ,
  forename = '',
  surname = '',
  birth,
  house,
  street,
  postcode,
  phone,
]: readonly string[]): Described => ({
  kind: 'person',
  ...NOTHING,
  names: [{ text: `${forename} ${surname}`, sort: 'name' }],
  births: birth ? [{ text: birth }] : [],
  homes: house || street || postcode ? [{ house, street, postcode }] : [],
  numbers: phone ? [{ kind: 'phone', value: phone }] : [],
})
