import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, callerOf } from '../../test/caller.ts'
import { type OpenHouse, openCastHouse } from '../../test/house.ts'
import { manifest } from './manifest.ts'

// Promise AU-08, and once only (RE-07), over real HTTP: nothing is done for a page that is not ours.

let house: OpenHouse
let ruth: Caller
beforeAll(async () => {
  house = await openCastHouse()
  ruth = await callerOf(house, 'ruth')
})
afterAll(() => house?.close())

test('every unsafe door refuses a request without our token, with a wrong one, from another site, and from another origin', async () => {
  const doors = manifest(house.house.pages, house.house.openPages).filter(({ method }) => method !== 'GET')
  const forged: Record<string, Record<string, string>> = {
    'no token': {},
    'a wrong token': { 'x-csrf-token': 'x'.repeat(43) },
    'another site': { 'x-csrf-token': ruth.csrf, 'sec-fetch-site': 'cross-site' },
    'a sister site': { 'x-csrf-token': ruth.csrf, 'sec-fetch-site': 'same-site' },
    'another origin': { 'x-csrf-token': ruth.csrf, origin: 'https://elsewhere.example' },
    'no origin at all': { 'x-csrf-token': ruth.csrf, origin: 'null' },
  }
  const taken: string[] = []
  for (const { method, path } of doors) {
    for (const [how, headers] of Object.entries(forged)) {
      // The scripts' sign-in has no session to hold a token yet: where it comes from is what it is judged by.
      if (method === 'POST' && path === '/api/v1/session' && how.endsWith('token')) continue
      const answer = await fetch(`${house.origin}${addressOf(path)}`, {
        method,
        redirect: 'manual',
        headers: { cookie: `__Host-session=${ruth.session}`, 'content-type': 'application/json', ...headers },
        body: '{}',
      })
      if (answer.status !== 403) taken.push(`${method} ${path}, ${how}: ${answer.status}`)
    }
  }
  expect(doors.length).toBeGreaterThan(30)
  expect(taken).toEqual([])
  expect((await ruth.get('/')).status, 'and they are still signed in').toBe(200)
})

test('with our token, from our own page, the same request is taken', async () => {
  const ours = { 'sec-fetch-site': 'same-origin', origin: house.origin }
  expect((await ruth.post('/find', { terms: '7K3M9QX24F' }, ours)).status).toBe(303)
  expect((await ruth.post('/find', { terms: '7K3M9QX24F', _csrf: 'x' }, ours)).status).toBe(403)
})

test('a form sent twice counts once; with other words nothing is recorded, and they are kept as a draft', async () => {
  const address = `/children/${house.cast.children.mia.reference}/entries/new`
  const form = {
    kind: 'visit',
    when: '1 May 2026',
    howKnown: 'observed',
    source: '',
    circulation: 'circle',
    _key: crypto.randomUUID(),
  }
  const [first, second] = await Promise.all([
    ruth.post(address, { ...form, text: 'Mia has a new coat.' }),
    ruth.post(address, { ...form, text: 'Mia has a new coat.' }),
  ])
  expect([first.status, second.status]).toEqual([303, 303])
  expect(second.headers.get('location')).toBe(first.headers.get('location'))
  const other = await ruth.post(address, { ...form, text: 'Mia has new boots.' })
  expect(other.status).toBe(422)
  expect(await other.text()).toContain('This form was sent already, with other words')
  const record = await (await ruth.get(`/children/${house.cast.children.mia.reference}`)).text()
  expect(record.split('Mia has a new coat.')).toHaveLength(2)
  expect(record).not.toContain('new boots')
  expect(await (await ruth.get(address)).text()).toContain('Mia has new boots.')
})

test('a one-time link is answered once, and kept nowhere: sent again, the form leads on without it', async () => {
  const sam = await callerOf(house, 'sam')
  const { agencies } = (await (await sam.get('/api/v1/administration/workers')).json()) as {
    agencies: { id: string }[]
  }
  const form = {
    name: 'Una Prior',
    email: 'una@northmere.example',
    phone: '01632 960172',
    title: 'Nurse',
    team: '',
    agency: agencies[0]?.id ?? '',
    roles: 'practitioner',
    _key: crypto.randomUUID(),
  }
  const first = await sam.post('/administration/workers', form)
  const [link = ''] = /\/set-up\/[\w-]{43}/.exec(await first.text()) ?? []
  expect(first.status).toBe(200)
  expect(link).not.toBe('')
  const again = await sam.post('/administration/workers', form)
  expect(again.status).toBe(303)
  expect(again.headers.getSetCookie().join()).not.toContain(Buffer.from(link).toString('base64url').slice(4, 30))
  expect(await (await sam.get('/administration/workers')).text()).not.toContain(link)
})

const addressOf = (path: string): string =>
  path.replace(':child', house.cast.children.jordan.reference).replace(/:\w+/, crypto.randomUUID()).replace('*', 'find')
