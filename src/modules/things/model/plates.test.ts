import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { platesLike, readPlate } from './plates.ts'

test.each([
  ['ab12 cde', 'AB12CDE', 'AB12 CDE'],
  ['AB12-CDE', 'AB12CDE', 'AB12 CDE'],
  ['reg AB12CDE', 'AB12CDE', 'AB12 CDE'],
  ['a123bcd', 'A123BCD', 'A123 BCD'],
  ['ABC 123D', 'ABC123D', 'ABC 123D'],
  ['abc1', 'ABC1', 'ABC 1'],
  ['1 A', '1A', '1 A'],
  ['REG 1', 'REG1', 'REG 1'],
  ['aiz1234', 'AIZ1234', 'AIZ 1234'],
  ['1234 AB', '1234AB', '1234 AB'],
  ['101 D 234', '101D234', '101 D 234'],
  ['12345', '12345', '12345'],
  ['ŻW 12-345', 'ŻW12345', 'ŻW12345'],
  ['АВ 1234 СТ', 'АВ1234СТ', 'АВ1234СТ'],
])('“%s” is the whole plate %s, shown %s', (typed, value, shown) => {
  expect(readPlate(typed)).toEqual({ ok: true, value, whole: true, shown })
})

test.each([
  ['YK0? ??A', 'YK0???A', 'YK0? ??A'],
  ['YK0- --A', 'YK0???A', 'YK0? ??A'],
  ['YK0-ABC', 'YK0?ABC', 'YK0? ABC'],
  ['YK__ABC', 'YK??ABC', 'YK?? ABC'],
  ['YK07…', 'YK07*', 'YK07…'],
  ['yk07...', 'YK07*', 'YK07…'],
  ['*ABC', '*ABC', '…ABC'],
  ['starts YK07', 'YK07*', 'YK07…'],
  ['begins with YK and ends CDE', 'YK*CDE', 'YK…CDE'],
  ['ending in ABC', '*ABC', '…ABC'],
  ['last 3 ABC', '*ABC', '…ABC'],
  ['last three letters ABC', '*ABC', '…ABC'],
  ['contains 07', '*07*', '…07…'],
])('“%s” is a part, %s, shown %s', (typed, value, shown) => {
  expect(readPlate(typed)).toEqual({ ok: true, value, whole: false, shown })
})

test.each([
  ['', 'Enter a number plate, or as much of it as was seen.'],
  ['???', 'Enter at least one letter or number that was seen.'],
  ['starts', 'Enter at least one letter or number'],
  ['<b>', 'Write ? for each one that was not seen.'],
  ['ABCDEFGHIJKLM', 'at most 12 letters and numbers'],
])('“%s” is sent back: %s', (typed, sentence) => {
  const read = readPlate(typed)
  expect(read.ok ? read.value : read.sentence).toContain(sentence)
})

test.each([
  ['AB12CDE', 'AB12CDE', true],
  ['AB12CDE', 'A812CDE', true],
  ['S0B1', '5O8I', true],
  ['AB12CDE', 'AB12CDF', false],
  ['YK07*', 'YK07ABC', true],
  ['YK07*', 'YKO7', true],
  ['*ABC', 'YK*', true],
  ['*07*', 'YK07ABC', true],
  ['*08*', 'YK07ACC', false],
  ['YK0?', 'YK07ABC', false],
  ['YK0???A', 'YK07BBA', true],
  ['YK0???A', 'YK07BBC', false],
  ['*A', 'B*', true],
])('%s and %s may be the same plate: %s', (one, other, same) => {
  expect(platesLike(one, other)).toBe(same)
  expect(platesLike(other, one)).toBe(same)
})

test('A plate of which some signs were not seen may be the plate itself', () => {
  const plates = fc.string({ unit: fc.constantFrom(...'ABO0I1S58XYZ79'), minLength: 2, maxLength: 7 })
  void fc.assert(
    fc.property(plates, fc.nat(6), fc.nat(6), (plate, from, length) => {
      expect(platesLike(`${plate.slice(0, from)}*${plate.slice(from + length)}`, plate)).toBe(true)
      expect(platesLike(`${plate.slice(0, -1)}?`, plate)).toBe(true)
      expect(platesLike(`${plate}?`, plate)).toBe(false)
    }),
  )
})
