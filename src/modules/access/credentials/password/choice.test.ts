import { expect, test } from 'vitest'
import { commonPasswords } from './blocklist.ts'
import { passwordProblem } from './choice.ts'

const owner = {
  email: 'amina.yusuf@northshire.example',
  name: 'Amina Yusuf',
  agency: 'Northshire Children’s Social Care',
}
const problem = (password: string): string | null => passwordProblem(password, owner)

test('the blocklist holds at least three thousand passwords of twelve signs or more, and every one is refused', () => {
  const long = [...commonPasswords].filter(each => [...each].length >= 12)
  expect(long.length).toBeGreaterThanOrEqual(3000)
  expect(long.filter(each => problem(each) === null)).toEqual([])
})

test.each([
  'Password1234',
  'P@ssw0rd1234!',
  'Pässwörd 1234',
  'PASSWORDPASSWORD',
  'passwordpassword1',
  'pa55word2024!',
  'qwertyuiop12',
  'qwerty123456',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'zaq12wsxcde3',
  '123456789012',
  '098765432109',
  '111111111111',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  'abcd1234abcd',
  'Summer2024!!',
  'Autumn-2023-!',
  'December2025',
  'LiverpoolFC1',
  'manchesterunited',
  'ManchesterUnitedFC',
  'sunshine2020x!',
  'Chelsea!Chelsea',
  'iloveyou1234',
  'I love you so much',
  'letmein12345',
  'Welcome12345',
  'Welcome2024!!x',
  'administrator',
  'correct horse battery staple',
  'princess sunshine',
  'christopher1',
  'trustno1trustno1',
  'J3susChr1st!!',
  '............',
  '            ',
  '÷÷÷÷÷÷÷÷÷÷÷÷',
  '密码密码密码密码密码密码',
])('“%s” is too easy to guess', password => {
  expect(problem(password)).toContain('too easy to guess')
})

test.each([
  'AminaYusuf2024',
  'amina.yusuf@northshire.example',
  'Yusuf-Yusuf-Yusuf-7',
  'northshire12!x',
  'Safeguarding7!x',
  'S1ghtline-S1ghtline',
  'socialcare-amina',
  'NCSC-ncsc-2026-x',
])('“%s” is made of the worker’s own words', password => {
  expect(problem(password)).not.toBeNull()
})

test('the same words are nobody else’s secret: the refusal is about their owner', () => {
  expect(problem('Amina & Yusuf (7)')).toContain('your name')
  expect(passwordProblem('Amina & Yusuf (7)', { email: 'j@x.example', name: 'Jo Pell', agency: 'Police' })).toBeNull()
})

test.each([
  'otter bicycle marmalade',
  'otterbicyclemarmalade',
  'purple-otter-tuesday-lamp',
  'purple monkey cheese',
  'football cheese dragon summer',
  'amina rides a green otter',
  'x7#kQ2vLm9pZ',
  '739205186420',
  'планета огурец чайник',
  '正確な馬と電池とホチキスの針',
  '🦦🚲🍊🕰️🧦🌂🪁🥁🧵🪴🦔🧊',
  'only small letters here please',
])('“%s” may be used: no capitals, digits or signs are asked for', password => {
  expect(problem(password)).toBeNull()
})

test('twelve characters are enough and eleven are not, counted as a person counts them', () => {
  expect(problem('kvotmarlpeg')).toContain('12 characters or more')
  expect(problem('kvotmarlpegu')).toBeNull()
  expect(problem('🦦🚲🍊🕰🧦🌂')).toContain('12 characters or more')
  expect(problem('kvótmárlpég'.normalize('NFD'))).toContain('12 characters or more')
  expect(problem('ﷺ')).toContain('12 characters or more')
})

test('128 characters may be used, also when each takes more than one code unit, and 129 may not', () => {
  const phrase = 'otter bicycle marmalade lantern '.repeat(4)
  expect(problem(phrase)).toBeNull()
  expect(problem(`${phrase}x`)).toBe('Your password must be 128 characters or fewer')
  expect(problem('🦦🚲🍊🕰🧦🌂🪁🥁'.repeat(16))).toBeNull()
})

test('the longest and strangest text is judged quickly enough to sit in a request', () => {
  const started = performance.now()
  problem('ﷺ'.repeat(128))
  problem('a1'.repeat(64))
  problem('x'.repeat(1_000_000))
  expect(performance.now() - started).toBeLessThan(2000)
})
