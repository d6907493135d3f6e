import { expect, test } from 'vitest'
import { checkTotp, newTotpSecret, totpQr, totpUri } from './totp.ts'

// RFC 6238, appendix B: the secret is the ASCII text 12345678901234567890. The vectors have eight digits; six are their
// last six.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const vectors = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
] as const

const at = (seconds: number): Date => new Date(seconds * 1000)
const [when, code] = [1_234_567_890, '005924'] as const
const step = 41_152_263

test.each(vectors)('at %i seconds the published code is accepted', (seconds, eight) => {
  expect(checkTotp(secret, eight.slice(2), at(seconds), null)).toEqual({ ok: true, step: Math.floor(seconds / 30) })
})

test('the code before and the code after are accepted, with the step they belong to', () => {
  expect(checkTotp(secret, code, at(when - 30), null)).toEqual({ ok: true, step })
  expect(checkTotp(secret, code, at(when + 30), null)).toEqual({ ok: true, step })
})

test('two steps away is too far', () => {
  expect(checkTotp(secret, code, at(when - 60), null)).toEqual({ ok: false })
  expect(checkTotp(secret, code, at(when + 60), null)).toEqual({ ok: false })
})

test('a code is refused a second time, and so is an older one after a newer', () => {
  expect(checkTotp(secret, code, at(when), step)).toEqual({ ok: false })
  expect(checkTotp(secret, code, at(when + 30), step)).toEqual({ ok: false })
  expect(checkTotp(secret, code, at(when), step + 1)).toEqual({ ok: false })
  expect(checkTotp(secret, code, at(when), step - 1)).toEqual({ ok: true, step })
})

test.each(['005 924', ' 005924 ', '005\u00a0924', '００５９２４'])('typed as %j it is the same code', typed => {
  expect(checkTotp(secret, typed, at(when), null)).toEqual({ ok: true, step })
})

test.each(['', '5924', '0059244', '005925', '00592a', '-05924', '٠٠٥٩٢٤', '005924;', '89005924'])(
  '%j is refused',
  typed => {
    expect(checkTotp(secret, typed, at(when), null)).toEqual({ ok: false })
  },
)

test('a fresh secret has 160 bits, is never the same twice, and one worker’s code is not another’s', () => {
  const secrets = Array.from({ length: 50 }, newTotpSecret)
  expect(secrets.every(each => /^[A-Z2-7]{32}$/.test(each))).toBe(true)
  expect(new Set(secrets).size).toBe(50)
  expect(secrets.filter(each => checkTotp(each, code, at(when), null).ok)).toEqual([])
})

test('the address names us and the worker, and says how the codes are made', () => {
  const uri = new URL(totpUri(secret, 'amina.yusuf+a&b@northshire.example'))
  expect(uri.protocol).toBe('otpauth:')
  expect(decodeURIComponent(uri.pathname)).toContain('Sightline:amina.yusuf+a&b@northshire.example')
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: 'Sightline',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  })
})

test('the QR code is one svg with a name, and nothing that a strict content policy would stop', async () => {
  const svg = await totpQr(totpUri(secret, 'amina.yusuf@northshire.example'))
  expect(svg).toMatch(/^<svg role="img" aria-label="[^"]+" xmlns="[^"]+" width="240" height="240" viewBox="[^"]+"/)
  expect(svg).toMatch(/<\/svg>$/)
  expect(svg).not.toMatch(/style|script|href|url\(|<image|\son\w+=/i)
  expect(await totpQr(totpUri(secret, 'joe@northshire.example'))).not.toBe(svg)
})
