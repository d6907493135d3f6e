import type { SubjectId } from '../../../../kernel/index.ts'
import { type Child, type CopyPart, type Fact, type Reading, squeezed, type Tie } from '../../../record/index.ts'
import { KIN, mayLeave } from '../../../views/index.ts'
import type { Outgoing, PackFor, PackPart, Section } from '../../model.ts'

interface Chosen {
  readonly for: PackFor
  readonly sections: readonly Section[]
  readonly out: readonly Outgoing[]
}

/** What is known of somebody that a drawing of a family shows. */
const DRAWN: readonly string[] = ['name', 'birth-date', 'due-date', 'death-date', 'sex', 'gender']
/** What makes people kin, as far as their names go. */
const NEAREST: readonly string[] = ['parent-of', 'sibling-of', 'relative-of']
/** What a genogram grows along. */
const FAMILY: readonly string[] = KIN

/** A professional's: every version that the circle is told, but for the entries left out, and who is around the child; without what stays off every print. */
export function partsForProfessional(
  parts: readonly CopyPart[],
  around: Reading,
  { id, home }: Child,
  { out }: Chosen,
): PackPart[] {
  const going = new Set(out.map(({ line }) => line.entry))
  const told = parts.filter(part => part.kind !== 'telling' || going.has(part.entry))
  const near = new Set(
    around.ties.filter(({ from, to }) => from === id || to === id).flatMap(({ from, to }) => [from, to]),
  )
  const ties = around.ties.filter(
    tie =>
      tie.audience === home && mayLeave(tie) && (FAMILY.includes(tie.kind) || near.has(tie.from) || near.has(tie.to)),
  )
  const ends = new Set<SubjectId>([id, ...ties.flatMap(({ from, to }) => [from, to])])
  const facts = around.facts.filter(
    fact => fact.audience === home && !fact.protected && ends.has(fact.subject) && DRAWN.includes(fact.kind),
  )
  return once([...told, ...facts.map(factPart), ...ties.map(tiePart)])
}

/** The family's: the entries that were ticked, the names of the child and of the one it is for; and of nearest kin only their names. */
export function partsForFamily(
  parts: readonly CopyPart[],
  around: Reading,
  { id, home }: Child,
  { for: to, sections, out }: Chosen,
): PackPart[] {
  const going = new Set(out.map(({ line }) => line.entry))
  const own = [id, ...(to.kind === 'parent' ? [to.subject] : [])]
  const ties = sections.includes('family') ? kinOf(around, own, home) : []
  const ends = new Set<SubjectId>([...own, ...ties.flatMap(({ from, to: end }) => [from, end])])
  const facts = openFacts(around, home).filter(
    ({ kind, subject }) =>
      (kind === 'name' && ends.has(subject)) || (kind === 'birth-date' && subject === id && sections.includes('born')),
  )
  const told = parts.filter(part => part.kind === 'telling' && going.has(part.entry))
  return once([...told, ...newestOf(facts).map(factPart), ...ties.map(tiePart)])
}

/** Between the child, or the one it is for, and somebody whom nobody worries about. */
function kinOf(around: Reading, own: readonly SubjectId[], home: Child['home']): Tie[] {
  const concerns = new Set(around.ties.filter(({ kind }) => kind === 'worries-about').map(({ from }) => from))
  const named = new Set(
    openFacts(around, home)
      .filter(({ kind }) => kind === 'name')
      .map(({ subject }) => subject),
  )
  return around.ties.filter(
    tie =>
      NEAREST.includes(tie.kind) &&
      tie.audience === home &&
      [tie.from, tie.to].some(end => own.includes(end)) &&
      [tie.from, tie.to].every(end => named.has(end) && (own.includes(end) || !concerns.has(end))),
  )
}

/** Told to the whole circle, and the same not protected anywhere that the maker knows of. */
function openFacts({ facts }: Reading, home: Child['home']): Fact[] {
  const kept = new Set(facts.filter(one => one.protected).map(one => squeezed(one.value)))
  return facts.filter(fact => fact.audience === home && !fact.protected && !kept.has(squeezed(fact.value)))
}

/** One of each kind for each of them: the newest, as they are read. */
const newestOf = (facts: readonly Fact[]): Fact[] => [
  ...new Map(facts.toReversed().map(fact => [`${fact.subject} ${fact.kind}`, fact])).values(),
]

const factPart = ({ versionId }: Fact): PackPart => ({ kind: 'fact', version: versionId })
const tiePart = ({ versionId }: Tie): PackPart => ({ kind: 'tie', version: versionId })

const once = (parts: readonly PackPart[]): PackPart[] => [
  ...new Map(parts.map(part => [`${part.kind} ${part.version}`, part])).values(),
]
