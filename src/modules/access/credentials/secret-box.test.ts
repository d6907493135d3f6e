import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { keyIdOf, open, seal } from './secret-box.ts'

const key = { id: '2026a', bytes: randomBytes(32) }
const place = { table: 'credential', column: 'totp_secret', row: 'a1b2' }
const secret = 'JBSWY3DPEHPK3PXP'

test('what was sealed opens again in its own place', () => {
  expect(open(key, seal(key, secret, place), place)).toBe(secret)
  expect(open(key, seal(key, '', place), place)).toBe('')
  expect(open(key, seal(key, 'Siân, ünïcode ✓', place), place)).toBe('Siân, ünïcode ✓')
})

test('the sealed text shows neither the secret nor that two secrets are the same', () => {
  const [once, twice] = [seal(key, secret, place), seal(key, secret, place)]
  expect(once).toMatch(/^v1\.2026a\.[A-Za-z0-9_-]+$/)
  expect(once).not.toContain(secret)
  expect(once).not.toBe(twice)
})

test.each([
  ['another row', { ...place, row: 'a1b3' }],
  ['another column', { ...place, column: 'email' }],
  ['another table', { ...place, table: 'account' }],
  ['names that run together the same', { table: 'credentialtotp', column: '_secret', row: 'a1b2' }],
])('a sealed value moved to %s does not open', (_where, elsewhere) => {
  expect(() => open(key, seal(key, secret, place), elsewhere)).toThrow('was not sealed for it')
})

test('changing any one byte of nonce, ciphertext or tag is noticed', () => {
  const sealed = seal(key, secret, place)
  const start = sealed.lastIndexOf('.') + 1
  const body = Buffer.from(sealed.slice(start), 'base64url')
  for (let at = 0; at < body.length; at += 1) {
    const changed = Buffer.from(body)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => open(key, sealed.slice(0, start) + changed.toString('base64url'), place)).toThrow()
  }
})

test('a shortened tag is refused: it would be easier to forge', () => {
  const sealed = seal(key, 'x'.repeat(60), place)
  expect(() => open(key, sealed.slice(0, -11), place)).toThrow()
  expect(() => open(key, 'v1.2026a.AAAA', place)).toThrow('Not a sealed value')
})

test('another key of the same id does not open it, and an unknown id is named', () => {
  const sealed = seal(key, secret, place)
  expect(() => open({ ...key, bytes: randomBytes(32) }, sealed, place)).toThrow('was not sealed for it')
  expect(() => open([], sealed, place)).toThrow('No key "2026a"')
})

test('an older key goes on opening while a newer one seals; relabelling does not pass one for the other', () => {
  const newer = { id: '2027a', bytes: randomBytes(32) }
  const old = seal(key, secret, place)
  expect(open([newer, key], old, place)).toBe(secret)
  expect(keyIdOf(old)).toBe('2026a')
  expect(keyIdOf(seal(newer, secret, place))).toBe('2027a')
  const twin = { id: '2027a', bytes: key.bytes }
  expect(() => open(twin, old.replace('2026a', '2027a'), place)).toThrow('was not sealed for it')
})

test('a key of the wrong length or with an unsuitable id is refused before anything is sealed', () => {
  expect(() => seal({ id: 'short', bytes: randomBytes(16) }, secret, place)).toThrow('16 bytes long, not 32')
  expect(() => seal({ id: 'a.b', bytes: key.bytes }, secret, place)).toThrow('key id')
})
