import { expect, test } from 'vitest'
import { readHandle } from './accounts.ts'

test.each([
  ['@Kay_2011', 'kay_2011', 'Kay_2011'],
  [' @ Kay ', 'kay', 'Kay'],
  ['Dark  Knight 99', 'dark knight 99', 'Dark Knight 99'],
  ['name#1234', 'name#1234', 'name#1234'],
  ['Kay@Example.org', 'kay@example.org', 'Kay@Example.org'],
  ['https://social.example/Kay.x_/?hl=en#top', 'kay.x_', 'Kay.x_'],
  ['videos.example/@Kay', 'kay', 'Kay'],
  ['chat.example/add/kay', 'kay', 'kay'],
  ['https://social.example/profile.php?id=1000', '1000', '1000'],
  ['https://chat.example/%D0%9A%D0%B0', 'ка', 'Ка'],
  ['https://chat.example/%E0%A4%A', '%e0%a4%a', '%E0%A4%A'],
  ['🔥kay🔥', '🔥kay🔥', '🔥kay🔥'],
  ['Ｋａｙ\u200D', 'kay', 'Ｋａｙ\u200D'],
])('“%s” is compared as %s and shown as %s', (typed, value, shown) => {
  expect(readHandle(typed)).toEqual({ ok: true, value, shown })
})

test.each([
  ['', 'Enter a handle.'],
  ['@', 'Enter the handle, as in @name.'],
  ['https://social.example/', 'Open the profile and copy its address, or type the handle.'],
  ['x'.repeat(101), '100 characters or fewer. Enter the handle only.'],
  ['x'.repeat(501), '500 characters or fewer.'],
  ['kay\u0007', 'holds a character that cannot be kept'],
])('“%s” is sent back: %s', (typed, sentence) => {
  const read = readHandle(typed)
  expect(read.ok ? read.value : read.sentence).toContain(sentence)
})
