import { afterAll, beforeAll, expect, test } from 'vitest'
import { newReference, type RecordClass } from '../../src/kernel/index.ts'
import { readerOf } from '../oracle/oracle.ts'
import type { World } from '../oracle/world.ts'
import { bodies } from './bodies.ts'
import { CLASSES, expected, pagePath } from './expected.ts'
import { type Answer, AT, DOORS, EVERYBODY, type LeakHouse, openLeakHouse, type Who } from './house.ts'
import { marksShown, masked, parting } from './mask.ts'

let house: LeakHouse
let world: World
const RECORDS = DOORS.filter(({ params, permission }) => Object.keys(params).length > 0 && permission !== 'open')

beforeAll(async () => {
  house = await openLeakHouse()
  await somethingOfEachKind(house)
  world = await house.world()
})
afterAll(() => house?.close())

test('the suite knows every class of record that a door opens on', () => {
  const classes = new Set(RECORDS.flatMap(({ params }) => Object.values(params)))
  expect([...classes].filter(one => !CLASSES[one])).toEqual([])
})

test('the suite has a form for every page that acts', () => {
  const forms = bodies(house.cast)
  const acting = DOORS.filter(({ method, permission }) => method === 'POST' && permission !== 'open').map(pagePath)
  const pages = acting.filter(path => path !== '/session/stay' && !path.startsWith('/drafts'))
  expect([...new Set(pages)].filter(path => !forms[path])).toEqual([])
})

test('every door of the record answers everyone as the oracle says, and what is hidden is absent to the byte', async () => {
  const wrong: string[] = []
  let decisions = 0
  for (const who of ['nobody', ...EVERYBODY] as const) {
    for (const door of RECORDS) {
      const [[param, of] = ['', 'none'] as const] = Object.entries(door.params) as [string, RecordClass][]
      const url = (name: string) => door.path.replace(`:${param}`, name)
      const nowhere = absent(of)
      const body = bodies(house.cast)[pagePath(door)] ?? {}
      const missing = () => house.ask(who, url(nowhere), { method: door.method, body })
      for (const name of some(names(world, of), decisions)) {
        const should = expected(world, { door, reader: readerNamed(who), named: { [param]: name } })
        // What they may not see they are refused with a form that is right; what they may, with one that changes nothing.
        const answer = await house.ask(who, url(name), {
          method: door.method,
          body: should === 'shown' ? UNREADABLE : body,
        })
        decisions += 1
        const label = `${who} ${door.method} ${door.path} ${name}`
        if (!fits(answer, should, door.path)) wrong.push(`${label}: ${answer.status} and should be ${should}`)
        wrong.push(...marksShown(who, answer).map(mark => `${label}: shows ${mark}`))
        const apart = should === 'absent' ? parting(masked(await missing(), [nowhere]), masked(answer, [name])) : null
        if (apart) wrong.push(`${label}: ${apart}`)
      }
    }
  }
  expect(wrong.slice(0, 20)).toEqual([])
  expect(decisions).toBeGreaterThan(800)
}, 120_000)

test('every other door answers by the role alone', async () => {
  const others = DOORS.filter(({ params, permission }) => Object.keys(params).length === 0 && permission !== 'open')
  const pages = others.filter(
    ({ path }) => !path.endsWith('*') && !path.endsWith('/session') && path !== '/session/stay',
  )
  const wrong: string[] = []
  for (const who of ['nobody', ...EVERYBODY] as const) {
    for (const door of pages) {
      const answer = await house.ask(who, door.path, { method: door.method, body: UNREADABLE })
      const should = expected(world, { door, reader: readerNamed(who), named: {} })
      if (!fits(answer, should, door.path))
        wrong.push(`${who} ${door.method} ${door.path}: ${answer.status} and should be ${should}`)
    }
  }
  expect(wrong.slice(0, 20)).toEqual([])
}, 60_000)

const readerNamed = (who: Who) => {
  if (who === 'nobody') return null
  const { worker, partnership } = house.cast.workers[who]
  return readerOf(world, partnership ?? '', worker, AT)
}

/** What is there answers that this is no form of its own, and nothing is changed. */
const UNREADABLE = { 'nobody-knows-this': 'x' }

/** All of them in the drill; here one at a time, another at every door. */
const some = (all: readonly string[], from: number): readonly string[] =>
  process.env['SIGHTLINE_FULL'] ? all : [all[from % all.length] ?? '']

function fits({ status, headers }: Answer, should: ReturnType<typeof expected>, path: string): boolean {
  if (should === 'sign-in')
    return path.startsWith('/api/')
      ? status === 401
      : status === 303 && String(headers['location']).startsWith('/sign-in')
  return { shown: [200, 422], absent: [404], 'not-permitted': [403] }[should].includes(status)
}

/** A name of this class that nothing has. */
const absent = (of: RecordClass): string => (of === 'child' ? newReference() : crypto.randomUUID())

/** Everything of a class that there is, seen from nowhere; of the many entries, one in three. */
function names(all: World, of: RecordClass): string[] {
  if (of === 'child') return all.subject.filter(one => one.has_circle).map(one => one.reference)
  if (of === 'entry') return [...new Set(all.telling.map(one => one.entry_id))].filter((_, at) => at % 3 === 0)
  if (of === 'seat') return all.seat.filter((_, at) => at % 3 === 0).map(one => one.id)
  if (of === 'search') return all.search.map(one => one.id)
  if (of === 'worker') return all.worker.slice(0, 2).map(one => one.id)
  return all.opening.map(one => one.id)
}

/** A search for each child, a break-glass and an assignment, so that every class has something to open. */
async function somethingOfEachKind({ cast, ask: send }: LeakHouse): Promise<void> {
  for (const { reference } of Object.values(cast.children))
    await send('grace', '/api/v1/find', { method: 'POST', body: { terms: reference } })
  for (const [who, code] of [
    ['leila', 'missing-now'],
    ['colin', 'audit'],
  ] as const) {
    const body = { terms: cast.children.jordan.reference }
    const kept = await send(who, '/api/v1/find', { method: 'POST', body })
    const { id } = JSON.parse(kept.body) as { id: string }
    const opening = { code, reason: 'Looking into what was said today', hours: '4' }
    const opened = await send(who, `/api/v1/searches/${id}/open`, { method: 'POST', body: opening })
    if (opened.status !== 201) throw new Error(`${who} could not open: ${opened.status} ${opened.body}`)
  }
}
