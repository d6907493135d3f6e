import type { Knot, Net, Strand } from '../../../../drawing/index.ts'
import type { SubjectId } from '../../../../kernel/index.ts'
import { type Reading, type SubjectShown, shownAs } from '../../../record/index.ts'
import type { Network, NetworkCut, NetworkStrand, NetworkTie } from '../../model/network.ts'
import { networkTies } from './ties.ts'

interface NetworkOptions {
  readonly chosen: readonly SubjectId[]
  readonly cut: NetworkCut
  readonly on: string
  /** Where the page of the network grown from somebody is; nothing grows on paper. */
  readonly growing?: (reference: string) => string
}

/** The network: a pure function of one reading. Its dated list comes first; the drawing says the same. */
export function network(reading: Reading, { chosen, cut, on, growing }: NetworkOptions): Network {
  const strands = near(strandsOf(networkTies(reading, cut, on)), chosen)
  const alone = chosen.flatMap(id => reading.subjects.get(id) ?? [])
  return { chosen, strands, net: netOf(reading, strands, alone, growing), isWhole: reading.isWhole }
}

/** Ties of the chosen, and of those tied to them with each other: one reading may hold a whole family beside them. */
function near(strands: readonly NetworkStrand[], chosen: readonly SubjectId[]): NetworkStrand[] {
  const there = new Set(chosen)
  for (const { one, other } of strands) {
    if (chosen.includes(one.id)) there.add(other.id)
    if (chosen.includes(other.id)) there.add(one.id)
  }
  return strands.filter(({ one, other }) => there.has(one.id) && there.has(other.id))
}

/** All ties of two are one strand, in the order of the newest of them. */
export function strandsOf(ties: readonly NetworkTie[]): NetworkStrand[] {
  const key = ({ one, other }: NetworkTie): string => [one.id, other.id].sort().join('_')
  return [...Map.groupBy(ties, key)].flatMap(([id, all]) => {
    const [first] = all
    return first ? [{ id, one: first.one, other: first.other, ties: all }] : []
  })
}

export function netOf(
  reading: Reading,
  strands: readonly NetworkStrand[],
  marked: readonly SubjectShown[],
  growing?: NetworkOptions['growing'],
  isMarked?: (strand: NetworkStrand) => boolean,
): Net {
  const chosen = new Set<string>(marked.map(({ id }) => id))
  const all = new Map([...marked, ...strands.flatMap(({ one, other }) => [one, other])].map(one => [one.id, one]))
  return {
    knots: [...all.values()].map(subject => knotOf(reading, subject, chosen, strands, growing)),
    strands: strands.map(strand => strandOf(strand, isMarked?.(strand) ?? false)),
  }
}

function knotOf(
  reading: Reading,
  subject: SubjectShown,
  chosen: ReadonlySet<string>,
  strands: readonly NetworkStrand[],
  growing: NetworkOptions['growing'],
): Knot {
  const { id, name, kind, isChild, reference } = subject
  const toChosen = strands.find(({ one, other }) =>
    one.id === id ? chosen.has(other.id) : other.id === id && chosen.has(one.id),
  )
  return {
    ...{ id, kind: kindOf(kind, isChild), name: shownAs(subject), marked: chosen.has(id) },
    note: isPerson(kind) ? (toChosen && !chosen.has(id) ? noteOf(toChosen, id) : '') : (KINDS[kind] ?? kind),
    halfKnown: name === null || isHalfKnown(reading, id),
    ...(reference && growing && !chosen.has(id) && { href: growing(reference) }),
  }
}

/** Of a young person whom the reader may not know it is still said that it is one. */
const isPerson = (kind: string): boolean => kind === 'person' || kind === 'child'

const KINDS: Readonly<Record<string, string>> = {
  ...{ place: 'Place', vehicle: 'Vehicle', phone: 'Phone', account: 'Account', organisation: 'Organisation' },
  group: 'Group',
}

function kindOf(kind: string, isChild: boolean): Knot['kind'] {
  if (isPerson(kind)) return isChild || kind === 'child' ? 'child' : 'person'
  return Object.hasOwn(KINDS, kind) ? (kind as Knot['kind']) : 'organisation'
}

/** What this one is to the chosen: the label of their newest tie, read from the right end. */
function noteOf({ ties }: NetworkStrand, id: string): string {
  const tie = ties.find(({ sort }) => sort !== 'entries') ?? ties[0]
  return tie ? (tie.other.id === id ? tie.label : tie.reverse) : ''
}

/** Known by what they are called or look like, and by no name. */
function isHalfKnown(reading: Reading, id: SubjectId): boolean {
  const names = reading.facts.filter(fact => fact.subject === id && fact.kind === 'name')
  return names.length > 0 && names.every(({ code }) => HALF.includes(code))
}

const HALF: readonly string[] = ['nickname', 'street', 'handle', 'described']

const SUREST = ['observed', 'told', 'opinion'] as const

function strandOf({ id, one, other, ties }: NetworkStrand, marked: boolean): Strand {
  const directed = ties.length === 1 && ties[0]?.directed === true
  return {
    ...{ id, from: one.id, to: other.id, ties: ties.length, directed, marked },
    label: [...new Set(ties.map(({ label }) => label))].join('; '),
    howKnown: SUREST.find(how => ties.some(({ howKnown }) => howKnown === how)) ?? 'told',
    isOver: ties.every(tie => tie.isOver),
    href: `#strand-${id}`,
  }
}
