import { describe, expect, test } from 'vitest'
import { compare, createIndex, type Described, readAsked } from './index.ts'

const person = (name: string, birth = '', more: Partial<Described> = {}): Described => ({
  kind: 'person',
  names: [{ text: name, sort: 'name' }],
  births: birth ? [{ text: birth }] : [],
  homes: [],
  numbers: [],
  words: [],
  beside: [],
  ...more,
})
const home = { homes: [{ house: '12', street: 'Orchard Road', postcode: 'OL4 4QP' }] }

describe('compared field by field', () => {
  test.each([
    ['Tel Hart', 'Terence Hart', 'close', 'a form of Terence'],
    ['Jon Smyth', 'Jon Smith', 'close', 'one letter from Smith'],
    ['Smith, Jon', 'Jon Smith', 'same', undefined],
    ["Dr Siobhan O'Brien", 'Siobhan OBrien', 'same', undefined],
    ['Мария Иванова', 'Mariya Ivanova', 'same', undefined],
    ['Oliver Hart', 'Terence Hart', 'different', 'another given name'],
  ])('%s and %s', (asked, held, verdict, why) => {
    expect(compare(person(asked), person(held)).fields).toEqual([{ field: 'name', verdict, ...(why ? { why } : {}) }])
  })

  test.each([
    ['2009-03-14', '2009-03-14', 'same', undefined],
    ['2009-04-03', '2009-03-04', 'close', 'day and month swapped'],
    ['2009-03-14', '2009-03-19', 'close', 'one digit differs'],
    ['2009-03', '2009-03-14', 'close', 'the same month and year'],
    ['2009-03-14', '1978-11-02', 'different', undefined],
  ])('born %s and %s', (asked, held, verdict, why) => {
    const { fields } = compare(person('Jon Smith', asked), person('Jon Smith', held))
    expect(fields[1]).toEqual({ field: 'birth', verdict, ...(why ? { why } : {}) })
  })

  test('twins, and a father and his son, are not the same for sure; one person told twice is', () => {
    expect(compare(person('Ada Vale', '2009-03-14', home), person('Ada Vale', '2009-03-14', home)).standing).toBe(
      'sure',
    )
    expect(compare(person('Ada Vale', '2009-03-14', home), person('Ida Vale', '2009-03-14', home)).standing).not.toBe(
      'sure',
    )
    expect(compare(person('Ben Vale', '2009-03-14', home), person('Tom Vale', '2009-03-14', home)).standing).not.toBe(
      'likely',
    )
    expect(compare(person('Tom Vale', '2009-03-14', home), person('Tom Vale', '1978-11-02', home)).standing).toBe(
      'possible',
    )
  })
})

test('a search box is taken apart', () => {
  expect(readAsked('Tel silver corsa').loose).toEqual(['tel', 'silver', 'corsa'])
  expect(readAsked('OL4 4QP').homes).toEqual([{ postcode: 'OL4 4QP' }])
  expect(readAsked('AB12 CDE').numbers).toContainEqual({ kind: 'plate', value: 'AB12 CDE' })
  expect(readAsked('smith, jon 14/3/09')).toMatchObject({
    names: [{ text: 'smith, jon' }],
    births: [{ text: '2009-03-14' }],
  })
  expect(readAsked('2009').births).toEqual([{ text: '2009' }])
  expect(readAsked('07700 900123').numbers).toContainEqual({ kind: 'phone', value: '07700 900123' })
  expect(readAsked('12 Orchard Road').homes).toEqual([{ house: '12', street: 'Orchard Road' }])
})

test('found, hidden and removed', () => {
  const index = createIndex()
  index.put('a', person('Terence Hart', '1978-11-02'))
  index.put('b', person('Terence Hart', '2009-03-14'))
  const asked = readAsked('tel hart 14/3/2009')
  expect(index.find(asked, { limit: 10 }).map(({ id }) => id)).toEqual(['b', 'a'])
  expect(index.find(asked, { limit: 1, hidden: new Set(['b']) }).map(({ id }) => id)).toEqual(['a'])
  index.remove('b')
  expect(index.find(asked, { limit: 10 }).map(({ id }) => id)).toEqual(['a'])
})

describe('what is beside', () => {
  const car = (words: string): Described => ({ ...person('x'), kind: 'thing', names: [], words: [{ text: words }] })
  const index = createIndex()
  index.put('tel', person('Terence Hart', '', { beside: [{ id: 'car', scope: 7 }] }))
  index.put('terry', person('Terry Vale'))
  index.put('car', car('Vauxhall Corsa silver'))
  const ask = (more: object) => index.find(readAsked('Tel silver corsa'), { limit: 5, ...more })

  test('answers the other words, where the tie is one that the asker may be led by', () => {
    const [first] = ask({ holds: (scope: number) => scope === 7 })
    expect(first).toMatchObject({ id: 'tel', also: ['car'] })
    expect(ask({ holds: () => false }).every(({ also }) => also.length === 0)).toBe(true)
    expect(ask({ holds: () => true, hidden: new Set(['car']) }).every(({ also }) => also.length === 0)).toBe(true)
  })
})

test('a digest is of what is held, not of how it came', () => {
  const [one, other] = [createIndex(), createIndex()]
  one.put('a', person('Terence Hart', '1978-11-02', home))
  one.put('b', person('Ada Vale'))
  other.put('b', person('Somebody Else'))
  other.put('c', person('Ben Vale'))
  other.put('b', person('Ada Vale'))
  other.put('a', person('Terence Hart', '1978-11-02', home))
  expect(one.digest()).not.toBe(other.digest())
  other.remove('c')
  expect(one.digest()).toBe(other.digest())
})
