import {
  type AudienceId,
  type EntryId,
  isUuid,
  NotFound,
  readReference,
  type SubjectId,
  type Viewer,
} from '../../../kernel/index.ts'
import type { Child, Entry, Named, SubjectShown } from '../model.ts'
import { versionsOf } from '../store/chronology.ts'
import { namesOf } from '../store/people.ts'
import {
  childById,
  childByReference,
  childrenKnowing,
  childrenReached,
  firstMetWith,
  subjectOfAudience,
  subjectReferred,
  subjectsSeen,
} from '../store/subjects.ts'
import { tiesOf } from '../store/ties.ts'
import { dress } from './reading.ts'

/** The child a door names, or NotFound: absent, hidden and mistyped all answer alike. */
export async function childNamed(viewer: Viewer, reference: string | undefined): Promise<Child> {
  const read = readReference(reference ?? '')
  const child = read.ok ? await childByReference(viewer, read.reference) : undefined
  if (!child) throw new NotFound()
  return child
}

/** The child whose circle, or whose agency's own audience, this is. */
export async function childOfAudience(viewer: Viewer, audience: AudienceId): Promise<Child> {
  const subject = await subjectOfAudience(viewer, audience)
  const child = subject && (await childById(viewer, subject))
  if (!child) throw new NotFound()
  return child
}

/** Somebody or something by reference, for whoever may open its page. Absent and hidden answer alike. */
export async function subjectNamed(viewer: Viewer, reference: string | undefined): Promise<Named> {
  const read = readReference(reference ?? '')
  const id = read.ok ? await subjectReferred(viewer, read.reference) : undefined
  const seen = id && (await subjectsSeen(viewer, [id])).get(id)
  if (!seen) throw new NotFound()
  viewer.audit.saw([seen.id])
  return { ...seen, name: (await namesOf(viewer, [seen.id])).get(seen.id) ?? null }
}

/** Those of these whose own page the viewer may open, by id, under the names that they may know. */
export async function subjectsById(viewer: Viewer, ids: readonly SubjectId[]): Promise<ReadonlyMap<SubjectId, Named>> {
  const seen = await subjectsSeen(viewer, [...new Set(ids)])
  const names = await namesOf(viewer, [...seen.keys()])
  viewer.audit.saw(seen.keys())
  return new Map([...seen].map(([id, one]) => [id, { ...one, name: names.get(id) ?? null }]))
}

/** The children on whose record this subject is known to the viewer: its home, or wherever a fact or tie of it was told. */
export async function recordsOf(viewer: Viewer, subject: SubjectId): Promise<(Child & Pick<SubjectShown, 'name'>)[]> {
  const children = await childrenKnowing(viewer, subject)
  const names = await namesOf(
    viewer,
    children.map(child => child.id),
  )
  viewer.audit.saw(children.map(child => child.id))
  return children.map(child => ({ ...child, name: names.get(child.id) ?? null }))
}

/** Everybody and everything met on these children's records whose own page the viewer may open: who can be part of what comes. */
export async function metOn(viewer: Viewer, children: readonly Child[]): Promise<Named[]> {
  const own = children.map(child => child.id)
  const ties = await tiesOf(viewer, own, null, [])
  const first = await firstMetWith(viewer, own)
  const ids = [...new Set([...ties.flatMap(tie => [tie.from, tie.to]), ...first])]
  const seen = await subjectsSeen(
    viewer,
    ids.filter(id => children.length > 1 || id !== own[0]),
  )
  const names = await namesOf(viewer, [...seen.keys()])
  viewer.audit.saw(seen.keys())
  const named = [...seen.values()].map(one => ({ ...one, name: names.get(one.id) ?? null }))
  return named
    .filter(one => one.name !== null)
    .sort((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'en-GB'))
}

/** Others of the same kind on the records of the viewer's children: to choose from, never a suggestion that they are the same. */
export async function othersLike(viewer: Viewer, subject: Named): Promise<Named[]> {
  const met = await metOn(viewer, await childrenReached(viewer))
  return met.filter(one => one.kind === subject.kind && one.id !== subject.id)
}

/** The children whose circle this viewer is in, with the name they may know. Nobody's chronology is opened. */
export async function myChildren(viewer: Viewer): Promise<(Child & Pick<SubjectShown, 'name'>)[]> {
  const children = await childrenReached(viewer)
  const names = await namesOf(
    viewer,
    children.map(child => child.id),
  )
  viewer.audit.saw(children.map(child => child.id))
  return children.map(child => ({ ...child, name: names.get(child.id) ?? null }))
}

/** Every version of an entry that this viewer may read, oldest first; the last is what stands. */
export async function entryHistory(
  viewer: Viewer,
  entry: string | undefined,
): Promise<{ current: Entry; versions: Entry[] }> {
  if (!entry || !isUuid(entry)) throw new NotFound()
  const versions = await dress(viewer, await versionsOf(viewer, entry as EntryId))
  const current = versions.at(-1)
  if (!current) throw new NotFound()
  return { current, versions }
}

/** The child whose record an entry is on, so that its pages can name them and lead back. */
export async function childOfEntry(viewer: Viewer, entry: Entry): Promise<EntryOn> {
  const { reference, id } = await recordOfEntry(viewer, entry)
  return { reference, name: entry.people.find(person => person.subject === id)?.shown ?? '' }
}

/** The child whom an entry is about. Whoever may not know of them has no page for it: NotFound. */
export async function recordOfEntry(viewer: Viewer, entry: Entry): Promise<Child> {
  const about = entry.people.find(person => person.role === 'about')
  const child = about && (await childById(viewer, about.subject))
  if (!child) throw new NotFound()
  return child
}

export interface EntryOn {
  readonly reference: Child['reference']
  /** As this reader may know them. */
  readonly name: string
}
