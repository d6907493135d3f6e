import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkerName } from '../../../../../seeds/cast.ts'
import type { Played } from '../../../../../seeds/play.ts'
import { type CastHouse, castDatabase } from '../../../../../test/cast.ts'
import { Conflict, Invalid, NotFound, type Viewer } from '../../../../kernel/index.ts'
import type { Entry } from '../../model.ts'
import { childNamed, entryHistory } from '../../reads/children.ts'
import { copyNamed } from '../../reads/copies.ts'
import { reading } from '../../reads/reading.ts'
import { correctEntry, withdrawEntry } from '../correct-entry.ts'
import { type NewEntry, recordEntry } from '../record-entry.ts'
import { makeCopy } from './copies.ts'
import { decideLink } from './links.ts'
import { remarkOn } from './remarks.ts'

// What agencies make of one record together. Each test adds entries of its own to Jordan's record.

let fresh: CastHouse
let cast: Played
beforeAll(async () => {
  fresh = await castDatabase()
  cast = fresh.cast
})
afterAll(() => fresh?.drop())

let minute = 0
/** Each act a minute after the one before. */
const at = () => new Date(Date.UTC(2026, 5, 1, 9, minute++)).toISOString()
const as = <Answer>(who: WorkerName, work: (viewer: Viewer) => Promise<Answer>): Promise<Answer> =>
  cast.as(who, at(), work)
const jordan = (viewer: Viewer) => childNamed(viewer, cast.children.jordan.reference)

const NEW: Omit<NewEntry, 'when' | 'text'> = {
  kind: 'observation',
  knownAt: null,
  howKnown: 'observed',
  source: '',
  circulation: 'circle',
  named: [],
  people: [],
  alsoAbout: [],
  wordsConfirmed: true,
}

const tell = (who: WorkerName, text: string, more: Partial<typeof NEW> = {}) =>
  as(who, async viewer => {
    const [like] = (await reading(viewer, [cast.children.jordan.id])).entries
    if (!like) throw new Error('Jordan’s record is empty')
    return recordEntry(viewer, await jordan(viewer), { ...NEW, ...more, when: like.when, text })
  })

const say = { analysis: '', wordsConfirmed: true }
const entryAs = async (who: WorkerName, id: Entry['id']): Promise<Entry> =>
  as(who, async viewer => (await entryHistory(viewer, id)).current)

test('a remark of one’s own agency is written over only by whoever saw it; another agency’s stands beside it', async () => {
  const entry = await tell('dev', 'Seen at the pier.')
  const first = await as('amara', viewer => remarkOn(viewer, entry, { ...say, significance: 'One', seen: null }))
  await as('grace', viewer => remarkOn(viewer, entry, { ...say, significance: 'Two', seen: null }))
  const blind = as('ruth', viewer => remarkOn(viewer, entry, { ...say, significance: 'Three', seen: null }))
  await expect(blind).rejects.toMatchObject({ name: 'Conflict', theirs: 'One', yours: 'Three' })
  await as('amara', viewer => remarkOn(viewer, entry, { ...say, significance: 'Four', seen: first }))
  const { remarks, text } = await entryAs('dev', entry)
  expect(remarks.map(({ significance }) => significance).sort()).toEqual(['Four', 'Two'])
  expect(text).toBe('Seen at the pier.')
})

test('two colleagues who write at once: one of them is told, and nothing is lost', async () => {
  const entry = await tell('dev', 'Seen at the station.')
  const both = await Promise.allSettled(
    (['amara', 'ruth'] as const).map(who =>
      as(who, viewer => remarkOn(viewer, entry, { ...say, significance: who, seen: null })),
    ),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(one => one.status === 'rejected')?.reason).toBeInstanceOf(Conflict)
  expect((await entryAs('dev', entry)).remarks).toHaveLength(1)
})

test('a remark is told to those whom the entry is told to, and says nothing on an empty form', async () => {
  const entry = await tell('dev', 'For the unit only.', { circulation: 'agency' })
  await as('dev', viewer => remarkOn(viewer, entry, { ...say, significance: 'Ours', seen: null }))
  await expect(entryAs('amara', entry)).rejects.toBeInstanceOf(NotFound)
  const other = as('amara', viewer => remarkOn(viewer, entry, { ...say, significance: 'x', seen: null }))
  await expect(other).rejects.toBeInstanceOf(NotFound)
  const empty = as('dev', viewer => remarkOn(viewer, entry, { ...say, significance: '', seen: null }))
  await expect(empty).rejects.toBeInstanceOf(Invalid)
})

