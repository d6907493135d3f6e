import {
  Conflict,
  type EntryId,
  Invalid,
  NotFound,
  newId,
  type TellingId,
  type Viewer,
  type When,
} from '../../../kernel/index.ts'
import { notify } from '../../access/index.ts'
import type { Entry, HowKnown, WithdrawalReason } from '../model.ts'
import { entryHistory, recordOfEntry } from '../reads/children.ts'
import { mayWiden, ownsEntry, sortsAt } from '../rules.ts'
import { participantsOf } from '../store/people.ts'
import {
  addTelling,
  carryParticipants,
  holdEntries,
  readersSince,
  supersede,
  withdrawTelling,
} from '../store/tellings.ts'
import { refuseProtectedWords } from './protected-words.ts'

export interface Correction {
  /** The version the writer was looking at: if another stands by now, both are shown and nothing is overwritten. */
  readonly version: number
  readonly when: When
  readonly text: string
  readonly howKnown: HowKnown
  readonly source: string
  readonly reason: string
  readonly widen: boolean
  readonly wordsConfirmed: boolean
}

export async function correctEntry(viewer: Viewer, entry: EntryId, correction: Correction): Promise<void> {
  const current = await own(viewer, entry)
  if (current.version !== correction.version) throw conflict(current, correction.text)
  const child = await recordOfEntry(viewer, current)
  if (correction.widen && !mayWiden(current)) throw new Invalid({ widen: 'The whole circle can read this already' })
  const audience = correction.widen ? child.home : current.audience
  if (!correction.wordsConfirmed)
    await refuseProtectedWords(viewer, [child], correction.text, audience === child.home ? 'circle' : 'agency')
  const id = newId<TellingId>()
  if (!(await supersede(viewer, current.telling, id)))
    throw conflict((await entryHistory(viewer, entry)).current, correction.text)
  await addTelling(viewer, {
    ...current,
    id,
    entry,
    audience,
    version: current.version + 1,
    standing: 'told',
    when: correction.when,
    sortsAt: sortsAt(correction.when, current.knownAt),
    text: correction.text,
    howKnown: correction.howKnown,
    source: correction.source,
    knownAt: viewer.now,
    reason: correction.reason,
    people: [],
  })
  await carryParticipants(viewer, current.telling, id)
  viewer.audit.did('entry.corrected', { entry, version: current.version + 1 })
}

/** For what should never have been there. Leaves a stub that says so to those who could read it; tells each who saw it. */
export async function withdrawEntry(
  viewer: Viewer,
  entry: EntryId,
  why: { code: WithdrawalReason; reason: string },
): Promise<number> {
  await holdEntries(viewer, entry)
  const current = await own(viewer, entry)
  const id = newId<TellingId>()
  const people = await peopleOf(viewer, current)
  const readers = await readersSince(
    viewer,
    current.audience,
    people.map(person => person.subject),
    current.recordedAt,
  )
  if (!(await supersede(viewer, current.telling, id)))
    throw conflict((await entryHistory(viewer, entry)).current, why.reason)
  await addTelling(viewer, {
    ...current,
    id,
    entry,
    version: current.version + 1,
    standing: 'withdrawn',
    text: '',
    source: '',
    author: '',
    category: '',
    ownReference: '',
    sortsAt: sortsAt(current.when, current.knownAt),
    knownAt: viewer.now,
    reason: why.code,
    people: people.filter(person => person.role === 'about'),
  })
  await withdrawTelling(viewer, entry)
  for (const reader of readers) await notify(viewer, reader.worker_id, 'entry-withdrawn', `/entries/${entry}`)
  viewer.audit.did('entry.withdrawn', { entry, reason: why.code, told: readers.length })
  return readers.length
}

async function own(viewer: Viewer, entry: EntryId): Promise<Entry> {
  const { current } = await entryHistory(viewer, entry)
  if (!ownsEntry(current, viewer.agency)) throw new NotFound()
  return current
}

const peopleOf = (viewer: Viewer, entry: Entry) => participantsOf(viewer, [entry.telling])

const conflict = (current: Entry, yours: string): Conflict =>
  new Conflict('Somebody changed this entry while you were writing', { theirs: current.text, yours })
