import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkerName } from '../../../../seeds/cast.ts'
import type { Played } from '../../../../seeds/play.ts'
import { type CastHouse, castDatabase } from '../../../../test/cast.ts'
import { Invalid, NotFound, readWhen, type Viewer } from '../../../kernel/index.ts'
import { childNamed, reading, subjectOn, withdrawEntry } from '../../record/index.ts'
import { enquiriesAbout, enquiriesWaiting, enquiryNamed } from '../reads/enquiries.ts'
import { personNamed } from '../reads/person.ts'
import { passable } from '../rules.ts'
import { askAuthority, type NewAsking } from './ask-authority.ts'
import { type NewAnswer, withdrawEnquiry, writeAnswer } from './write-answer.ts'

// Amara asks another authority about Jordan. Each test asks anew.

let fresh: CastHouse
let cast: Played
beforeAll(async () => {
  fresh = await castDatabase()
  cast = fresh.cast
})
afterAll(() => fresh?.drop())

let minute = 0
/** Each act a minute after the one before. */
const at = (day: string) => new Date(Date.parse(`${day}T09:00:00Z`) + 60_000 * minute++).toISOString()
const as = <Answer>(who: WorkerName, work: (viewer: Viewer) => Promise<Answer>, day = '2026-06-01'): Promise<Answer> =>
  cast.as(who, at(day), work)

const when = (typed: string) => {
  const read = readWhen(typed, { now: new Date('2026-06-01T09:00:00Z'), future: 'accept' })
  if (!read.ok) throw new Error(read.sentence)
  return read.when
}

const ASKING: Omit<NewAsking, 'facts'> = {
  ...{
    authority: 'Eastmere Council',
    contact: 'Front door, 01632 960177',
    asks: 'missing',
    words: 'Was he found there?',
  },
  ...{ basis: 'Children Act 2004, section 11', sentBy: 'telephone', sent: when('1 June 2026') },
  ...{ expected: when('8 June 2026'), on: null, circulation: 'circle', wordsConfirmed: false },
}
const ANSWER: NewAnswer = {
  ...{ outcome: 'known', saidBy: 'A duty worker', said: when('1 June 2026'), words: 'Found twice at the pier.' },
  ...{ next: 'They look at their own record.', seen: null, wordsConfirmed: false },
}

/** What may be passed on about Jordan, by his own facts and by those of others. */
async function ticks(viewer: Viewer) {
  const { reading: read, person, on } = await personNamed(viewer, cast.children.jordan.reference, 0)
  const groups = passable(read, person, on)
  const own = groups.filter(({ who }) => who.id === person.id).flatMap(({ facts }) => facts)
  const kept = read.facts.filter(fact => fact.protected)
  return { own, kept, others: groups.filter(({ who }) => who.id !== person.id).flatMap(({ facts }) => facts) }
}

const ask = (who: WorkerName, more: Partial<NewAsking> = {}) =>
  as(who, async viewer => {
    const { own } = await ticks(viewer)
    const facts = own.slice(0, 2).map(({ id }) => id)
    return askAuthority(viewer, await subjectOn(viewer, cast.children.jordan.reference), { ...ASKING, facts, ...more })
  })

const chronology = (who: WorkerName) =>
  as(who, async viewer => {
    const { id } = await childNamed(viewer, cast.children.jordan.reference)
    return (await reading(viewer, [id])).entries
  })

test('an enquiry stands in the chronology of the circle, with what was passed on beside it and not in its words', async () => {
  const id = await ask('amara')
  const { enquiry, passed, standing } = await as('dev', viewer => enquiryNamed(viewer, id))
  expect(standing).toBe('waiting')
  expect(passed.flatMap(({ facts }) => facts)).toHaveLength(2)
  const told = (await chronology('dev')).find(one => one.id === enquiry.entry)
  expect(told?.text).toContain('Eastmere Council was asked')
  expect(told?.text).not.toContain('Jordan')
  await expect(as('leila', viewer => enquiryNamed(viewer, id))).rejects.toBeInstanceOf(NotFound)
})

test('told to the agency alone, nobody else in the circle can tell that there is one', async () => {
  const id = await ask('amara', { circulation: 'agency' })
  await expect(as('dev', viewer => enquiryNamed(viewer, id))).rejects.toBeInstanceOf(NotFound)
  const seen = await as('dev', viewer => enquiriesAbout(viewer, cast.children.jordan))
  expect(seen.map(one => one.enquiry.id)).not.toContain(id)
})