test('as known on a date, a remark and a link are there from when they were made', async () => {
  const [one, other] = [await tell('dev', 'Seen at the bus stop.'), await tell('grace', 'Late from the bus.')]
  const before = new Date(Date.UTC(2026, 5, 1, 9, minute - 1, 30))
  await as('amara', viewer => remarkOn(viewer, one, { ...say, significance: 'Alone', seen: null }))
  await as('amara', viewer => decideLink(viewer, { ...DECISION, one, other, verdict: 'same', seen: null }))
  const known = (moment: Date) =>
    as('amara', async viewer => {
      const read = await reading(viewer, [cast.children.jordan.id], { moment: { at: moment, by: viewer.agency } })
      const found = read.entries.find(entry => entry.id === one)
      return [found?.remarks.length, found?.links.length]
    })
  expect(await known(before)).toEqual([0, 0])
  expect(await known(new Date(Date.UTC(2026, 5, 1, 9, minute, 30)))).toEqual([1, 1])
})

const DECISION = { reason: '', wordsConfirmed: true } as const

test('the newest decision stands, whoever made it; whoever did not see it is told; and it can be taken back', async () => {
  const [one, other] = [await tell('dev', 'Seen by the river.'), await tell('grace', 'Said that he was by the river.')]
  const decide = (
    who: WorkerName,
    verdict: 'same' | 'different' | 'undone',
    seen: Parameters<typeof decideLink>[1]['seen'],
  ) => as(who, viewer => decideLink(viewer, { ...DECISION, one, other, verdict, seen }))
  const first = await decide('amara', 'same', null)
  await expect(decide('dev', 'different', null)).rejects.toMatchObject({ theirs: 'The same event' })
  const second = await decide('dev', 'different', first)
  expect((await entryAs('grace', other)).links).toMatchObject([{ verdict: 'different', other: one }])
  await decide('grace', 'undone', second)
  expect((await entryAs('grace', one)).links).toEqual([])
})

test('with an entry go its remarks and its links; nothing is said of it after', async () => {
  const [one, other] = [await tell('dev', 'Seen at the wrong door.'), await tell('grace', 'Came in late.')]
  await as('amara', viewer => remarkOn(viewer, one, { ...say, significance: 'Gone', seen: null }))
  await as('amara', viewer => decideLink(viewer, { ...DECISION, one, other, verdict: 'same', seen: null }))
  await as('dev', viewer => withdrawEntry(viewer, one, { code: 'wrong-child', reason: '' }))
  expect(await entryAs('amara', one)).toMatchObject({ standing: 'withdrawn', remarks: [], links: [] })
  expect((await entryAs('grace', other)).links).toEqual([])
  const after = as('amara', viewer => remarkOn(viewer, one, { ...say, significance: 'x', seen: null }))
  await expect(after).rejects.toBeInstanceOf(NotFound)
})

test('a copy stays as it was made; what was withdrawn since is a stub in its place', async () => {
  const [kept, gone] = [await tell('dev', 'Seen at the fair.'), await tell('dev', 'Seen on the wrong street.')]
  const copy = await as('amara', async viewer => makeCopy(viewer, await jordan(viewer), COPY))
  const read = () => as('grace', viewer => copyNamed(viewer, copy))
  const before = await read()
  await tell('grace', 'Told later.', { knownAt: new Date('2020-01-01T00:00:00Z') })
  await as('amara', viewer => remarkOn(viewer, kept, { ...say, significance: 'Later', seen: null }))
  await as('amara', viewer => decideLink(viewer, { ...DECISION, one: kept, other: gone, verdict: 'same', seen: null }))
  expect(await read()).toEqual(before)
  const { when } = await entryAs('dev', kept)
  const better = {
    version: 1,
    when,
    text: 'Seen at the fair, alone.',
    howKnown: 'observed',
    source: '',
    reason: 'x',
  } as const
  await as('dev', viewer => correctEntry(viewer, kept, { ...better, widen: false, wordsConfirmed: true }))
  await as('dev', viewer => withdrawEntry(viewer, gone, { code: 'wrong-child', reason: '' }))
  const after = await read()
  expect(after.lines.map(({ entry }) => entry)).toEqual(before.lines.map(({ entry }) => entry))
  const line = (id: Entry['id']) => after.lines.find(one => one.entry === id)
  expect(line(kept)).toMatchObject({ since: 'corrected', told: { text: 'Seen at the fair.' }, remarks: [], linked: [] })
  expect(line(gone)).toMatchObject({ since: 'withdrawn', told: null, remarks: [] })
})

const COPY = { purpose: 'review', title: 'Review', from: null, to: null, named: null, wordsConfirmed: true } as const

test('a copy for named people is there for them only, and holds nothing told to fewer than the circle', async () => {
  const { dev } = cast.workers
  const copy = await as('amara', async viewer =>
    makeCopy(viewer, await jordan(viewer), { ...COPY, named: [dev.worker] }),
  )
  await expect(as('grace', viewer => copyNamed(viewer, copy))).rejects.toBeInstanceOf(NotFound)
  const { lines } = await as('dev', viewer => copyNamed(viewer, copy))
  expect(lines.length).toBeGreaterThan(9)
  expect(lines.filter(({ told }) => told?.audienceKind !== 'circle' && told !== null)).toEqual([])
})
