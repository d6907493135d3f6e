import { type EntryId, isUuid, NotFound, readReference, type Viewer } from '../../../kernel/index.ts'
import type { Child, Entry, SubjectShown } from '../model.ts'
import { versionsOf } from '../store/chronology.ts'
import { namesOf } from '../store/people.ts'
import { childById, childByReference, childrenReached } from '../store/subjects.ts'
import { dress } from './reading.ts'

/** The child a door names, or NotFound: absent, hidden and mistyped all answer alike. */
export async function childNamed(viewer: Viewer, reference: string | undefined): Promise<Child> {
  const read = readReference(reference ?? '')
  const child = read.ok ? await childByReference(viewer, read.reference) : undefined
  if (!child) throw new NotFound()
  return child
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
  const about = entry.people.find(person => person.role === 'about')
  const child = about && (await childById(viewer, about.subject))
  if (!about || !child) throw new NotFound()
  return { reference: child.reference, name: about.shown }
}

export interface EntryOn {
  readonly reference: Child['reference']
  /** As this reader may know them. */
  readonly name: string
}
