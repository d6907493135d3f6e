import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '../oracle/world.ts'
import { bodies } from './bodies.ts'
import { pagePath } from './expected.ts'
import { DOORS, type LeakHouse, openLeakHouse } from './house.ts'
import { everything, somethingOfEachKind, wayIn } from './prepare.ts'

let house: LeakHouse
let world: World
const NEVER = ['agency_id', 'agency', 'sealed', 'owner', 'id', 'worker_id', '__proto__', 'constructor', 'prototype']
const WRITES = DOORS.filter(
  ({ method, permission, path }) => method === 'POST' && permission !== 'open' && !/stay|drafts/.test(path),
)

beforeAll(async () => {
  house = await openLeakHouse()
  await somethingOfEachKind(house)
  world = await house.world()
})
afterAll(() => house?.close())

test('no door takes a key that its form does not have, and nothing is changed by trying', async () => {
  const before = await everything(house)
  const taken: string[] = []
  let tries = 0
  for (const door of WRITES) {
    const { who, url } = wayIn(house, world, door)
    const body = bodies(house.cast)[pagePath(door)] ?? {}
    // A form and JSON are read by the same schema, from two parsers: every key by the one, a few by the other.
    const keys = door.path.startsWith('/api/') ? NEVER : NEVER.slice(-3)
    for (const key of keys.filter(name => !(name in body))) {
      const { status } = await house.ask(who, url, { method: 'POST', body: { ...body, [key]: crypto.randomUUID() } })
      tries += 1
      if (status !== 422 && status !== 400) taken.push(`${who} ${door.path} ${key}: ${status}`)
    }
  }
  expect(taken).toEqual([])
  expect(tries).toBeGreaterThan(3 * WRITES.length)
  expect(await everything(house)).toEqual(before)
}, 60_000)

test('the same forms without that key are read: it is the key that was refused', async () => {
  const refused: string[] = []
  // A birth first: the forms that withdraw and correct may take the due date that it needs.
  const first = ({ path }: (typeof WRITES)[number]): number => (path.endsWith('/born') ? 0 : 1)
  const doors = WRITES.filter(({ path }) => path.startsWith('/api/')).sort((one, other) => first(one) - first(other))
  for (const door of doors) {
    const { who, url } = wayIn(house, world, door)
    const { status, body } = await house.ask(who, url, {
      method: 'POST',
      body: bodies(house.cast)[pagePath(door)] ?? {},
    })
    const unread = status === 422 && body.includes('has changed since you opened it')
    if (unread || status === 400) refused.push(`${who} ${door.path}: ${status} ${body}`)
    world = await house.world()
  }
  expect(refused).toEqual([])
})

test('the doors before sign-in take no key of their own making either', async () => {
  for (const path of ['/sign-in', '/confirm', '/sign-in/confirm', '/second-factor']) {
    const { status } = await house.ask('sam', path, { method: 'POST', body: { stage: 'signed-in', worker_id: 'x' } })
    expect([422, 404, 403], path).toContain(status)
  }
  const { status } = await house.ask('nobody', '/api/v1/session', {
    method: 'POST',
    body: { email: 'a', password: 'b', code: 'c', stage: 'signed-in' },
  })
  expect(status).toBe(422)
})
