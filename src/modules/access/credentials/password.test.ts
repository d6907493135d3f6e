import { argon2Sync } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashPassword, needsRehash, verifyAgainstNobody, verifyPassword } from './password.ts'

const password = 'otter bicycle marmalade'

test('a password opens its own hash and no other does', async () => {
  const stored = await hashPassword(password)
  expect(await verifyPassword(password, stored)).toBe(true)
  for (const wrong of ['', 'otter bicycle marmalad', `${password} `, password.toUpperCase(), stored]) {
    expect(await verifyPassword(wrong, stored)).toBe(false)
  }
})

test('the hash says how it was made: argon2id, 19 MiB, two passes, a fresh salt of 128 bits', async () => {
  const [once, twice] = await Promise.all([hashPassword(password), hashPassword(password)])
  expect(once).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(once.split('$')[4]).not.toBe(twice.split('$')[4])
  expect(once).not.toContain(password)
})

test('a hash written elsewhere with another cost verifies, and asks to be made anew', async () => {
  const cost = { memory: 64, passes: 3, parallelism: 1 }
  const salt = Buffer.from('somesaltsomesalt')
  const tag = argon2Sync('argon2id', { message: password, nonce: salt, tagLength: 24, ...cost })
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '')
  const older = `$argon2id$v=19$m=64,t=3,p=1$${text(salt)}$${text(tag)}`
  expect(await verifyPassword(password, older)).toBe(true)
  expect(await verifyPassword('otter bicycle', older)).toBe(false)
  expect(needsRehash(older)).toBe(true)
  expect(needsRehash(await hashPassword(password))).toBe(false)
})

test('the same letters typed on another keyboard are the same password', async () => {
  const composed = 'Siân’s café ﬁnch Ａ１'.normalize('NFC')
  const stored = await hashPassword(composed)
  expect(await verifyPassword(composed.normalize('NFD'), stored)).toBe(true)
  expect(await verifyPassword('Siân’s café finch A1', stored)).toBe(true)
  expect(await verifyPassword('Sian’s cafe finch A1', stored)).toBe(false)
})

test('every sign counts: nothing after a zero byte, or beyond 72 bytes, is ignored', async () => {
  const long = `${'x'.repeat(126)}\u0000a`
  const stored = await hashPassword(long)
  expect(await verifyPassword(long, stored)).toBe(true)
  expect(await verifyPassword(`${'x'.repeat(126)}\u0000b`, stored)).toBe(false)
})

test('nobody has no password, and is asked with the same cost as somebody', async () => {
  expect(await verifyAgainstNobody(password)).toBe(false)
  expect(await verifyAgainstNobody('')).toBe(false)
})

test.each(['', 'plain text', '$2b$10$abcdefghijklmnopqrstuv', '$argon2id$v=19$m=19456,t=2,p=1$AAAA$AAAA'])(
  'a column that holds %j is a fault of ours, not a wrong password',
  async stored => {
    await expect(verifyPassword(password, stored)).rejects.toThrow('Not an argon2id hash')
  },
)
