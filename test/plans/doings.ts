import type { LargeSeed } from '../../seeds/large/index.ts'
import { newId, readWhen, type SubjectId, type Viewer, type WorkerId } from '../../src/kernel/index.ts'
import {
  accessRefs,
  agencyAudience,
  claimKey,
  desk,
  draftAt,
  dropDraft,
  keepAnswer,
  namedAudience,
  saveDraft,
  sightOf,
} from '../../src/modules/access/index.ts'
import { keepSearch } from '../../src/modules/access/store/searches.ts'
import { leavingChronology, makePack, previewPack } from '../../src/modules/exchange/index.ts'
import { packsOn } from '../../src/modules/exchange/reads/packs/list.ts'
import { packNamed } from '../../src/modules/exchange/reads/packs/pack.ts'
import { searchNamed } from '../../src/modules/people/reads/find.ts'
import { holdersOf, sighted } from '../../src/modules/people/store/find.ts'
import {
  type Child,
  correctEntry,
  correctFact,
  correctTie,
  cutNamed,
  decideLink,
  entryHistory,
  keepCut,
  makeCopy,
  metOn,
  myChildren,
  reading,
  recordEntry,
  recordFact,
  recordSubject,
  recordsOf,
  recordTie,
  remarkOn,
  storyOf,
  subjectNamed,
  toldBand,
  toldFromTo,
  toldHere,
  toldMonths,
  withdrawEntry,
  withdrawFact,
  withdrawTie,
} from '../../src/modules/record/index.ts'
import { besideHistory } from '../../src/modules/record/reads/beside.ts'
import { copiesOn, copyNamed } from '../../src/modules/record/reads/copies.ts'

/** Whose day it is, and whom it is about. */
export interface Day {
  readonly viewer: Viewer
  readonly seed: LargeSeed
  /** The child with the long chronology. */
  readonly child: Child
  /** Another of the viewer's own children; and one whose circle the viewer is not in. */
  readonly other: SubjectId
  readonly stranger: Child
  /** A colleague in no circle of the viewer's. */
  readonly colleague: WorkerId
}

type Doing = (day: Day) => Promise<unknown>

/** What reading and writing ask of the database, once each. A new read or act of a chapter joins a list like this. */
export const RECORD_DOINGS: Readonly<Record<string, Doing>> = {
  'one’s own children': ({ viewer }) => myChildren(viewer),
  'a page of the chronology, and the next': async ({ viewer, child }) => {
    const { next } = await reading(viewer, [child.id], { limit: 50 })
    await reading(viewer, [child.id], { limit: 50, after: next })
  },
  'the whole chronology': ({ viewer, child }) => reading(viewer, [child.id]),
  'two children at once': ({ viewer, child, other }) => reading(viewer, [child.id, other], { limit: 50 }),
  'as one agency knew it': ({ viewer, child, seed }) =>
    reading(viewer, [child.id], { limit: 50, moment: { at: PAST, by: seed.agencies[2] ?? 'pooled' } }),
  'as all knew it': ({ viewer, child }) =>
    reading(viewer, [child.id], { limit: 50, moment: { at: PAST, by: 'pooled' } }),
  'an entry with its people, corrected and withdrawn': async ({ viewer, child }) => {
    const entry = await recordEntry(viewer, child, { ...ENTRY, people: [{ name: 'Somebody Seen', role: 'present' }] })
    await correctEntry(viewer, entry, { ...ENTRY, version: 1, reason: 'Misheard', widen: false })
    const seen = await remarkOn(viewer, entry, { ...REMARK, seen: null })
    await remarkOn(viewer, entry, { ...REMARK, seen })
    const decision = { ...LINK, one: entry, other: await recordEntry(viewer, child, ENTRY) }
    const link = await decideLink(viewer, { ...decision, seen: null })
    await decideLink(viewer, { ...decision, verdict: 'undone', seen: link })
    await besideHistory(viewer, entry)
    await entryHistory(viewer, entry)
    await withdrawEntry(viewer, entry, { code: 'unfounded', reason: 'It was somebody else' })
  },
  'an entry for the agency only': ({ viewer, child }) =>
    recordEntry(viewer, child, { ...ENTRY, circulation: 'agency' }),
  'facts and ties': async ({ viewer, child, other }) => {
    const told = { howKnown: 'told', source: '' } as const
    const fact = await recordFact(viewer, { on: child, circulation: 'agency' }, child.id, {
      ...{ ...told, kind: 'school', value: 'Harbour Academy' },
    })
    await correctFact(viewer, fact, { version: 1, value: 'Harbour Lane Academy', reason: 'Misheard' })
    await withdrawFact(viewer, fact, 'unfounded')
    const where = { on: child, circulation: 'circle' } as const
    const met = await recordSubject(viewer, where, { ...told, kind: 'person', name: 'Somebody New' })
    const tie = { ...told, kind: 'friend-of', code: 'friend', from: met.id, to: child.id }
    const entry = await recordTie(viewer, where, tie)
    await recordTie(viewer, where, { ...tie, from: child.id, to: other })
    await correctTie(viewer, entry, { version: 1, code: 'close', reason: '' })
    await withdrawTie(viewer, entry, 'unfounded')
    await subjectNamed(viewer, met.reference)
    await recordsOf(viewer, met.id)
    await metOn(viewer, [child])
  },
  'what changed last, what was said, and when who told something': async ({ viewer, child }) => {
    await storyOf(viewer, child.id)
    await toldHere(viewer, child.id)
    await toldMonths(viewer, child.id, { moment: null, only: { words: 'the door' } })
    await toldMonths(viewer, child.id, { moment: { at: PAST, by: 'pooled' }, only: { from: '2021-01-01T00:00:00' } })
  },
  'the record over time, whole, of a year, and as known then': async ({ viewer, child, seed }) => {
    const whole = { from: '2012-01-01', to: '2026-12-01', days: 136, silence: 28 }
    const then = { moment: { at: PAST, by: seed.agencies[2] ?? 'pooled' }, only: null } as const
    await toldFromTo(viewer, child.id, { moment: null, only: null })
    await toldFromTo(viewer, child.id, then)
    await toldBand(viewer, child.id, { moment: null, only: null }, whole)
    await toldBand(viewer, child.id, { moment: null, only: null }, { ...whole, from: '2020-01-01', to: '2021-01-01' })
    await toldBand(viewer, child.id, then, whole)
    await toldBand(viewer, child.id, { moment: null, only: { kind: 'visit', words: 'the door' } }, whole)
  },
  'a chronology cut to a part': async ({ viewer, child, seed }) => {
    const asked = { agency: null, person: null, thing: null, kind: 'visit', from: null, to: null, words: 'the door' }
    await cutNamed(viewer, child, (await keepCut(viewer, child, asked)) ?? '')
    const [agency] = seed.agencies
    const only = { ...(agency && { agency }), kind: 'visit', from: '2020-01-01T00:00:00', to: '2024-01-01T00:00:00' }
    await reading(viewer, [child.id], { limit: 50, only })
    await reading(viewer, [child.id], { limit: 50, only: { words: 'a word that nobody wrote' } })
    await reading(viewer, [child.id], { limit: 50, only: { person: child.id } })
    await reading(viewer, [child.id], { limit: 2_000, only: { from: '2020-01-01T00:00:00' } })
  },
  'a dated copy, made and read': async ({ viewer, child }) => {
    await recordEntry(viewer, child, ENTRY)
    const period = { from: '2026-06-01T00:00:00', to: '2026-08-01T00:00:00' }
    const copy = await makeCopy(viewer, child, { ...COPY, ...period })
    await copiesOn(viewer, child)
    await copyNamed(viewer, copy)
  },
  'a pack, looked at, made and taken': async ({ viewer, child }) => {
    await recordEntry(viewer, child, ENTRY)
    const period = { from: '2026-06-01T00:00:00', to: '2026-08-01T00:00:00' }
    for (const kind of ['professional', 'child'] as const) {
      const to = kind === 'professional' ? { kind, worker: viewer.worker } : { kind }
      const asked = { for: to, purpose: 'review' as const, ...period }
      const { outgoing } = await previewPack(viewer, child, asked)
      const entries = kind === 'child' ? outgoing.slice(0, 3).map(({ line }) => line.entry) : []
      await packNamed(viewer, await makePack(viewer, child, asked, { entries, sections: ['born'], reason: 'Agreed' }))
    }
    await packsOn(viewer, child)
  },
  'a chronology as a file': async ({ viewer, child }) => {
    await leavingChronology(viewer, child, { known: null, by: null, cut: null }, 2_000)
  },
  'everybody around a child': async ({ viewer, child }) => {
    await reading(viewer, [child.id], { limit: 0, around: 1 })
  },
}

