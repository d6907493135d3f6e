import {
  type AudienceId,
  Invalid,
  NotFound,
  newId,
  type SentFile,
  type SubjectId,
  type Viewer,
} from '../../../kernel/index.ts'
import {
  audienceOfList,
  type Child,
  type FamilyPart,
  protectedIn,
  recordFamily,
  type Saying,
  type Where,
} from '../../record/index.ts'
import type { FamilyChoices, FamilyFile, FamilyList, FamilyOutcome, GedcomFamily, ListId } from '../model.ts'
import { readFamily } from '../model.ts'
import { type FamilyLook, familyIn, lookAtFamily } from '../reads/family-files.ts'
import { chosenPart, familyIdentity, refuseUndecided, toRecord } from '../rules.ts'
import {
  addFamilyFile,
  addFamilyMarks,
  dropTable,
  familyFilesOf,
  keepTable,
  markBrought,
  oneAtATime,
} from '../store.ts'

/** Files handed over and never brought in are laid aside after a week, in milliseconds. */
const KEPT_FOR = 7 * 24 * 3_600_000
const BATCH = 500

/** Reads a family file and keeps what it says, for its sender alone. @throws Invalid beside `file` with the reason it cannot be used */
export async function handOverFamily(viewer: Viewer, child: Child, sent: SentFile): Promise<ListId> {
  const read = readFamily(sent.bytes)
  if (!read.ok) throw new Invalid({ file: read.sentence })
  for (const file of await familyFilesOf(viewer, child.id))
    if (!file.broughtAt && viewer.now.getTime() - file.madeAt.getTime() > KEPT_FOR) await dropTable(viewer, file.id)
  const id = newId<ListId>()
  const about = { subject: child.id, audience: child.home }
  const people = read.file.family.people.length
  await addFamilyFile(viewer, { id, about, fileName: sent.name, people })
  await keepTable(viewer, id, child.home, read.file)
  viewer.audit.saw([child.id])
  viewer.audit.did('family.handed-over', { list: id, people })
  return id
}

export interface FamilySaying extends Saying {
  readonly circulation: Where['circulation']
}

/**
 * A family onto the record of a child, all of it or none: people, names, births and deaths, and who is what to whom. The same
 * file again adds only what is new. `most`: people at once. @throws Invalid beside what stands in the way
 */
export async function bringFamilyIn(
  viewer: Viewer,
  list: FamilyList & { readonly child: Child },
  choices: FamilyChoices,
  saying: FamilySaying,
  most: number,
): Promise<FamilyOutcome> {
  if (list.broughtAt) throw new Invalid({ '': 'This family is on the record already. Nothing was changed.' })
  await oneAtATime(viewer, `${viewer.agency} ${list.child.id}`)
  const { child } = list
  const file = await familyIn(viewer, list)
  const look = await lookAtFamily(viewer, child, file)
  const part = chosenPart(file, choices, most)
  refuseUndecided(part, look.perhaps, choices)
  const known = knownOf(part, look, choices, child)
  const where = { on: child, circulation: saying.circulation }
  const family = toRecord(part, { ...look, known }, { howKnown: saying.howKnown, source: saying.source })
  await refuseWords(viewer, where, family, choices)
  refuseNothing(family)
  const ids = await recordFamily(viewer, where, family)
  await keepMarks(viewer, list, part, { look, ids, audience: await audienceOfList(viewer, child, saying.circulation) })
  const outcome = {
    added: family.people.filter(one => one.known === null).length,
    known: family.people.filter(one => one.known !== null).length,
    ties: family.ties.length,
  }
  if (!(await markBrought(viewer, list.id, outcome))) throw new NotFound()
  await dropTable(viewer, list.id)
  viewer.audit.did('family.brought-in', { list: list.id, ...outcome })
  return outcome
}

/** Who of these is on the record: this child, whoever an earlier file brought, whoever a person said is the same. */
function knownOf(
  part: GedcomFamily,
  { known, perhaps }: FamilyLook,
  { who, same }: FamilyChoices,
  child: Child,
): ReadonlyMap<string, SubjectId> {
  const said = perhaps.filter(({ pointer, reference }) => same.get(pointer) === reference)
  const all = new Map([...known, ...said.map(({ pointer, subject }) => [pointer, subject] as const)])
  if (who !== null) all.set(who, child.id)
  return new Map(
    part.people.flatMap(({ pointer }) => {
      const subject = all.get(pointer)
      return subject ? [[pointer, subject] as const] : []
    }),
  )
}

/** What is protected on this record must not travel in a name or a note of the file. */
async function refuseWords(
  viewer: Viewer,
  where: Where,
  { people, source }: FamilyPart,
  { wordsConfirmed }: FamilyChoices,
): Promise<void> {
  if (wordsConfirmed) return
  const texts = people.flatMap(({ facts }) =>
    facts.filter(({ kind }) => kind === 'name' || kind === 'description').map(({ value }) => value),
  )
  const found = await protectedIn(viewer, where, [source, ...texts])
  if (found.size > 0)
    throw new Invalid({
      wordsConfirmed: `The file holds words that are protected on this record (${found.size} times). Confirm below, or choose your agency only`,
    })
}

function refuseNothing({ people, ties }: FamilyPart): void {
  if (ties.length === 0 && people.every(({ known, facts }) => known !== null && facts.length === 0))
    throw new Invalid({ '': 'Nothing in this file is new: it is all on the record already.' })
}

/** So that the same file again knows them, for whoever may read where they went; this child is known without. */
async function keepMarks(
  viewer: Viewer,
  { id, child }: FamilyList & { readonly child: Child },
  part: GedcomFamily,
  {
    look,
    ids,
    audience,
  }: { readonly look: FamilyLook; readonly ids: ReadonlyMap<string, SubjectId>; readonly audience: AudienceId },
): Promise<void> {
  const marks = part.people
    .filter(({ pointer }) => !look.known.has(pointer))
    .flatMap(person => {
      const subject = ids.get(person.pointer)
      return subject && subject !== child.id ? [{ identity: familyIdentity(person), person: subject }] : []
    })
  const where = { list: id, subject: child.id, audience }
  for (let at = 0; at < marks.length; at += BATCH) await addFamilyMarks(viewer, where, marks.slice(at, at + BATCH))
}

/** How a file would come in, and what a person would have to say first. Nothing is kept. @throws Invalid where it cannot be used */
export async function previewFamily(
  viewer: Viewer,
  child: Child,
  sent: SentFile,
): Promise<{ readonly file: FamilyFile; readonly look: FamilyLook }> {
  const read = readFamily(sent.bytes)
  if (!read.ok) throw new Invalid({ file: read.sentence })
  return { file: read.file, look: await lookAtFamily(viewer, child, read.file) }
}
