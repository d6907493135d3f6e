import { expect, test } from 'vitest'
import { hashToken, newToken, sameToken } from './token.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

test('a token is 256 bits that a link can carry, and never the same twice', () => {
  const tokens = Array.from({ length: 500 }, newToken)
  expect(tokens.every(token => /^[A-Za-z0-9_-]{43}$/.test(token))).toBe(true)
  expect(Buffer.from(tokens[0] ?? '', 'base64url')).toHaveLength(32)
  expect(new Set(tokens).size).toBe(500)
})

test('the hash is the published sha256 of the text', () => {
  expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('a token opens its own hash', () => {
  const token = newToken()
  expect(sameToken(token, hashToken(token))).toBe(true)
})

test('each of the 64 letters tried in each of the 43 places opens nothing, but for the right one', () => {
  const token = newToken()
  const hash = hashToken(token)
  for (let place = 0; place < token.length; place += 1) {
    const opened = [...ALPHABET].filter(letter =>
      sameToken(token.slice(0, place) + letter + token.slice(place + 1), hash),
    )
    expect(opened).toEqual([token[place]])
  }
})

test.each([
  ['shortened', (token: string) => token.slice(0, -1)],
  ['lengthened', (token: string) => `${token}A`],
  ['padded', (token: string) => `${token}=`],
  ['with a space before', (token: string) => ` ${token}`],
  ['with a line end', (token: string) => `${token}\n`],
  ['in other case', (token: string) => token.replace(/[a-z]/, letter => letter.toUpperCase())],
  ['its own hash', hashToken],
  ['nothing', () => ''],
])('a token %s opens nothing', (_how, change) => {
  const token = `k${newToken().slice(1)}`
  expect(sameToken(change(token), hashToken(token))).toBe(false)
})

test.each(['', 'ba78', 'not a hash at all'])('a hash that is not one (%j) matches nothing and does not throw', hash => {
  expect(sameToken('abc', hash)).toBe(false)
})
