import { NotFound, type Reference, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import { type Child, childOfAudience, metOn, type Named, reading, shownValue } from '../../record/index.ts'
import type { FamilyFile, FamilyList } from '../model.ts'
import { childIn, familyIdentity, namesakes, type OnRecord } from '../rules.ts'
import { familyFileById, familyFilesOf, familyInFile, familyMarksOf } from '../store.ts'

/** A family file of this worker's own, about a child whose record they may still read; NotFound for everything else. */
export async function familyFileNamed(viewer: Viewer, id: string | undefined): Promise<FamilyList & { child: Child }> {
  const list = await familyFileById(viewer, id)
  if (!list) throw new NotFound()
  return { ...list, child: await childOfAudience(viewer, list.about.audience) }
}

/** What this worker has handed over about a child. */
export const ownFamilyFiles = (viewer: Viewer, child: Child): Promise<FamilyList[]> => familyFilesOf(viewer, child.id)

/** What a family file said. NotFound once it has been brought in or laid aside. */
export async function familyIn(viewer: Viewer, list: FamilyList): Promise<FamilyFile> {
  const file = await familyInFile(viewer, list.id)
  if (!file) throw new NotFound()
  return file
}

/** Somebody of the file, and somebody around this child on the record who may be the same: a person says whether. */
export interface Perhaps {
  readonly pointer: string
  readonly reference: Reference
  readonly subject: SubjectId
  readonly name: string
  /** When they were born, as the record has it; '' where nobody said. */
  readonly born: string
}

/** A family beside what stands around this child already, as far as this worker may read it. */
export interface FamilyLook extends OnRecord {
  /** Whom the file probably means by this child: one name and birth date agree; '' where none do, or several. */
  readonly who: string
  readonly perhaps: readonly Perhaps[]
}

export async function lookAtFamily(viewer: Viewer, child: Child, { family }: FamilyFile): Promise<FamilyLook> {
  const marks = new Map((await familyMarksOf(viewer, child.id)).map(({ identity, person }) => [identity, person]))
  const marked = family.people.flatMap(person => {
    const subject = marks.get(familyIdentity(person))
    return subject ? [[person.pointer, subject] as const] : []
  })
  const met = (await metOn(viewer, [child])).filter(({ kind }) => kind === 'person')
  const ids = [...new Set([child.id, ...marked.map(([, subject]) => subject), ...met.map(({ id }) => id)])]
  const { facts, ties } = await reading(viewer, ids, { limit: 0 })
  // Of whom nothing stands any more, they were taken off the record: who comes in now is somebody new.
  const told = new Set(facts.map(({ subject }) => subject))
  const known = new Map(marked.filter(([, subject]) => told.has(subject)))
  const who = childIn(
    family.people,
    facts.filter(({ subject }) => subject === child.id),
  )
  return { known, facts, ties, who, perhaps: perhapsOf(family, { known, facts, ties }, met, child) }
}

function perhapsOf(family: FamilyFile['family'], there: OnRecord, met: readonly Named[], child: Child): Perhaps[] {
  const taken = new Set([child.id, ...there.known.values()])
  const others = new Map(met.filter(({ id }) => !taken.has(id)).map(one => [one.id, one]))
  return namesakes(
    family.people.filter(({ pointer }) => !there.known.has(pointer)),
    there.facts.filter(({ subject }) => others.has(subject)),
  ).flatMap(({ pointer, subject }) => {
    const other = others.get(subject)
    return other
      ? [{ pointer, subject, reference: other.reference, name: other.name ?? '', born: bornOf(there, subject) }]
      : []
  })
}

function bornOf({ facts }: OnRecord, subject: SubjectId): string {
  const born = facts.find(fact => fact.subject === subject && fact.kind === 'birth-date')
  return born ? shownValue(born) : ''
}
