import { expect, test } from 'vitest'
import { readAddress, readPostcode } from './address.ts'

const sentenceOf = (read: ReturnType<typeof readAddress> | ReturnType<typeof readPostcode>): string =>
  read.ok ? '' : read.sentence

test.each([
  ['12 Mill Lane, Nottingham NG1 5FS', 'NG1 5FS', 'NG1'],
  ['12 mill lane nottingham ng15fs', 'NG1 5FS', 'NG1'],
  ['Flat B3 2nd floor, 14 High Street, DE22 3NG', 'DE22 3NG', 'DE22'],
  ['Flat B3 2nd floor, 14 High Street', null, null],
  ['NG7 2FS (moved from NG1 5FS)', 'NG1 5FS', 'NG1'],
  ['EC1A 1BB', 'EC1A 1BB', 'EC1A'],
  ['w1a 0ax', 'W1A 0AX', 'W1A'],
  ['3 Oak Road, Radford, NG7', null, 'NG7'],
  ['somewhere in ng7', null, 'NG7'],
  ['Oak House, Flat B2', null, null],
  ['12 Mill Lane, Nottingham NG1 5F', null, null],
  ['12 Mill Lane, Nottingham NG1 OFS', 'NG1 0FS', 'NG1'],
  ['up to 1st', null, null],
  ['the blue caravan behind the park', null, null],
  ['12 Mill Lane, QQ1 1AA', null, null],
  ['no fixed abode, ZZ99 3VZ', 'ZZ99 3VZ', 'ZZ99'],
  ['ул. Шевченка 5, Київ', null, null],
])('“%s” has postcode %s, outward %s', (typed, postcode, outward) => {
  expect(readAddress(typed)).toEqual({ ok: true, value: typed, postcode, outward })
})

test('The lines of an envelope become one, with their words as typed', () => {
  expect(readAddress(' 12  Mill Lane,\r\n\n Radford \r\nNottingham\nNG7 2FS\n')).toMatchObject({
    value: '12 Mill Lane, Radford, Nottingham, NG7 2FS',
    postcode: 'NG7 2FS',
  })
})

test.each([
  ['', 'Enter an address.'],
  [' ,\n', 'Enter an address'],
  ['…', 'as far as you know'],
  ['x'.repeat(301), 'must be 300 characters or fewer.'],
  ['12 Mill\u0000 Lane', 'holds a character that cannot be kept'],
])('“%s” is sent back: %s', (typed, sentence) => {
  expect(sentenceOf(readAddress(typed))).toContain(sentence)
})

test.each(['NG1 5FS', 'ng15fs', ' ng1  5fs ', 'NGI 5FS', 'NG1-5FS'])('“%s” alone is the postcode NG1 5FS', typed => {
  expect(readPostcode(typed)).toEqual({ ok: true, postcode: 'NG1 5FS', outward: 'NG1' })
})

test.each([
  ['', 'Enter a postcode, like NG1 5FS.'],
  ['NG1 5F', 'This is not a whole postcode. Check it: it looks like NG1 5FS.'],
  ['NG7', 'This is the first half of a postcode. Add the second half, like NG7 5FS.'],
  ['QQ1 1AA', 'No postcode begins with QQ.'],
])('postcode “%s” is sent back: %s', (typed, sentence) => {
  expect(sentenceOf(readPostcode(typed))).toContain(sentence)
})
