import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WorkerName } from '../../seeds/cast.ts'
import { newReference } from '../../src/kernel/index.ts'
import { AT, type LeakHouse, openLeakHouse } from './house.ts'
import { masked } from './mask.ts'

let house: LeakHouse
beforeEach(async () => {
  house = await openLeakHouse()
})
afterEach(() => house?.close())

const MINUTE = 60_000
const childOf = (name: 'jordan' | 'mia' | 'robin' | 'wren'): string =>
  `/children/${house.cast.children[name].reference}`
const post = (who: WorkerName, url: string, body: Readonly<Record<string, unknown>>) =>
  house.ask(who, `/api/v1${url}`, { method: 'POST', body })
const seatOf = async (who: WorkerName, child: 'jordan' | 'mia'): Promise<string> => {
  const { rows } = await house.admin.query<{ id: string }>(
    `select id from seat where worker_id = $1 and subject_id = $2 and via = 'circle'`,
    [house.cast.workers[who].worker, house.cast.children[child].id],
  )
  return rows[0]?.id ?? ''
}
/** The clock of the server moves on, and everybody has just signed in again. */
const moveTo = async (at: string | number): Promise<void> => {
  house.clock.now = new Date(at)
  await house.admin.query('update session set created_at = $1, seen_at = $1, confirmed_at = $1', [house.clock.now])
}
const search = async (who: WorkerName, terms: string): Promise<string> => {
  const kept = await post(who, '/find', { terms })
  return (JSON.parse(kept.body) as { id: string }).id
}

test('somebody who leaves a circle is shown nothing by their next request, as if nothing were there', async () => {
  const [url, nowhere] = [childOf('jordan'), newReference()]
  expect((await house.ask('grace', url)).status).toBe(200)
  expect(
    (await post('grace', `/seats/${await seatOf('grace', 'jordan')}`, { answer: 'leave', reason: 'New post' })).status,
  ).toBe(201)
  const after = await house.ask('grace', url)
  expect(after.status).toBe(404)
  const absent = await house.ask('grace', `/children/${nowhere}`)
  expect(masked(after, [house.cast.children.jordan.reference])).toBe(masked(absent, [nowhere]))
})

test('a worker whose post is ended is signed out by their next request, and reaches nothing', async () => {
  expect((await house.ask('tomas', childOf('mia'))).status).toBe(200)
  const ended = await post('sam', `/administration/workers/${house.cast.workers.tomas.worker}`, {})
  expect(ended.status).toBe(201)
  expect((await house.ask('tomas', childOf('mia'))).status).toBe(303)
  expect((await house.ask('tomas', `/api/v1${childOf('mia')}`)).status).toBe(401)
})

test('an invitation opens nothing until it is accepted, nor once it is declined', async () => {
  const asked = await post('amara', `${childOf('jordan')}/circle`, {
    worker: house.cast.workers.leila.worker,
    role: 'Youth worker',
  })
  const { id } = JSON.parse(asked.body) as { id: string }
  expect((await house.ask('leila', childOf('jordan'))).status).toBe(404)
  expect((await post('leila', `/seats/${id}`, { answer: 'decline' })).status).toBe(201)
  expect((await house.ask('leila', childOf('jordan'))).status).toBe(404)
  expect((await post('leila', `/seats/${id}`, { answer: 'accept' })).status).toBe(404)
})

// Until noon; until one in the morning twice over, as the clocks go back; and as they go forward.
test.each(['2026-06-01T11:00:00Z', '2026-10-25T01:00:00Z', '2027-03-28T01:00:00Z'])(
  'a seat until %s ends in that minute',
  async until => {
    await house.admin.query('update seat set until_at = $1 where id = $2', [until, await seatOf('dev', 'jordan')])
    await moveTo(Date.parse(until) - 1)
    expect((await house.ask('dev', childOf('jordan'))).status).toBe(200)
    await moveTo(until)
    expect((await house.ask('dev', childOf('jordan'))).status).toBe(404)
  },
)

