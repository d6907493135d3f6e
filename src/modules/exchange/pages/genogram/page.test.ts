import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LeakHouse, openLeakHouse, type Sessions } from '../../../../../test/leaks/house.ts'

// Over HTTP: a child's genogram and network as files.

let house: LeakHouse & Sessions
beforeAll(async () => {
  house = await openLeakHouse()
})
afterAll(() => house?.close())

const jordan = (rest: string) => `/children/${house.cast.children.jordan.reference}/${rest}`
const FILES = [
  'genogram/svg',
  'genogram/pdf',
  'genogram/png',
  'network/svg',
  'network/pdf',
  'network/png',
  'network/graphml',
  'network/csv',
  'network/xlsx',
]

test.each(FILES)('%s is a file to keep, of what its reader may read, and of nobody else’s', async path => {
  const { status, headers, body } = await house.ask('grace', jordan(path))
  expect(status, body.slice(0, 200)).toBe(200)
  const [what, ending] = path.split('/')
  expect(headers['content-disposition']).toMatch(new RegExp(`filename="${what}-[0-9A-Z-]{11}-2026-11-25\\.${ending}"$`))
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
  if (ending !== 'png') expect(body).toMatch(/Jordan/)
  // Told to an agency that is not hers: the sister of another circle, and where he lives.
  expect(body).not.toMatch(/Mia Vale|Cooper Row|Gantry/)
  expect(body.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/g)).toBeNull()
  expect((await house.ask('leila', jordan(path))).status).toBe(404)
  expect((await house.ask('sam', jordan(path))).status).toBe(403)
})

test('a day or a moment that cannot be read is no file of today', async () => {
  for (const query of ['known=nonsense', 'known=soon'])
    expect((await house.ask('grace', jordan(`genogram/svg?${query}`))).status).toBe(422)
  expect((await house.ask('grace', jordan('network/csv?from=nonsense'))).status).toBe(422)
  expect((await house.ask('grace', jordan('chronology/csv?known=nonsense'))).status).toBe(422)
})

test('what stays off every print that leaves is in no file, and on the page', async () => {
  const { rows } = await house.admin.query(
    `select * from tie where kind = 'worries-about' and to_subject_id = $1 limit 1`,
    [house.cast.children.jordan.id],
  )
  const columns = Object.keys(rows[0])
  const harm = {
    ...rows[0],
    id: crypto.randomUUID(),
    entry_id: crypto.randomUUID(),
    kind: 'relation-with',
    code: 'harms-physically',
  }
  await house.admin.query(
    `insert into tie (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    columns.map(name => Reflect.get(harm, name)),
  )
  const page = await house.ask('dev', jordan('genogram'))
  expect(page.body).toMatch(/harm/i)
  for (const path of ['genogram/svg', 'genogram/pdf']) {
    const { body } = await house.ask('dev', jordan(path))
    expect(body, path).not.toMatch(/harms?\b|Physically|harmed/i)
  }
})
