import type { LargeSeed } from '../../seeds/large/index.ts'
import { type Database, inTransaction } from '../../src/db/index.ts'
import { type EntryId, NotFound, newId, readWhen, type SubjectId, type Viewer, type WorkerId } from '../../src/kernel/index.ts'
import {
  acceptInvitation,
  accessRefs,
  agencyAudience,
  circleNamed,
  claimKey,
  desk,
  draftAt,
  dropDraft,
  enter,
  inviteToCircle,
  keepAnswer,
  leaveCircle,
  openWithReason,
  saveDraft,
  searchNamed,
  sightOf,
  whoLooked,
} from '../../src/modules/access/index.ts'
import { keepSearch } from '../../src/modules/access/store/searches.ts'
import {
  type Child,
  childNamed,
  correctEntry,
  entryHistory,
  type NewEntry,
  openChildRecord,
  reading,
  recordEntry,
  recordFact,
  recordTie,
  sealChild,
  withdrawEntry,
} from '../../src/modules/record/index.ts'

/** What a working day asks of the database, once each. A new read or act of a chapter joins this list. */
export const DOINGS: Readonly<Record<string, Doing>> = {
  'the desk': ({ viewer }) => desk(viewer),
  'every reference of a class': async ({ viewer }) => {
    for (const one of ['seat', 'search', 'worker', 'agency', 'break-glass'] as const) await accessRefs(viewer, one)
  },
  'a page of the chronology': ({ viewer, child }) => reading(viewer, [child.id], { limit: 50 }),
  'the next page': async ({ viewer, child }) => {
    const { next } = await reading(viewer, [child.id], { limit: 20 })
    await reading(viewer, [child.id], { limit: 20, after: next })
  },
  'the whole chronology': ({ viewer, child }) => reading(viewer, [child.id]),
  'two children at once': ({ viewer, child, other }) => reading(viewer, [child.id, other], { limit: 50 }),
  'as an agency knew it': ({ viewer, child, seed }) =>
    reading(viewer, [child.id], { limit: 50, moment: { at: new Date('2021-06-30T23:00:00Z'), by: seed.agencies[2] ?? 'pooled' } }),
  'as all knew it': ({ viewer, child }) => reading(viewer, [child.id], { limit: 50, moment: { at: new Date('2021-06-30T23:00:00Z'), by: 'pooled' } }),
  'an entry with its people, corrected, read again and withdrawn': async ({ viewer, child, other }) => {
    const also: Child = { ...child, id: other }
    const entry = await recordEntry(viewer, child, { ...ENTRY, people: [{ name: 'Somebody Seen', role: 'present' }], alsoAbout: [] })
    await correctEntry(viewer, entry, { ...ENTRY, version: 1, reason: 'Misheard', widen: false })
    await entryHistory(viewer, entry)
    await withdrawEntry(viewer, entry, { code: 'unfounded', reason: 'It was somebody else' })
    await recordEntry(viewer, child, { ...ENTRY, circulation: 'agency' })
    await sightOf(viewer, also.id, true)
  },
  'facts and ties': async ({ viewer, child, other }) => {
    await recordFact(viewer, child, { kind: 'school', value: 'Harbour Academy', howKnown: 'told', source: '', circulation: 'agency' })
    await recordTie(viewer, child, { kind: 'friend-of', to: other, since: '2026', howKnown: 'told', source: '' })
    await agencyAudience(viewer, child.id)
  },
  'a new child, sealed': async ({ viewer }) => {
    const opened = await openChildRecord(viewer, { name: 'New Invented', birthDate: '2012-02-03', purpose: 'Safety', basis: 'Children Act 2004' })
    const child = await childNamed(viewer, opened.reference)
    await sealChild(viewer, child, { level: 'restricted', reason: 'Conference', reviewBy: '2026-12-01' }).catch(expected)
  },
  'a circle, somebody asked in, and a leaving': async ({ viewer, child, stranger }) => {
    const circle = await circleNamed(viewer, child.reference)
    const seat = await inviteToCircle(viewer, circle, { worker: stranger, role: 'member', confidential: false })
    await acceptInvitation(viewer, seat).catch(expected)
    await leaveCircle(viewer, seat, 'Moved on').catch(expected)
  },
  'opening a record with a reason, and who looked': async ({ viewer, child, closed }) => {
    await openWithReason(viewer, { subject: closed, kind: 'break-glass', code: 'immediate-danger' as never, reason: 'The child is at the hospital now.', hours: 2 }).catch(expected)
    await whoLooked(viewer, child.reference).catch(expected)
  },
  'a search kept and answered': async ({ viewer, child }) => searchNamed(viewer, await keepSearch(viewer, child.reference)),
  'a form sent once, and a draft': async ({ viewer, seed }) => {
    const key = newId<string>()
    await claimKey(viewer, { key, door: 'POST /x', bodyHash: 'x' })
    await claimKey(viewer, { key, door: 'POST /x', bodyHash: 'x' })
    await keepAnswer(viewer, key, { redirect: '/' } as never)
    await saveDraft(viewer.work, { partnership: seed.partnership, worker: viewer.worker, address: '/x', fields: { text: ['half'] }, now: viewer.now })
    await draftAt(viewer, '/x')
    await dropDraft(viewer, '/x')
  },
}
