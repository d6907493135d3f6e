import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ageOn, readWhen } from '../src/kernel/index.ts'
import { relationsWith, tieKind } from '../src/modules/record/happenings.ts'
import { AGENCIES, AROUND, CHILDREN, type ChildName, PEOPLE, THINGS, WORKERS } from './cast.ts'
import { ENTRIES } from './entries.ts'
import { registerKinds } from './play/kinds.ts'

registerKinds()

const TODAY = '2026-11-25'
const ROLES =
  'practitioner manager front-door duty coordinator chair reviewer auditor records-officer administrator'.split(' ')
const LISTS = join(import.meta.dirname, 'lists')

/** Every text of the cast, child by child where it is a child’s, and of the lists that can be read as text. */
const ofChild = (id: ChildName): string =>
  JSON.stringify([
    CHILDREN.find(one => one.id === id),
    ENTRIES.filter(one => one.child === id),
    AROUND.filter(one => one.on === id),
  ])
const lists = readdirSync(LISTS)
  .filter(name => name.endsWith('.csv'))
  .map(name =>
    new TextDecoder(name === 'school.csv' ? 'windows-1252' : 'utf-8').decode(readFileSync(join(LISTS, name))),
  )
const everything = [JSON.stringify([AGENCIES, WORKERS, CHILDREN, PEOPLE, THINGS, AROUND, ENTRIES]), ...lists].join('\n')

const bornOf = (id: ChildName): string => {
  const read = readWhen(CHILDREN.find(one => one.id === id)?.born ?? '', { now: new Date(TODAY), future: 'accept' })
  return read.ok ? read.when.edtf : ''
}

test('five agencies or more, twelve workers or more, and every role is somebody’s', () => {
  expect(AGENCIES.length).toBeGreaterThanOrEqual(5)
  expect(WORKERS.length).toBeGreaterThanOrEqual(12)
  expect(new Set(WORKERS.flatMap<string>(worker => worker.roles))).toEqual(new Set(ROLES))
  expect(AGENCIES.filter(({ code }) => !WORKERS.some(worker => worker.agency === code))).toEqual([])
})

test('eight children or more: locked, restricted, under 13, nearly 18, not born yet', () => {
  expect(CHILDREN.length).toBeGreaterThanOrEqual(8)
  expect(CHILDREN.filter(one => one.seal === 'locked').map(one => one.id)).toEqual(['wren'])
  expect(CHILDREN.filter(one => one.seal === 'restricted').map(one => one.id)).toEqual(['robin'])
  expect(ageOn(bornOf('mia'), TODAY)).toEqual({ youngest: 11, oldest: 11 })
  expect(ageOn(bornOf('kofi'), TODAY)).toEqual({ youngest: 14, oldest: 14 })
  expect(ageOn(bornOf('esme'), TODAY)).toEqual({ youngest: 15, oldest: 15 })
  expect(ageOn(bornOf('keira'), TODAY)).toEqual({ youngest: 17, oldest: 17 })
  expect(ageOn(bornOf('keira'), '2027-01-25')).toEqual({ youngest: 18, oldest: 18 })
  expect(bornOf('baby') > TODAY).toBe(true)
})

test('circles overlap, and Leila and Owen are in none', () => {
  for (const child of CHILDREN.filter(one => one.seal === null)) {
    const seated = [child.lead, ...child.circle]
    const others = CHILDREN.filter(one => one.id !== child.id)
    expect(others.some(one => [one.lead, ...one.circle].some(who => seated.includes(who)))).toBe(true)
    expect(seated.filter(who => who === 'leila' || who === 'owen')).toEqual([])
  }
})

test('whoever writes on a record sits in its circle by then', () => {
  for (const { on, by, recorded } of [...AROUND, ...ENTRIES.map(one => ({ ...one, on: one.child }))]) {
    const child = CHILDREN.find(one => one.id === on)
    expect([child?.lead, ...(child?.circle ?? [])], `${by} on ${on}`).toContain(by)
    expect(recorded > `${child?.opened}T11:00:00Z`, `${on} ${recorded}`).toBe(true)
  }
})

test('every child who is not sealed is told of by three agencies or more, six entries or more', () => {
  for (const child of CHILDREN.filter(one => one.seal === null)) {
    const told = ENTRIES.filter(one => one.child === child.id || one.also?.includes(child.id))
    const agencies = new Set(told.map(one => WORKERS.find(worker => worker.id === one.by)?.agency))
    expect(told.length, child.id).toBeGreaterThanOrEqual(6)
    expect(told.length, child.id).toBeLessThanOrEqual(14)
    expect(agencies.size, child.id).toBeGreaterThanOrEqual(3)
  }
  expect(new Set(ENTRIES.map(one => one.how))).toEqual(new Set(['observed', 'told', 'opinion']))
})