test('a seat is held for an agency: whoever moves to another leaves it behind', async () => {
  const { worker } = house.cast.workers.dev
  await house.admin.query('update post set until_at = $1 where worker_id = $2', [AT, worker])
  await house.admin.query(
    `insert into post (partnership_id, id, worker_id, agency_id, title, roles, from_at)
      select partnership_id, gen_random_uuid(), $2, id, 'Teacher', array['practitioner'], $1 from agency where code = 'SCHOOL'`,
    [AT, worker],
  )
  expect((await house.ask('dev', '/')).status).toBe(200)
  expect((await house.ask('dev', childOf('jordan'))).status).toBe(404)
})

test('an administrator or auditor who is given a seat still reads nothing by it', async () => {
  for (const who of ['sam', 'colin'] as const) {
    await house.admin.query(
      'update seat set worker_id = $1, agency_id = (select agency_id from post where worker_id = $1) where id = $2',
      [
        house.cast.workers[who].worker,
        await seatOf('grace', 'jordan').then(async id => id || seatOf('ruth', 'jordan')),
      ],
    )
    const home = await house.ask(who, '/')
    expect(home.status).toBe(200)
    expect(home.body).not.toContain('Jordan')
    expect((await house.ask(who, childOf('jordan'))).status).toBe(who === 'sam' ? 403 : 404)
  }
})

test('a declared conflict closes the child at once, wherever they are mentioned, and the manager is told', async () => {
  const { id, reference } = house.cast.children.mia
  expect((await house.ask('amara', `/api/v1${childOf('jordan')}`)).body).toContain(id)
  expect((await post('amara', `${childOf('mia')}/conflict`, { reason: 'My niece' })).status).toBe(201)
  for (const url of [childOf('mia'), `${childOf('mia')}/circle`, `${childOf('mia')}/entries/new`])
    expect((await house.ask('amara', url)).status).toBe(404)
  const jordan = await house.ask('amara', `/api/v1${childOf('jordan')}`)
  expect(jordan.status).toBe(200)
  expect(jordan.body).not.toContain(id)
  expect((await house.ask('amara', '/')).body).not.toContain(reference)
  const { rows } = await house.admin.query(
    `select kind, address from notice where worker_id = $1 and kind like 'conflict%'`,
    [house.cast.workers.ruth.worker],
  )
  expect(rows).toEqual([{ kind: 'conflict-declared', address: '/conflicts' }])
})

const REASON = { code: 'missing-now', reason: 'He has not come home tonight', hours: '4' }

test('break-glass wants a fresh second factor, a code, twenty characters and at most a day', async () => {
  const url = `/searches/${await search('leila', house.cast.children.jordan.reference)}/open`
  for (const wrong of [
    { code: 'curious' },
    { code: 'audit' },
    { reason: 'too short a reason' },
    { hours: '25' },
    { hours: '0' },
  ]) {
    expect((await post('leila', url, { ...REASON, ...wrong })).status, JSON.stringify(wrong)).toBe(422)
  }
  await house.admin.query('update session set confirmed_at = $1', [new Date(Date.parse(AT) - 5 * MINUTE - 1)])
  expect((await post('leila', url, REASON)).status).toBe(403)
  const page = await house.ask('leila', url, { method: 'POST', body: REASON })
  expect([page.status, page.headers['location']]).toEqual([303, `/confirm?next=${encodeURIComponent(url)}`])
  expect((await house.ask('leila', childOf('jordan'))).status).toBe(404)
})

test('break-glass opens for its hours, leaves one record, tells every reviewer without a name, and is reviewed by another', async () => {
  await house.admin.query(`update post set roles = array['practitioner', 'reviewer'] where worker_id = $1`, [
    house.cast.workers.leila.worker,
  ])
  const opened = await post(
    'leila',
    `/searches/${await search('leila', house.cast.children.jordan.reference)}/open`,
    REASON,
  )
  const { id } = JSON.parse(opened.body) as { id: string }
  expect((await house.ask('leila', childOf('jordan'))).status).toBe(200)
  const told = await house.admin.query('select kind, address, at from notice where worker_id = $1', [
    house.cast.workers.helen.worker,
  ])
  expect(told.rows).toEqual([{ kind: 'opening-to-review', address: `/openings/${id}`, at: new Date(AT) }])
  expect((await house.admin.query('select from opening')).rowCount).toBe(1)
  const review = { finding: 'justified', note: 'He was found an hour later' }
  expect((await post('leila', `/openings/${id}`, review)).status).toBe(404)
  await moveTo(Date.parse(AT) + 4 * 60 * MINUTE - 1)
  expect((await house.ask('leila', childOf('jordan'))).status).toBe(200)
  await moveTo(Date.parse(AT) + 4 * 60 * MINUTE)
  expect((await house.ask('leila', childOf('jordan'))).status).toBe(404)
  await moveTo(Date.parse(AT) + 73 * 60 * MINUTE)
  expect((await house.ask('helen', '/openings')).body).toContain('verdue')
  expect((await post('helen', `/openings/${id}`, review)).status).toBe(201)
  expect((await post('helen', `/openings/${id}`, review)).status).toBe(404)
})

