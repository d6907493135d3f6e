import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, callerOf, nobody } from '../../test/caller.ts'
import { type OpenHouse, openCastHouse } from '../../test/house.ts'
import { ASSETS_FOLDER } from '../ui/index.ts'
import { manifest } from './manifest.ts'
import { buildServer } from './server.ts'

// Promises WB-01 and WB-02, over real HTTP: every answer of every door, whatever its status.

let house: OpenHouse
let grace: Caller
beforeAll(async () => {
  house = await openCastHouse()
  grace = await callerOf(house, 'grace')
})
afterAll(() => house?.close())

test('every answer carries every header: pages, redirects, refusals, JSON, assets and nonsense', async () => {
  const wrong: string[] = []
  const answers = [...(await everyDoor(grace)), ...(await everyDoor(nobody(house))), ...(await oddities())]
  for (const { at, answer } of answers) for (const lack of lacks(answer)) wrong.push(`${at}: ${lack}`)
  expect(wrong).toEqual([])
  expect(new Set(answers.map(({ answer }) => answer.status))).toEqual(
    new Set([200, 204, 303, 400, 401, 403, 404, 413, 415, 422]),
  )
})

test('what somebody is signed in to see is never stored; only what is the same for everyone is', async () => {
  for (const path of ['/', `/children/${house.cast.children.jordan.reference}`, '/nowhere', '/api/v1/', '/sign-in'])
    expect((await grace.get(path)).headers.get('cache-control'), path).toBe('no-store')
  expect((await grace.get('/assets/sightline.css')).headers.get('cache-control')).toContain('immutable')
})

test('no two answers share a nonce, and a page’s own is in its policy', async () => {
  const nonces = new Set<string>()
  for (let batch = 0; batch < 10; batch += 1) {
    const answers = await Promise.all(Array.from({ length: 30 }, () => grace.get('/help')))
    for (const answer of answers) {
      const [, inPolicy = ''] =
        /script-src 'self' 'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '') ?? []
      const [, inPage] = /<script[^>]* nonce="([^"]+)"/.exec(await answer.text()) ?? []
      expect(inPage).toBe(inPolicy)
      nonces.add(inPolicy)
    }
  }
  expect(nonces.size).toBe(300)
})

test('under TLS a browser is told to come by TLS only, for a year at least', async () => {
  const app = await buildServer({ ...house.house, site: { ...house.house.site, origin: 'https://sightline.example' } })
  const { headers } = await app.inject('/sign-in')
  await app.close()
  const [, age = '0'] = /max-age=(\d+)/.exec(String(headers['strict-transport-security'])) ?? []
  expect(Number(age)).toBeGreaterThanOrEqual(31_536_000)
})

interface Answered {
  readonly at: string
  readonly answer: Response
}

async function everyDoor(caller: Caller): Promise<Answered[]> {
  const doors = manifest(house.house.pages, house.house.openPages).filter(({ path }) => path !== '/sign-out')
  const answered: Answered[] = []
  for (const { method, path } of doors) {
    const address = path
      .replace(':child', house.cast.children.jordan.reference)
      .replace(/:\w+/, crypto.randomUUID())
      .replace('*', 'x')
    const headers = { cookie: `__Host-session=${caller.session}` }
    const answer =
      method === 'GET'
        ? await caller.get(address)
        : await fetch(`${house.origin}${address}`, { method, headers, redirect: 'manual' })
    answered.push({ at: `${method} ${path}`, answer })
  }
  return answered
}

async function oddities(): Promise<Answered[]> {
  const json = { 'content-type': 'application/json' }
  const send = (path: string, init: RequestInit) => fetch(`${house.origin}${path}`, { ...init, redirect: 'manual' })
  return [
    { at: 'stay', answer: await grace.post('/session/stay', {}, { 'x-csrf-token': grace.csrf }) },
    { at: 'form in error', answer: await grace.post('/find', {}) },
    { at: 'bad JSON', answer: await send('/api/v1/session', { method: 'POST', headers: json, body: '{' }) },
    {
      at: 'too large',
      answer: await send('/sign-in', { method: 'POST', body: new URLSearchParams({ email: 'x'.repeat(1_100_000) }) }),
    },
    {
      at: 'unknown type',
      answer: await send('/sign-in', { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<x/>' }),
    },
    { at: 'bad escape', answer: await send('/%E0%A4%A', {}) },
    { at: 'asset', answer: await send('/assets/sightline.js', {}) },
    { at: 'no asset', answer: await send('/assets/nothing.js', {}) },
    { at: 'above the assets', answer: await send('/assets/..%2f..%2fassets.ts', {}) },
    { at: 'OPTIONS', answer: await send('/', { method: 'OPTIONS' }) },
  ]
}

const EXPECTED: Readonly<Record<string, RegExp>> = {
  'content-security-policy':
    /^default-src 'none';script-src 'self' 'nonce-[^']{20,}';style-src 'self' 'nonce-[^']{20,}';.*object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^(no-referrer|same-origin)$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'x-frame-options': /^DENY$/i,
  'cache-control': /no-store|immutable/,
}

/** A file is kept and opened elsewhere: nothing in it runs, frames or sends, wherever a browser shows it after all. */
const FILE = /^default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox$/

function lacks({ headers }: Response): string[] {
  const isFile = headers.get('content-disposition')?.startsWith('attachment') ?? false
  const expected = isFile ? { ...EXPECTED, 'content-security-policy': FILE } : EXPECTED
  const missing = Object.entries(expected).filter(([name, form]) => !form.test(headers.get(name) ?? ''))
  const telling = ['server', 'x-powered-by'].filter(name => headers.has(name))
  const foreign = [...headers.keys()].filter(name => name.startsWith('access-control-'))
  return [...missing.map(([name]) => `${name}: ${headers.get(name)}`), ...telling, ...foreign]
}

test('the assets’ folder serves its own files and nothing beside them', async () => {
  expect(ASSETS_FOLDER).toContain('generated')
  for (const path of ['/assets/', '/assets/manifest.json/..', '/assets/%2e%2e/assets.ts'])
    expect([403, 404]).toContain((await grace.get(path)).status)
})