test('what is protected is not passed on, ticked or in words; and nobody is asked about without a fact', async () => {
  const refused = (more: Partial<NewAsking>) => expect(ask('amara', more)).rejects
  const { kept, own } = await as('amara', ticks)
  const [first] = kept
  expect(first).toBeDefined()
  await refused({ facts: [...own.slice(0, 1), ...kept.slice(0, 1)].map(({ id }) => id) }).toMatchObject({
    fields: { facts: expect.stringContaining('is protected: it is not passed on') },
  })
  await refused({ words: `Do you know ${first?.value}?` }).toMatchObject({
    fields: { words: expect.stringContaining('is protected: it should not leave the record') },
  })
  await refused({ facts: [] }).toMatchObject({ fields: { facts: 'Tick what they need to know whom you ask about' } })
  await refused({ facts: [crypto.randomUUID()] }).toMatchObject({ fields: { facts: 'Choose from the list' } })
  await refused({ expected: when('31 May 2026') }).toMatchObject({ fields: { expected: 'This is before it was sent' } })
  await refused({ sent: when('2 July 2026') }).toBeInstanceOf(Invalid)
})

test('silence is counted from the day that was asked for, and the silent come first of those that wait', async () => {
  const late = await ask('amara', { expected: when('20 June 2026') })
  const early = await ask('amara', { expected: when('3 June 2026') })
  const waiting = await as('amara', enquiriesWaiting, '2026-06-04')
  const own = waiting.filter(({ enquiry }) => enquiry.id === late || enquiry.id === early)
  expect(own.map(({ enquiry, standing }) => [enquiry.id, standing])).toEqual([
    [early, 'silent'],
    [late, 'waiting'],
  ])
  await as('amara', viewer => writeAnswer(viewer, early, ANSWER), '2026-06-04')
  const after = await as('amara', enquiriesWaiting, '2026-06-05')
  expect(after.map(({ enquiry }) => enquiry.id)).not.toContain(early)
})

test('any agency of the circle writes down what came back; who was second sees the first’s words and keeps their own', async () => {
  const id = await ask('amara')
  const first = await as('dev', viewer => writeAnswer(viewer, id, ANSWER))
  const blind = as('amara', viewer => writeAnswer(viewer, id, { ...ANSWER, words: 'Not to them.' }))
  await expect(blind).rejects.toMatchObject({ name: 'Conflict', theirs: `Known to them\n${ANSWER.words}` })
  await as('amara', viewer => writeAnswer(viewer, id, { ...ANSWER, outcome: 'accepted', seen: first }))
  const { steps, standing } = await as('grace', viewer => enquiryNamed(viewer, id))
  expect(standing).toBe('accepted')
  expect(steps.map(({ outcome, agencyName }) => [outcome, agencyName])).toEqual([
    ['known', 'Mereside Police'],
    ['accepted', 'Northmere Children’s Social Care'],
  ])
  const both = await Promise.allSettled(
    ['One', 'Two'].map(words =>
      as('amara', viewer => writeAnswer(viewer, id, { ...ANSWER, words, seen: steps[1]?.id ?? null })),
    ),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a refusal says why; a mistake is taken back by the agency that asked, and what was sent stands', async () => {
  const id = await ask('amara')
  const unsaid = as('amara', viewer => writeAnswer(viewer, id, { ...ANSWER, outcome: 'declined', words: '' }))
  await expect(unsaid).rejects.toMatchObject({ fields: { words: 'Enter the reason that they gave' } })
  const why = { reason: 'Another authority was meant.' }
  await expect(as('dev', viewer => withdrawEnquiry(viewer, id, why))).rejects.toBeInstanceOf(NotFound)
  await as('amara', viewer => withdrawEnquiry(viewer, id, why))
  await expect(as('amara', viewer => withdrawEnquiry(viewer, id, why))).rejects.toBeInstanceOf(Invalid)
  const { standing, enquiry } = await as('dev', viewer => enquiryNamed(viewer, id))
  expect([standing, enquiry.authority]).toEqual(['withdrawn', 'Eastmere Council'])
})

test('with the entry that tells of it an enquiry is gone, and with an answer’s entry that answer', async () => {
  const id = await ask('amara')
  const answered = await as('amara', viewer => writeAnswer(viewer, id, ANSWER))
  const { steps, enquiry } = await as('amara', viewer => enquiryNamed(viewer, id))
  const wrong = { code: 'wrong-child', reason: '' } as const
  const step = steps.find(one => one.id === answered)
  if (!step) throw new Error('The answer is not there')
  await as('amara', viewer => withdrawEntry(viewer, step.entry, wrong))
  expect((await as('dev', viewer => enquiryNamed(viewer, id))).standing).toBe('waiting')
  await as('amara', viewer => writeAnswer(viewer, id, ANSWER))
  await as('amara', viewer => withdrawEntry(viewer, enquiry.entry, wrong))
  await expect(as('amara', viewer => enquiryNamed(viewer, id))).rejects.toBeInstanceOf(NotFound)
})