test('every tie is of a kind and a sort that there is', () => {
  for (const { ties = [] } of AROUND)
    for (const { kind, code = '' } of ties) expect(tieKind(kind)?.sorts, `${kind} ${code}`).toHaveProperty([code])
  expect(relationsWith('person').length).toBeGreaterThan(20)
})

test('six friends or more, and some are friends of each other', () => {
  const friendly = AROUND.flatMap(({ ties = [] }) => ties.filter(tie => tie.kind === 'friend-of'))
  const friends = new Set(friendly.flatMap(tie => [tie.from, tie.to]))
  expect(friends.size).toBeGreaterThanOrEqual(6)
  const children = new Set<string>(CHILDREN.map(one => one.id))
  const mutual = friendly.filter(tie => !children.has(tie.from) && !children.has(tie.to))
  expect(mutual.length).toBeGreaterThanOrEqual(4)
})

test('one number stands on two children’s records, and three records share a place', () => {
  const numbers = AROUND.flatMap(({ on, facts = [] }) =>
    facts.filter(fact => fact.kind === 'number').map(fact => `${fact.value} ${on}`),
  )
  expect(numbers.map(one => one.slice(0, 12))).toEqual(['07700 900461', '07700 900461'])
  expect(new Set(numbers).size).toBe(2)
  const there = AROUND.filter(({ ties = [] }) => ties.some(tie => tie.to === 'quay' && tie.kind === 'goes-to'))
  expect(new Set(there.map(one => one.on)).size).toBeGreaterThanOrEqual(3)
})

test('where a foster carer lives, a home of the Vales and what a service is are told to an agency only', () => {
  const facts = AROUND.flatMap(({ facts: told = [] }) => told)
  for (const place of ['judithHome', 'tariqFoster', 'cooperRow', 'robinHome', 'wrenHome'])
    for (const fact of facts.filter(one => one.of === place && one.kind === 'address'))
      expect(fact.told, place).toBe('agency')
})

test('nobody has a phone number outside the ranges kept for drama', () => {
  const numbers = everything.match(/\b0[\d ]{8,13}\d\b/g) ?? []
  expect(numbers.length).toBeGreaterThan(20)
  expect(numbers.filter(number => !/^(01632 960\d{3}|07700 900\d{3})$/.test(number))).toEqual([])
})

test('no postcode begins with anything but ZZ99, and no plate with anything but ZZ', () => {
  const postcodes = everything.match(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g) ?? []
  expect(postcodes.length).toBeGreaterThan(5)
  expect(postcodes.filter(one => !one.startsWith('ZZ99 '))).toEqual([])
  const plates = AROUND.flatMap(({ facts = [] }) => facts.filter(fact => fact.kind === 'plate'))
  expect(plates.filter(one => !one.value.startsWith('ZZ'))).toEqual([])
})

// Our own words for what `practice` will advise on while writing: the child is never the one who is at fault.
const BLAMING = [
  /put(s|ting)? (him|her|them)sel(f|ves) (at|in)/i,
  /life-?style|promiscu|prostitut|attention.seeking|streetwise|manipulative|non-?compliant/i,
  /(refus|fail)(es|ed|ing|s)? to (engage|attend|cooperate)|not engag|disengag|hard to reach/i,
  /chose to|her choice|his choice|consent(ed|s) to|absconde?d?|runaway|offender/i,
  /boyfriend|girlfriend|sugar daddy|involved with older/i,
]

test('no text of the cast holds words that blame a child', () => {
  for (const blaming of BLAMING) expect(everything.match(blaming)?.[0]).toBeUndefined()
  expect('She puts herself at risk').toMatch(BLAMING[0] ?? /^$/)
})

test('a mark stands on sealed children only, and each of them carries their own', () => {
  for (const { id, seal } of CHILDREN) {
    const marks = new Set(ofChild(id).match(/ZZ-\w-/g))
    expect(marks, id).toEqual(new Set(seal === 'locked' ? ['ZZ-L-'] : seal === 'restricted' ? ['ZZ-R-'] : []))
  }
  expect(ofChild('robin')).toContain('ZZ-R-Street')
  expect(ofChild('wren')).toContain('ZZ-L-Street')
  expect(lists.join('')).not.toContain('ZZ-')
})
