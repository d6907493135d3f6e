import { Conflict, type EntryId, Invalid, NotFound, newId, type Viewer } from '../../../../kernel/index.ts'
import type { Remark, RemarkId } from '../../model.ts'
import { entryHistory, recordOfEntry } from '../../reads/children.ts'
import { ownRemark } from '../../rules.ts'
import { addRemarkRows, type NewRemark, remarksOf, supersedeRemark } from '../../store/remarks.ts'
import { holdEntries } from '../../store/tellings.ts'
import { refuseProtectedIn } from '../protected-words.ts'

export interface Remarked extends Pick<Remark, 'significance' | 'analysis'> {
  /** The remark of one's own agency that the writer was looking at; null: there was none. */
  readonly seen: RemarkId | null
  readonly wordsConfirmed: boolean
}

/**
 * What an entry meant for the child, and what the writer's agency makes of it: on any agency's entry that the writer may read,
 * told to those whom the entry is told to. Written again, it takes the place of the agency's own, which can still be read.
 * @throws NotFound where there is no such entry, or it is withdrawn; Invalid; Conflict where a colleague was first
 */
export async function remarkOn(viewer: Viewer, entry: EntryId, remark: Remarked): Promise<RemarkId> {
  const { seen, significance, analysis, wordsConfirmed } = remark
  // Two colleagues at once, or one and whoever withdraws the entry: one after the other.
  await holdEntries(viewer, entry)
  const { current } = await entryHistory(viewer, entry)
  if (current.standing !== 'told') throw new NotFound()
  if (significance === '' && analysis === '')
    throw new Invalid({ significance: 'Enter what it meant for the child, or your analysis below' })
  const child = await recordOfEntry(viewer, current)
  const circulation = current.audience === child.home ? 'circle' : 'agency'
  await refuseProtectedIn(viewer, { on: child, circulation }, { significance, analysis }, wordsConfirmed)
  const before = ownRemark(await remarksOf(viewer, [entry], 'standing'), viewer.agency)
  if ((before?.id ?? null) !== seen) throw changed(before, remark)
  const id = newId<RemarkId>()
  if (before && !(await supersedeRemark(viewer, before.id, id))) throw changed(before, remark)
  await addRemarkRows(viewer, [
    { id, entry, audience: current.audience, subject: child.id, significance, analysis, knownAt: viewer.now },
  ])
  viewer.audit.did('entry.remarked', { entry })
  return id
}

/**
 * Many at once, beside entries of which none has a remark of this agency yet: the columns of a list. Whoever brings them in has
 * looked for protected words, and has recorded the entries in this same transaction.
 */
export async function addRemarks(viewer: Viewer, remarks: readonly Omit<NewRemark, 'id'>[]): Promise<void> {
  const said = remarks.filter(({ significance, analysis }) => significance !== '' || analysis !== '')
  await addRemarkRows(
    viewer,
    said.map(remark => ({ ...remark, id: newId<RemarkId>() })),
  )
  viewer.audit.saw(new Set(said.map(({ subject }) => subject)))
  viewer.audit.did('entries.remarked', { remarks: said.length })
}

type Words = Pick<Remark, 'significance' | 'analysis'>

const changed = (theirs: Words | undefined, yours: Words): Conflict =>
  new Conflict('A colleague wrote about this entry while you were writing', {
    theirs: theirs ? words(theirs) : '',
    yours: words(yours),
  })

const words = ({ significance, analysis }: Words): string => [significance, analysis].filter(Boolean).join('\n\n')
