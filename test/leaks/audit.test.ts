import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAGES } from '../../src/chapters.ts'
import type { Door } from '../../src/web/index.ts'
import { dice } from '../oracle/random/dice.ts'
import { bodies } from './bodies.ts'
import { crawl } from './crawl.ts'
import { pagePath } from './expected.ts'
import { DOORS, EVERYBODY, type LeakHouse, openLeakHouse, type Sessions, within } from './house.ts'
import { everything, namesOf, somethingOfEachKind } from './prepare.ts'

let house: LeakHouse & Sessions
const ACTIONS = process.env['SIGHTLINE_FULL'] ? 5_000 : 200

beforeAll(async () => {
  house = await openLeakHouse()
  await somethingOfEachKind(house)
})
afterAll(() => house?.close())

interface Line {
  readonly door: string
  readonly outcome: string
  readonly worker_id: string
}
const lines = async (): Promise<Line[]> =>
  (await house.admin.query<Line>('select door, outcome, worker_id from audit_event order by transaction, id')).rows

const OUTCOMES: Readonly<Record<number, string>> = { 403: 'refused', 404: 'not-found', 409: 'conflict', 422: 'invalid' }

/** What the audit should say of an answer. A form sent back to be put right was refused, and its page then read: two events. */
function events(door: Door, body: object, status: number): string[] {
  const page = PAGES.find(({ path }) => path === pagePath(door))
  const outcome = OUTCOMES[status] ?? 'done'
  const readable = page?.form?.safeParse(body).success ?? true
  const again =
    door.method === 'POST' && !door.path.startsWith('/api/') && status !== 403 && (status === 422 || !readable)
  const [act, read] = [`${door.method} ${pagePath(door)}`, `GET ${pagePath(door)}`]
  return again ? [`${act} invalid`, `${read} ${status === 422 ? 'done' : outcome}`] : [`${act} ${outcome}`]
}

test('whose record was opened is in the audit, one line for each of them', async () => {
  const { reference, id } = house.cast.children.jordan
  await house.ask('ruth', `/children/${reference}`)
  const { rows } = await house.admin.query<{ subject_id: string }>(
    `select subject_id from audit_subject where event_id = (select id from audit_event order by transaction desc, id desc limit 1)`,
  )
  expect(rows.map(row => row.subject_id)).toContain(id)
  expect(new Set(rows.map(row => row.subject_id)).size).toBe(rows.length)
})

test.each(['audit_event', 'audit_subject'])(
  'when %s takes no line, nothing is shown and nothing is done',
  async table => {
    const world = await house.world()
    const words = ['ZZ-', 'Jordan Vale', ...world.telling.map(one => one.text).filter(text => text !== '')]
    const before = await everything(house)
    await house.admin.query(`revoke insert on ${table} from sightline_app`)
    const leaked: string[] = []
    let refused = 0
    for (const who of ['amara', 'sam'] as const) {
      for (const [url, answer] of await crawl(house, who)) {
        const open = DOORS.some(({ path, permission }) => permission === 'open' && path === url)
        if (open) continue
        if (answer.status === 503) refused += 1
        const shown = words.find(word => answer.body.includes(word))
        if (shown || (table === 'audit_event' && answer.status !== 503))
          leaked.push(`${who} ${url}: ${answer.status} ${shown ?? ''}`)
      }
    }
    const entry = bodies(house.cast)['/children/:child/entries/new'] ?? {}
    const sent = await house.ask('amara', `/children/${house.cast.children.jordan.reference}/entries/new`, {
      method: 'POST',
      body: entry,
    })
    await house.admin.query(`grant insert on ${table} to sightline_app`)
    expect(leaked).toEqual([])
    expect(refused).toBeGreaterThan(20)
    expect(sent.status).toBe(503)
    expect(await everything(house)).toEqual(before)
  },
  within(60_000),
)

test('no secret, no typed word and no line break of somebody’s making is in the audit', async () => {
  const typed = 'secret-word-in-a-search'
  await house.ask('grace', '/find', { method: 'POST', body: { terms: `${typed}\r\nSet-Cookie: forged=1` } })
  const url = `/children/${encodeURIComponent(`${typed}\r\nX-Forged: 1`)}`
  const answer = await house.ask('grace', url)
  expect(answer.status).toBe(404)
  expect(Object.keys(answer.headers)).not.toContain('x-forged')
  const { rows } = await house.admin.query<{ line: string }>('select e::text as line from audit_event e')
  const secrets = [
    typed,
    'forged',
    ...Object.values(house.tokens),
    ...Object.values(house.csrf),
    ...house.cast.signIns.map(one => one.password),
  ]
  expect(rows.filter(({ line }) => secrets.some(secret => line.includes(secret)) || /[\r\n]/.test(line))).toEqual([])
})

// Last: the dice may end somebody's post.
test(
  'whatever somebody does or is refused is one event, by them, at that door',
  async () => {
    const throws = dice(11)
    const world = await house.world()
    const doors = DOORS.filter(({ permission, path }) => permission !== 'open' && !/session|drafts/.test(path))
    // Nothing is disabled or withdrawn on the way: everybody stays who they are.
    const steady = doors.filter(({ path, method }) => method === 'GET' || !/workers|withdraw|conflict|seal/.test(path))
    const before = (await lines()).length
    const expected: string[] = []
    for (let done = 0; done < ACTIONS; done++) {
      const [door, who] = [throws.one(steady), throws.one(EVERYBODY)]
      const [param] = Object.keys(door.params)
      const name = param ? throws.one([...namesOf(world, door.params[param] ?? 'none'), throws.id()]) : ''
      const body = throws.chance(0.5) ? (bodies(house.cast)[pagePath(door)] ?? {}) : {}
      const url = door.path.replace(`:${param}`, name)
      const { status } = await house.ask(who, url, { method: door.method, body })
      expected.push(...events(door, body, status).map(event => `${house.cast.workers[who].worker} ${event}`))
    }
    const met = (await lines()).slice(before).map(line => `${line.worker_id} ${line.door} ${line.outcome}`)
    expect(met).toEqual(expected)
  },
  within(120_000),
)
