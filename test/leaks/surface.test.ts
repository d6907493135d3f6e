import { afterAll, beforeAll, expect, test } from 'vitest'
import { newReference, type RecordClass } from '../../src/kernel/index.ts'
import type { World } from '../oracle/world.ts'
import { bodies } from './bodies.ts'
import { CLASSES, expected, pagePath } from './expected.ts'
import { type Answer, DOORS, EVERYBODY, type LeakHouse, openLeakHouse, type Who, within } from './house.ts'
import { marksShown, masked, parting } from './mask.ts'
import { readerNamed as named, namesOf, somethingOfEachKind } from './prepare.ts'

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

test(
  'every door of the record answers everyone as the oracle says, and what is hidden is absent to the byte',
  async () => {
    const wrong: string[] = []
    let decisions = 0
    for (const who of ['nobody', ...EVERYBODY] as const) {
      for (const door of RECORDS) {
        const [[param, of] = ['', 'none'] as const] = Object.entries(door.params) as [string, RecordClass][]
        const url = (name: string) => door.path.replace(`:${param}`, name)
        const nowhere = absent(of)
        const body = bodies(house.cast)[pagePath(door)] ?? {}
        const missing = () => house.ask(who, url(nowhere), { method: door.method, body })
        for (const name of some(namesOf(world, of), decisions)) {
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
    expect(decisions).toBeGreaterThan(600)
  },
  within(300_000),
)

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

const readerNamed = (who: Who) => (who === 'nobody' ? null : named(house, world, who))

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
const absent = (of: RecordClass): string => (REFERRED.includes(of) ? newReference() : crypto.randomUUID())
const REFERRED: readonly RecordClass[] = ['child', 'subject', 'person', 'thing']
