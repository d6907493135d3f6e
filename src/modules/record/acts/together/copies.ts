import { type EntryId, Invalid, newId, type Viewer, type WorkerId } from '../../../../kernel/index.ts'
import { namedAudience } from '../../../access/index.ts'
import { type Child, COPY_LIMIT, type CopyId, type CopyPart, type CopyPeriod, type CopyPurpose } from '../../model.ts'
import { standingLinks } from '../../rules.ts'
import { addCopy, namesIn, toldToCircle } from '../../store/copies.ts'
import { linksOf } from '../../store/links.ts'
import { participantsOf } from '../../store/people.ts'
import { remarksOf } from '../../store/remarks.ts'
import { refuseProtectedIn } from '../protected-words.ts'

export interface NewCopy extends CopyPeriod {
  readonly purpose: CopyPurpose
  readonly title: string
  /** People of the circle who may read it; null: the whole circle. */
  readonly named: readonly WorkerId[] | null
  readonly wordsConfirmed: boolean
}

/**
 * A dated copy of what the whole circle is told of a child: the versions that stand at this moment, oldest first, with the names
 * they were told under, what agencies made of them and what was decided on them. It never changes.
 * @throws Invalid where there is nothing, too much, or somebody named who is not in the circle
 */
export async function makeCopy(viewer: Viewer, child: Child, copy: NewCopy): Promise<CopyId> {
  const { purpose, title, from, to, named, wordsConfirmed } = copy
  if (from && to && to <= from) throw new Invalid({ to: 'This is before the period begins' })
  await refuseProtectedIn(viewer, { on: child, circulation: named ? 'agency' : 'circle' }, { title }, wordsConfirmed)
  const told = await toldToCircle(viewer, child, { from, to }, COPY_LIMIT + 1)
  if (told.length === 0) throw new Invalid({ from: 'Nothing that the whole circle is told falls in this period' })
  if (told.length > COPY_LIMIT)
    throw new Invalid({ from: 'This is more than 2,000 entries. Choose a period, or a shorter one' })
  const audience = named ? await namedAudience(viewer, child.id, named, 'a dated copy') : child.home
  if (!audience) throw new Invalid({ named: 'Choose people who are in the circle now' })
  const parts = await partsFor(viewer, child, told)
  const id = newId<CopyId>()
  await addCopy(viewer, { id, subject: child.id, audience, purpose, title, from, to }, parts)
  viewer.audit.saw([child.id])
  viewer.audit.did('copy.made', { copy: id, entries: told.length })
  return id
}

type Frozen = Awaited<ReturnType<typeof toldToCircle>>

/** Nothing that fewer than the circle were told is in it, whoever makes it. */
async function partsFor(viewer: Viewer, child: Child, told: Frozen): Promise<CopyPart[]> {
  const entries = told.map(({ entry }) => entry)
  const among = new Set<EntryId>(entries)
  const people = await participantsOf(
    viewer,
    told.map(({ version }) => version),
  )
  const subjects = [...new Set(people.map(({ subject }) => subject))]
  const facts = await namesIn(viewer, child.home, subjects, child.id)
  const remarks = await remarksOf(viewer, entries, 'standing')
  const links = standingLinks(await linksOf(viewer, entries, 'standing'))
  return [
    ...told.map(({ version, entry }) => ({ kind: 'telling' as const, version, entry })),
    ...facts.map(version => ({ kind: 'fact' as const, version })),
    ...remarks
      .filter(({ audience }) => audience === child.home)
      .map(({ id }) => ({ kind: 'remark' as const, version: id })),
    ...links
      .filter(({ verdict }) => verdict !== 'different')
      .filter(link => link.audiences.every(one => one === child.home) && link.entries.every(one => among.has(one)))
      .map(({ id }) => ({ kind: 'link' as const, version: id })),
  ]
}