/** What desks and doors ask. */
export const DESK_DOINGS: Readonly<Record<string, Doing>> = {
  'the desk': ({ viewer }) => desk(viewer),
  'every reference of a class': async ({ viewer }) => {
    for (const one of ['seat', 'search', 'worker', 'agency', 'break-glass', 'wrong-opening'] as const)
      await accessRefs(viewer, one)
  },
  'audiences beside the circle': async ({ viewer, child }) => {
    await agencyAudience(viewer, child.id)
    await namedAudience(viewer, child.id, [viewer.worker], 'named people only')
  },
  'a search kept and answered': async ({ viewer, stranger }) => {
    await searchNamed(viewer, await keepSearch(viewer, stranger.reference))
    await sighted(viewer, [stranger.id], [])
    await holdersOf(viewer, stranger.id)
    await sightOf(viewer, stranger.id, false)
  },
  'a form sent twice': async ({ viewer }) => {
    const sent = { key: newId<string>(), door: 'POST /x', bodyHash: 'x' }
    await claimKey(viewer, sent)
    await keepAnswer(viewer, sent.key, { to: '/' })
    await claimKey(viewer, sent)
  },
  'a draft': async ({ viewer, seed }) => {
    await saveDraft(viewer.work, {
      partnership: seed.partnership,
      worker: viewer.worker,
      address: '/x',
      fields: { text: 'half' },
      now: viewer.now,
    })
    await draftAt(viewer, '/x')
    await dropDraft(viewer, '/x')
  },
}

const PAST = new Date('2021-06-30T23:00:00Z')

const COPY = { title: 'Review', purpose: 'review', named: null, wordsConfirmed: true } as const
const LINK = { verdict: 'same', reason: '', wordsConfirmed: true } as const
const REMARK = { significance: 'Nobody had seen it before.', analysis: 'It may be a pattern.', wordsConfirmed: true }

const ENTRY = {
  kind: 'observation',
  when: whenOf('2026-06-30 15:30'),
  knownAt: null,
  text: 'Seen at the door; quieter than last week.',
  howKnown: 'observed',
  source: '',
  circulation: 'circle',
  named: [],
  people: [],
  alsoAbout: [],
  wordsConfirmed: true,
} as const

function whenOf(typed: string) {
  const read = readWhen(typed, { now: new Date('2026-07-01T09:00:00Z') })
  if (!read.ok) throw new Error(`The plan test cannot read ${typed}.`)
  return read.when
}
