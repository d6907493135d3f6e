import { type EntryId, Invalid, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import { type Child, COPY_LIMIT, type CopyPart, type CopyPeriod, type Reading, type VersionId } from '../model.ts'
import { standingLinks } from '../rules.ts'
import { namesIn, toldToCircle } from '../store/copies.ts'
import { factsNamed } from '../store/facts.ts'
import { linksOf } from '../store/links.ts'
import { participantsOf } from '../store/people.ts'
import { remarksOf } from '../store/remarks.ts'
import { tiesNamed } from '../store/ties.ts'
import { attributed } from './told.ts'

/**
 * What the whole circle is told of a child in a period, as it stands: the versions of entries, oldest first, of the names in them,
 * of what is made of them and what was decided on them. Nothing that fewer than the circle were told is in it, whoever asks.
 * @throws Invalid where there is nothing, too much, or a period that ends before it begins
 */
export async function versionsToFreeze(viewer: Viewer, child: Child, { from, to }: CopyPeriod): Promise<CopyPart[]> {
  if (from && to && to <= from) throw new Invalid({ to: 'This is before the period begins' })
  const told = await toldToCircle(viewer, child, { from, to }, COPY_LIMIT + 1)
  if (told.length === 0) throw new Invalid({ from: 'Nothing that the whole circle is told falls in this period' })
  if (told.length > COPY_LIMIT)
    throw new Invalid({ from: 'This is more than 2,000 entries. Choose a period, or a shorter one' })
  return partsFor(viewer, child, told)
}

type Frozen = Awaited<ReturnType<typeof toldToCircle>>

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

/** What is known of people and what ties them, in these versions and in no others, as far as this viewer may read them. */
export async function readingFrozen(
  viewer: Viewer,
  child: Child,
  versions: { readonly facts: readonly VersionId[]; readonly ties: readonly VersionId[] },
): Promise<Reading> {
  const facts = await attributed(viewer, await factsNamed(viewer, versions.facts))
  const ties = await attributed(viewer, await tiesNamed(viewer, versions.ties))
  const names = new Map(facts.filter(({ kind }) => kind === 'name').map(({ subject, value }) => [subject, value]))
  const all = new Set<SubjectId>([
    child.id,
    ...facts.map(({ subject }) => subject),
    ...ties.flatMap(({ from, to }) => [from, to]),
  ])
  viewer.audit.saw(all)
  const subjects = new Map(
    [...all].map(id => [
      id,
      { id, kind: 'person', name: names.get(id) ?? null, reference: null, isChild: id === child.id },
    ]),
  )
  return { subjects, entries: [], facts, ties, moment: null, next: null, isWhole: true }
}
