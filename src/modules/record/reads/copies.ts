import { isUuid, NotFound, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import type { AudienceKind } from '../../access/index.ts'
import { shownValue } from '../happenings.ts'
import type { Child, Copy, CopyId, CopyLine, CopyPart, CopyShown, Fact, LinkedEntry, Participant } from '../model.ts'
import { unnamed } from '../rules.ts'
import { type Telling, versionsNamed } from '../store/chronology.ts'
import { copiesOf, copyById, nowStanding, partsOf, type StoredCopy } from '../store/copies.ts'
import { factsNamed } from '../store/facts.ts'
import { linksNamed, type StoredLink } from '../store/links.ts'
import { attributionNames, type ParticipantRow, participantsOf } from '../store/people.ts'
import { remarksNamed } from '../store/remarks.ts'
import { childById } from '../store/subjects.ts'
import type { Stored } from '../store/told.ts'

/** The dated copies of a child's record that this viewer may read, newest first. */
export async function copiesOn(viewer: Viewer, child: Child): Promise<Copy[]> {
  viewer.audit.saw([child.id])
  return named(viewer, await copiesOf(viewer, [child.id]))
}

/** A copy, line by line, as it was made. Absent, hidden and mistyped all answer alike. */
export async function copyNamed(viewer: Viewer, id: string | undefined): Promise<CopyShown> {
  const stored = id && isUuid(id) ? await copyById(viewer, id as CopyId) : undefined
  const child = stored && (await childById(viewer, stored.subject))
  if (!stored || !child) throw new NotFound()
  const parts = await partsOf(viewer, stored.id)
  const [copy] = await named(viewer, [stored])
  if (!copy) throw new NotFound()
  return { copy, child, ...(await linesFrozen(viewer, child, parts)) }
}

/** What these versions say, line by line, under the names that stand among them; of what was withdrawn since, only that it was. */
export async function linesFrozen(viewer: Viewer, child: Child, parts: readonly CopyPart[]): Promise<Frozen> {
  const facts = await factsNamed(viewer, versions(parts, 'fact'))
  const names = new Map(facts.filter(fact => fact.kind === 'name').map(fact => [fact.subject, fact.value]))
  viewer.audit.saw([child.id])
  const lines = await linesOf(viewer, parts, names)
  return { name: names.get(child.id) ?? null, born: bornIn(facts, child.id), lines }
}

export type Frozen = Pick<CopyShown, 'name' | 'born' | 'lines'>

const bornIn = (facts: readonly Stored<Fact>[], child: SubjectId): string | null => {
  const found = facts.find(fact => fact.kind === 'birth-date' && fact.subject === child)
  return found ? shownValue(found) : null
}

type Versions<Kind extends CopyPart['kind']> = Extract<CopyPart, { kind: Kind }>['version'][]

const versions = <Kind extends CopyPart['kind']>(parts: readonly CopyPart[], kind: Kind): Versions<Kind> =>
  parts.filter(part => part.kind === kind).map(part => part.version) as Versions<Kind>

async function linesOf(
  viewer: Viewer,
  parts: readonly CopyPart[],
  names: ReadonlyMap<SubjectId, string>,
): Promise<CopyLine[]> {
  const frozen = parts.filter(part => part.kind === 'telling')
  const standing = await nowStanding(
    viewer,
    frozen.map(({ entry }) => entry),
  )
  const isGone = ({ entry }: (typeof frozen)[number]) => standing.get(entry)?.standing === 'withdrawn'
  // An auditor may read withdrawn words where they are sealed; no copy hands them on.
  const shown = frozen.filter(part => !isGone(part)).map(({ version }) => version)
  const tellings = new Map((await versionsNamed(viewer, shown)).map(one => [one.telling, one]))
  const people = Map.groupBy(await participantsOf(viewer, [...tellings.keys()]), person => person.telling)
  viewer.audit.saw([...people.values()].flat().map(({ subject }) => subject))
  const remarks = await named(viewer, await remarksNamed(viewer, versions(parts, 'remark')))
  const links = await linksNamed(viewer, versions(parts, 'link'))
  const told = new Map((await named(viewer, [...tellings.values()])).map(one => [one.telling, one]))
  const numbers = new Map(frozen.flatMap((part, at) => (isGone(part) ? [] : [[part.entry as string, at + 1] as const])))
  return frozen.map((part, at) => {
    const telling = told.get(part.version)
    const line = { number: at + 1, entry: part.entry }
    if (!telling) return { ...line, since: isGone(part) ? 'withdrawn' : 'hidden', told: null, remarks: [], linked: [] }
    return {
      ...line,
      since: standing.get(part.entry)?.version === part.version ? 'stands' : 'corrected',
      told: { ...telling, people: (people.get(part.version) ?? []).map(person => participantOf(person, names)) },
      remarks: remarks.filter(remark => remark.entry === part.entry),
      linked: linkedFrom(part.entry, links, numbers),
    }
  })
}

/** Under the name of that moment, where this reader may know it. */
function participantOf({ subject, role, kind }: ParticipantRow, names: ReadonlyMap<SubjectId, string>): Participant {
  const name = names.get(subject)
  return { subject, role, shown: name ?? unnamed(kind), named: name !== undefined }
}

function linkedFrom(
  entry: LinkedEntry['other'],
  links: readonly StoredLink[],
  numbers: ReadonlyMap<string, number>,
): CopyLine['linked'] {
  return links
    .filter(({ entries }) => entries.includes(entry))
    .flatMap(({ entries, verdict }) => {
      const number = numbers.get(entries[0] === entry ? entries[1] : entries[0])
      return number === undefined ? [] : [{ number, verdict }]
    })
    .sort((one, other) => one.number - other.number)
}

type Dressed<Kind> = Kind & {
  readonly agencyName: string
  readonly workerName: string
  readonly audienceKind: AudienceKind
}

/** Puts the names of its agency and writer, and the kind of its audience, beside each. */
async function named<Kind extends Pick<Telling | StoredCopy, 'agency' | 'worker' | 'audience'>>(
  viewer: Viewer,
  all: readonly Kind[],
): Promise<Dressed<Kind>[]> {
  const { agencies, workers, audiences } = await attributionNames(viewer, {
    agencies: all.map(one => one.agency),
    workers: all.map(one => one.worker),
    audiences: all.map(one => one.audience),
  })
  return all.map(one => ({
    ...one,
    agencyName: agencies.get(one.agency) ?? '',
    workerName: workers.get(one.worker) ?? '',
    audienceKind: (audiences.get(one.audience) ?? 'circle') as AudienceKind,
  }))
}