test('a locked child is closed to break-glass, and locking ends what is open', async () => {
  const { reference } = house.cast.children.wren
  for (const who of ['leila', 'colin'] as const) {
    const code = who === 'colin' ? 'audit' : 'missing-now'
    expect((await post(who, `/searches/${await search(who, reference)}/open`, { ...REASON, code })).status).toBe(404)
  }
  await post('leila', `/searches/${await search('leila', house.cast.children.jordan.reference)}/open`, REASON)
  expect((await house.ask('leila', childOf('jordan'))).status).toBe(200)
  expect(
    (await post('ruth', `${childOf('jordan')}/seal`, { level: 'locked', reason: 'Agreed with the circle' })).status,
  ).toBe(201)
  expect((await house.ask('leila', childOf('jordan'))).status).toBe(404)
  expect((await house.ask('owen', childOf('jordan'))).status).toBe(200)
})

test('an auditor reads under an open assignment and not a minute longer, and then who looked', async () => {
  expect((await house.ask('colin', childOf('jordan'))).status).toBe(404)
  await post('colin', `/searches/${await search('colin', house.cast.children.jordan.reference)}/open`, {
    ...REASON,
    code: 'audit',
    hours: '1',
  })
  expect((await house.ask('colin', childOf('jordan'))).status).toBe(200)
  expect((await house.ask('colin', `${childOf('jordan')}/access-log`)).status).toBe(200)
  expect((await post('colin', `${childOf('jordan')}/entries/new`, {})).status).toBe(403)
  await moveTo(Date.parse(AT) + 60 * MINUTE)
  expect((await house.ask('colin', childOf('jordan'))).status).toBe(404)
  expect((await house.ask('colin', `${childOf('jordan')}/access-log`)).status).toBe(404)
})

test('whoever sits in confidence is not found out by naming them', async () => {
  await house.admin.query('update seat set confidential = true where id = $1', [await seatOf('dev', 'jordan')])
  const entry = { kind: 'visit', when: '1 May 2026', text: 'Words', howKnown: 'told', source: '', circulation: 'named' }
  const named = (worker: string) => post('grace', `${childOf('jordan')}/entries/new`, { ...entry, named: [worker] })
  const confidential = await named(house.cast.workers.dev.worker)
  const outside = await named(house.cast.workers.leila.worker)
  expect([confidential.status, confidential.body]).toEqual([outside.status, outside.body])
  expect((await named(house.cast.workers.amara.worker)).status).toBe(201)
})

test('withdrawing an entry takes every version of it, also one that the withdrawer never saw', async () => {
  const entry = { kind: 'visit', when: '1 May 2026', text: 'Told to one only', howKnown: 'told', source: '' }
  const told = await post('amara', `${childOf('jordan')}/entries/new`, {
    ...entry,
    circulation: 'named',
    named: [house.cast.workers.grace.worker],
  })
  const { id } = JSON.parse(told.body) as { id: string }
  const { kind: _kind, ...words } = entry
  const widened = await post('amara', `/entries/${id}/correct`, {
    ...words,
    text: 'Told to all',
    version: 1,
    reason: 'All may know',
    widen: true,
  })
  expect(widened.status).toBe(201)
  expect((await post('ruth', `/entries/${id}/withdraw`, { why: 'unfounded' })).status).toBe(201)
  for (const who of ['amara', 'grace', 'ruth'] as const)
    expect((await house.ask(who, `/entries/${id}`)).body).not.toContain('Told to')
})
