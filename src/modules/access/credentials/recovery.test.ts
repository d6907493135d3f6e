import { beforeAll, expect, test } from 'vitest'
import { matchRecovery, newRecoveryCodes } from './recovery.ts'

let codes: string[]
let hashes: string[]
beforeAll(async () => {
  ;({ codes, hashes } = await newRecoveryCodes())
})

test('ten codes of fifty random bits, written so that nothing is misread', () => {
  expect(codes).toHaveLength(10)
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/)
})

test('all thirty-two signs come up', async () => {
  const more = await Promise.all([newRecoveryCodes(), newRecoveryCodes(), newRecoveryCodes(), newRecoveryCodes()])
  const seen = new Set([...codes, ...more.flatMap(set => set.codes)].flatMap(code => [...code.replace('-', '')]))
  expect(seen.size).toBe(32)
})

test('every code is known by its place, and none can be read from what is kept', async () => {
  for (const [index, code] of codes.entries()) expect(await matchRecovery(code, hashes)).toBe(index)
  expect(hashes.every(hash => hash.startsWith('$argon2id$v=19$m=19456,t=2,p=1$'))).toBe(true)
  expect(codes.some(code => hashes.join().includes(code))).toBe(false)
})

test('a code copied from paper in capitals, with spaces or look-alikes, is still itself', async () => {
  const code = codes[3] ?? ''
  const typed = [
    code.toUpperCase(),
    code.replace('-', ''),
    ` ${code.replace('-', ' ')} `,
    code.replace('-', '–'),
    [...code].join(' '),
    code.replaceAll('0', 'O').replaceAll('1', 'l'),
    code.replaceAll('1', 'I'),
  ]
  for (const each of typed) expect(await matchRecovery(each, hashes)).toBe(3)
})

test('a used code, once taken off the list, is refused', async () => {
  const left = hashes.filter((_, index) => index !== 3)
  expect(await matchRecovery(codes[3] ?? '', left)).toBeNull()
  expect(await matchRecovery(codes[4] ?? '', left)).toBe(3)
  expect(await matchRecovery(codes[3] ?? '', [])).toBeNull()
})

test('a code with one sign changed, left out or added is refused', async () => {
  const code = codes[0] ?? ''
  const other = code.startsWith('z') ? 'y' : 'z'
  for (const wrong of [other + code.slice(1), code.slice(1), `${code}0`, '', '-', '0'.repeat(10)]) {
    expect(await matchRecovery(wrong, hashes)).toBeNull()
  }
})

test('codes of an older set still on the list are known too', async () => {
  const newer = await newRecoveryCodes()
  const both = [...hashes.slice(0, 2), ...newer.hashes]
  expect(await matchRecovery(codes[1] ?? '', both)).toBe(1)
  expect(await matchRecovery(newer.codes[9] ?? '', both)).toBe(11)
})
