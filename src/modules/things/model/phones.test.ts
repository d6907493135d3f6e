import { expect, test } from 'vitest'
import { readPhone, sayPhone } from './phones.ts'

test.each([
  ['01632 960123', '+441632960123', '01632 960123'],
  ['(01632) 960-123', '+441632960123', '01632 960123'],
  ['07700 900123', '+447700900123', '07700 900123'],
  ['mobile: 07700900123', '+447700900123', '07700 900123'],
  ['+44 (0)7700 900123', '+447700900123', '07700 900123'],
  ['0044 7700 900123', '+447700900123', '07700 900123'],
  ['O77OO 9OOl23', '+447700900123', '07700 900123'],
  ['020 7946 0999', '+442079460999', '020 7946 0999'],
  ['0800 1111', '+448001111', '0800 1111'],
  ['0161 496 0000 ext 12', '+441614960000;ext=12', '0161 496 0000 x12'],
  ['+40 712 034 567', '+40712034567', '+40 712 034 567'],
  ['00353 85 012 3456', '+353850123456', '+353 85 012 3456'],
])('“%s” is the number %s, shown %s', (typed, value, shown) => {
  expect(readPhone(typed)).toEqual({ ok: true, value, whole: true, shown })
  expect(sayPhone(value)).toBe(shown)
})

test.each([
  ['07700 9001??', '+4477009001??', '07700 9001??'],
  ['07700 9001xx', '+4477009001??', '07700 9001??'],
  ['+44 7700 900???', '+447700900???', '07700 900???'],
  ['starts 0770', '+44770*', '0770…'],
  ['ends 4432', '*4432', '…4432'],
  ['ending in 4432', '*4432', '…4432'],
  ['last four 4432', '*4432', '…4432'],
  ['last 4 digits 4432', '*4432', '…4432'],
  ['…4432', '*4432', '…4432'],
])('“%s” is a part, %s, shown %s', (typed, value, shown) => {
  expect(readPhone(typed)).toEqual({ ok: true, value, whole: false, shown })
})

test.each([
  ['', 'Enter a telephone number, or as much of it as is known.'],
  ['07700 9001', 'Nearly all UK numbers have 11 digits, and this has 9. Check it. Write ? for each digit'],
  ['+44 7700 90012', 'and this has 10'],
  ['077009001234', 'and this has 12'],
  ['999', 'and this has 3'],
  ['+1 212 555', 'too short or too long for a number of that country'],
  ['ring mum', 'in digits. Write ? for each digit that is not known'],
  ['07700 900123 / 07700 900124', 'We could not read this as one telephone number'],
  ['ends 4', 'at least 3 digits'],
  ['ends kay', 'Enter a telephone number in digits'],
  [`${'?'.repeat(13)}4432`, 'at most 15 digits'],
])('“%s” is sent back: %s', (typed, sentence) => {
  const read = readPhone(typed)
  expect(read.ok ? read.value : read.sentence).toContain(sentence)
})
