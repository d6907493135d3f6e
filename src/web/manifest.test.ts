import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OPEN_PAGES, PAGES } from '../chapters.ts'
import { openDatabase } from '../db/index.ts'
import type { House } from './house.ts'
import { API, manifest } from './manifest.ts'
import { openapi } from './openapi.ts'
import { buildServer } from './server.ts'

// No database is asked anything here: a server that is only looked at from outside.
const house: House = {
  database: openDatabase({ url: 'postgresql://nobody@localhost/nothing', max: 1 }),
  pages: PAGES,
  openPages: OPEN_PAGES,
  site: { id: 'localhost', name: 'Sightline', origin: 'http://localhost' },
  box: { id: 'k1', bytes: new Uint8Array(32) },
  now: () => new Date('2026-06-01T09:00:00Z'),
  isReady: async () => true,
  trustProxy: false,
}
const doors = manifest(PAGES, OPEN_PAGES)
let app: FastifyInstance

beforeAll(async () => {
  app = await buildServer(house)
})
afterAll(async () => {
  await app?.close()
  await house.database.close()
})

test('every door of the manifest is mounted, and named once', () => {
  const names = doors.map(({ method, path }) => `${method} ${path}`)
  expect(new Set(names).size).toBe(names.length)
  expect(doors.filter(({ method, path }) => !app.hasRoute({ method, url: path }))).toEqual([])
})

test('a route that the manifest does not name stops the start', async () => {
  const bare = await buildServer(house)
  expect(() => bare.get('/back-door', async () => 'open')).toThrow('GET /back-door is not in the manifest')
  expect(() => bare.delete('/find', async () => 'open')).toThrow('DELETE /find is not in the manifest')
  await bare.close()
})

test('every door says who may enter, what it opens on and how it is audited', () => {
  for (const door of doors) {
    const named = [...door.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
    expect(Object.keys(door.params).sort(), door.path).toEqual(named.sort())
    expect(door.permission, door.path).not.toBe('')
    if (door.recordClass !== 'none' && door.recordClass !== 'session') expect(door.audit, door.path).not.toBe('none')
  }
})

test('only these doors are open to whoever comes by', () => {
  const open = doors.filter(({ permission }) => permission === 'open').map(({ method, path }) => `${method} ${path}`)
  expect(open.filter(door => !OPEN_PAGES.some(page => door.endsWith(` ${page.path}`)))).toEqual([
    'GET /health/live',
    'GET /health/ready',
    'GET /assets/*',
    'GET /api/v1/openapi.json',
    'POST /sign-out',
    'POST /api/v1/session',
  ])
})

test('every page that acts parses a form that refuses what it does not know', () => {
  const loose = PAGES.filter(page => page.act).filter(page => {
    const read = page.form?.safeParse({ 'nobody-knows-this': '1' })
    return !read || read.success || !read.error.issues.some(issue => issue.code === 'unrecognized_keys')
  })
  expect(loose.map(({ path }) => path)).toEqual([])
})

test('the description served names every door of the API, and nothing else', async () => {
  const served = await app.inject({ method: 'GET', url: `${API}/openapi.json` })
  expect(served.statusCode).toBe(200)
  const { openapi: version, paths } = served.json<ReturnType<typeof openapi>>()
  expect(version).toBe('3.1.0')
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter(method => method !== 'parameters')
      .map(method => `${method.toUpperCase()} ${path}`),
  )
  const mounted = doors
    .filter(({ path }) => path.startsWith(`${API}/`) && !path.endsWith('openapi.json'))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
  expect(described.sort()).toEqual(mounted.sort())
})

test('the description says of each form which fields there are, and that no other is taken', () => {
  for (const page of PAGES.filter(one => one.act)) {
    const operations = openapi(PAGES).paths[`${API}${page.path}`.replace(/:(\w+)/g, '{$1}')]
    const schema = JSON.parse(JSON.stringify(operations)).post.requestBody.content['application/json'].schema
    expect(schema.type, page.path).toBe('object')
    expect(schema.additionalProperties, page.path).toBe(false)
  }
})
