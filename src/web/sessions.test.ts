import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { WORKERS } from '../../seeds/cast.ts'
import { callerOf, nobody } from '../../test/caller.ts'
import { type OpenHouse, openCastHouse } from '../../test/house.ts'
import { holdClockAt, now } from '../kernel/index.ts'

// Promises AU-03 to AU-06 over real HTTP.

const MINUTE = 60_000
let house: OpenHouse
beforeAll(async () => {
  house = await openCastHouse()
})
afterEach(() => holdClockAt(null))
afterAll(() => house?.close())

test('every cookie is for this host, by TLS, for no script and for no other site, and ends with the browser', async () => {
  const grace = await callerOf(house, 'grace')
  const answers = [
    await nobody(house).get('/sign-in'),
    await grace.post('/find', { terms: 'x' }),
    await grace.post(`/subjects/${house.cast.children.jordan.reference}/facts/new`, FACT),
    await grace.post('/sign-out'),
  ]
  const cookies = answers.flatMap(answer => answer.headers.getSetCookie())
  expect(cookies.length).toBeGreaterThanOrEqual(3)
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-/)
    for (const flag of ['Secure', 'HttpOnly', 'Path=/']) expect(cookie).toContain(flag)
    expect(cookie).toMatch(/SameSite=(Lax|Strict)/)
    expect(cookie).not.toContain('Domain=')
  }
})

test('a session is a long random value that changes at sign-in and when the second factor is shown again', async () => {
  const tomas = await callerOf(house, 'tomas')
  expect(Buffer.from(tomas.session, 'base64url').length).toBeGreaterThanOrEqual(16)
  const page = await (await tomas.get('/confirm')).text()
  const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(page) ?? []
  const confirmed = await tomas.post('/confirm', { _csrf: csrf, code: await house.code('tomas') })
  expect(confirmed.status).toBe(303)
  const [fresh = ''] = confirmed.headers.getSetCookie()
  expect(fresh).toContain('__Host-session=')
  expect(fresh).not.toContain(tomas.session)
  expect((await tomas.get('/')).headers.get('location')).toContain('/sign-in')
})

test('a session ends after a quarter of an hour unused, after half a day used, and when its worker signs out', async () => {
  const start = now().getTime()
  const dev = await callerOf(house, 'dev')
  holdClockAt(new Date(start + 14 * MINUTE))
  expect((await dev.get('/')).status).toBe(200)
  holdClockAt(new Date(start + 28 * MINUTE))
  expect((await dev.get('/')).status).toBe(200)
  holdClockAt(new Date(start + 44 * MINUTE))
  expect((await dev.get('/')).status).toBe(303)
  holdClockAt(new Date(start))
  const amara = await callerOf(house, 'amara')
  for (let at = 0; at < 12 * 60 - 10; at += 10) {
    holdClockAt(new Date(start + at * MINUTE))
    expect((await amara.post('/session/stay', {}, { 'x-csrf-token': amara.csrf })).status).toBe(204)
  }
  holdClockAt(new Date(start + 12 * 60 * MINUTE))
  expect((await amara.get('/')).status).toBe(303)
  holdClockAt(null)
  const owen = await callerOf(house, 'owen')
  await owen.post('/sign-out')
  expect((await owen.get('/')).status).toBe(303)
})

test('five minutes after the second factor was shown, every sensitive act asks for it again', async () => {
  const doors = house.house.pages.filter(page => page.stepUp)
  expect(doors.length).toBeGreaterThanOrEqual(4)
  const wanted = new Set(doors.map(page => holderOf(page.permission.roles)))
  const callers = new Map(await Promise.all([...wanted].map(async who => [who, await callerOf(house, who)] as const)))
  holdClockAt(new Date(now().getTime() + 5 * MINUTE + 1000))
  for (const page of doors) {
    const caller = callers.get(holderOf(page.permission.roles))
    const path = page.path.replace(':child', house.cast.children.jordan.reference).replace(/:\w+/, crypto.randomUUID())
    const asked = await caller?.post(path)
    expect(asked?.headers.get('location'), page.path).toBe(`/confirm?next=${encodeURIComponent(path)}`)
    const script = await caller?.post(`/api/v1${path}`)
    expect([script?.status, await script?.json()], page.path).toEqual([
      403,
      { error: 'Confirm it is you', confirm: '/confirm' },
    ])
  }
})

test('ten wrong passwords close an account to guessing, known or not, with the same words; its worker still has a passkey', async () => {
  const guess = async (email: string, password: string) => {
    const page = await nobody(house).get('/sign-in')
    const [cookie = ''] = page.headers.getSetCookie().map(one => one.split(';')[0] ?? '')
    const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(await page.text()) ?? []
    const answer = await nobody(house).post('/sign-in', { _csrf: csrf, email, password }, { cookie })
    return { status: answer.status, body: masked(await answer.text(), email) }
  }
  const known = house.cast.signIns.find(one => one.id === 'leila')
  for (let tries = 0; tries < 10; tries += 1) {
    const [one, other] = [
      await guess(known?.email ?? '', 'wrong, every time'),
      await guess('nobody@northmere.example', 'wrong, every time'),
    ]
    expect(one.status).toBe(422)
    expect(one).toEqual(other)
    expect(one.body).toContain('Enter the email address and password you signed up with')
  }
  const closed = await guess(known?.email ?? '', known?.password ?? '')
  expect(closed.body).toContain('There have been too many tries')
  expect(await guess('nobody@northmere.example', 'wrong, every time')).toEqual(closed)
  holdClockAt(new Date(now().getTime() + 16 * MINUTE))
  expect((await guess(known?.email ?? '', known?.password ?? '')).status).toBe(303)
}, 60_000)

const FACT = { kind: 'school', value: 'Harbour Lane Academy', howKnown: 'observed', source: '', circulation: 'circle' }

const holderOf = (roles: readonly string[]) => {
  const holder = WORKERS.find(worker => worker.roles.some(role => roles.includes(role)))
  if (!holder) throw new Error(`Nobody of the cast is ${roles.join(' or ')}`)
  return holder.id
}

const masked = (body: string, email: string): string =>
  body.replaceAll(email, 'EMAIL').replaceAll(/(nonce|value)="[^"]{20,}"/g, '$1=""')
