import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LeakHouse, openLeakHouse, type Sessions } from '../../../../../test/leaks/house.ts'
import { malformed } from '../../model/fixtures/malformed.ts'

// Over HTTP, as a browser sends a form with a file: files that no program should have made and somebody will send.

let house: LeakHouse & Sessions
beforeAll(async () => {
  house = await openLeakHouse()
})
afterAll(() => house?.close())

test('two hundred malformed lists each get a clear sentence or a table to look at; nothing is on the record, and nothing fails', {
  timeout: 240_000,
}, async () => {
  const address = `/children/${house.cast.children.jordan.reference}/lists`
  const before = await record()
  const outcomes = { sentence: 0, read: 0 }
  const wrong: string[] = []
  for (const [name, bytes] of malformed()) {
    const answer = await sent(address, name, bytes)
    const problem = /govuk-error-message[^>]*>(?:<[^>]+>)?([^<]*)<\/?/.exec(answer.body)?.[1]
    if (answer.status === 422 && answer.body.includes('There is a problem')) outcomes.sentence += 1
    else if (answer.status === 303) outcomes.read += 1
    else wrong.push(`${name}: ${answer.status} ${problem ?? ''}`)
    if (answer.status === 303) wrong.push(...(await walked(name, String(answer.headers['location']))))
  }
  expect(wrong).toEqual([])
  expect(outcomes.sentence + outcomes.read).toBeGreaterThanOrEqual(200)
  expect(outcomes.sentence).toBeGreaterThan(50)
  expect(await record()).toEqual(before)
})

/** A list that could be read is planned with the columns that were guessed, and its rows are looked at. */
async function walked(name: string, list: string): Promise<string[]> {
  const read = await house.ask('amara', `/api/v1${list}`)
  const { columns, samples } = JSON.parse(read.body) as Read
  const placeOf = (column: string | null) => String(samples.find(one => one.name === column)?.index ?? '')
  const plan = Object.fromEntries(Object.entries(columns.plan.mapping).map(([field, of]) => [field, placeOf(of)]))
  const body = { ...plan, usualKind: 'observation', howKnown: 'told', circulation: 'circle' }
  const planned = await house.ask('amara', `/api/v1${list}`, { method: 'POST', body })
  const pages = [
    await house.ask('amara', list),
    ...(planned.status === 201 ? [await house.ask('amara', `${list}/rows`)] : []),
  ]
  const odd = [planned.status === 201 || planned.status === 422, ...pages.map(({ status }) => status === 200)]
  return odd.every(Boolean) ? [] : [`${name}: ${planned.status}, then ${pages.map(({ status }) => status).join(', ')}`]
}

interface Read {
  readonly columns: { readonly plan: { readonly mapping: Readonly<Record<string, string | null>> } }
  readonly samples: readonly { readonly index: number; readonly name: string }[]
}

test.each([
  ['no end', (body: Buffer) => body.subarray(0, body.length - 30)],
  ['no beginning', (body: Buffer) => body.subarray(60)],
  ['nothing at all', () => Buffer.alloc(0)],
  [
    'another boundary',
    (body: Buffer) => Buffer.from(body.toString('latin1').replaceAll('drawn-line', 'other-line'), 'latin1'),
  ],
])('a form with %s is refused, and nothing is kept', async (_name, spoilt) => {
  const address = `/children/${house.cast.children.jordan.reference}/lists`
  const before = await record()
  const answer = await post(address, spoilt(form('list.csv', Buffer.from('Date,Details\n01/02/2024,Seen\n'))))
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
  expect(await record()).toEqual(before)
})

test('a form with a file goes to a page that asks for one, and to no other', async () => {
  const { reference } = house.cast.children.jordan
  const answer = await post(`/children/${reference}/entries/new`, form('list.csv', Buffer.from('x')))
  expect(answer.status).toBe(404)
})

const LINE = 'drawn-line'
const form = (name: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`--${LINE}\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${house.csrf.amara}\r\n`),
    Buffer.from(
      `--${LINE}\r\ncontent-disposition: form-data; name="file"; filename="${name.replaceAll('"', '')}"\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${LINE}--\r\n`),
  ])

const sent = (address: string, name: string, bytes: Uint8Array) => post(address, form(name, bytes))

async function post(url: string, payload: Buffer) {
  const cookie = `__Host-session=${house.tokens.amara}`
  const headers = { cookie, 'content-type': `multipart/form-data; boundary=${LINE}` }
  const { statusCode, headers: answered, body } = await house.app.inject({ method: 'POST', url, headers, payload })
  return { status: statusCode, headers: answered, body }
}

/** Every row of the record, as one text for each table. */
async function record(): Promise<Record<string, string>> {
  const prints: Record<string, string> = {}
  for (const table of ['happening', 'telling', 'participant', 'fact', 'tie', 'subject', 'list_mark']) {
    const found = await house.admin.query<{ print: string }>(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${table} t`,
    )
    prints[table] = found.rows[0]?.print ?? ''
  }
  return prints
}
