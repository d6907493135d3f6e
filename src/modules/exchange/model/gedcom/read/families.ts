import type { FamilyCouple, FamilyLink, FamilyTie, LinkSort } from '../family.ts'
import { PARTNERS } from '../periods.ts'
import { all, type GedcomLine, one, type Problem } from '../text/lines.ts'
import { associate } from './associations.ts'
import { periodsOf } from './couples.ts'

export interface Together {
  readonly couples: FamilyCouple[]
  readonly links: FamilyLink[]
  readonly ties: FamilyTie[]
}

/** Who belongs to one family of the file: it says so itself, the people say so, or both. */
interface Members {
  readonly line: GedcomLine
  /** Each partner, and under which tag the family names them. */
  readonly partners: Map<string, string>
  readonly children: Set<string>
}

/** Couples, children and associations. What points at nobody is left out, with a sentence. */
export function together(records: readonly GedcomLine[], problems: Problem[]): Together {
  const people = new Map(records.filter(({ tag }) => tag === 'INDI').map(line => [line.pointer, line]))
  const families = membersOf(records, people, problems)
  const read: Together = { couples: [], links: [], ties: [] }
  for (const [pointer, members] of families) {
    const [first, second] = members.partners.keys()
    const periods = periodsOf(members.line)
    const children = [...members.children]
    for (const child of children)
      for (const [parent, tag] of members.partners)
        read.links.push(...linksOf(people.get(child), { family: pointer, parent, child, tag }))
    if (first && second && periods)
      read.couples.push({ partners: [first, second], periods: periods.length > 0 ? periods : PARTNERS })
    // Somebody married, and the file does not know whom.
    else if (first && periods && periods.length > 0) read.couples.push({ partners: [first, null], periods })
    else if (!first) read.ties.push(...siblings(children))
  }
  for (const line of people.values()) associate(line, people, read, problems)
  return read
}

function membersOf(
  records: readonly GedcomLine[],
  people: ReadonlyMap<string, GedcomLine>,
  problems: Problem[],
): Map<string, Members> {
  const families = new Map<string, Members>()
  const known = ({ to, line, tag }: GedcomLine): boolean => {
    if (people.has(to)) return true
    if (to !== 'VOID') problems.push({ line, sentence: `This ${tag} points at nobody in the file. It is left out.` })
    return false
  }
  for (const line of records.filter(({ tag }) => tag === 'FAM')) {
    const named = [...all(line, 'HUSB'), ...all(line, 'WIFE')].filter(known)
    const children = all(line, 'CHIL').filter(known)
    families.set(line.pointer, {
      line,
      partners: new Map(named.map(({ to, tag }) => [to, tag])),
      children: new Set(children.map(({ to }) => to)),
    })
  }
  for (const person of people.values())
    for (const own of [...all(person, 'FAMS'), ...all(person, 'FAMC')]) {
      const family = families.get(own.to)
      if (family && own.tag === 'FAMC') family.children.add(person.pointer)
      else if (family && !family.partners.has(person.pointer)) family.partners.set(person.pointer, freeTag(family))
      else if (!family && own.to !== 'VOID')
        problems.push({ line: own.line, sentence: `This ${own.tag} points at no family in the file. It is left out.` })
    }
  for (const { line, partners } of families.values()) refuseMore(line, partners, problems)
  return families
}

const freeTag = ({ partners }: Members): string => ([...partners.values()].includes('HUSB') ? 'WIFE' : 'HUSB')

/** A child or a partner twice over is said once; of three partners in one family the third is left out. */
function refuseMore({ line }: GedcomLine, partners: Map<string, string>, problems: Problem[]): void {
  for (const third of [...partners.keys()].slice(2)) {
    partners.delete(third)
    problems.push({ line, sentence: `This family has more than two partners. @${third}@ is left out of it.` })
  }
}

interface Place {
  readonly family: string
  readonly parent: string
  readonly child: string
  /** Which of the two: an adoption may be by one of them. */
  readonly tag: string
}

/** A child may be said to be several things to the same two: each stands. */
function linksOf(line: GedcomLine | undefined, { family, parent, child, tag }: Place): FamilyLink[] {
  const said = line ? all(line, 'FAMC').filter(({ to }) => to === family) : []
  const sorts = said.length > 0 ? said.map(sortOf) : ['birth' as const]
  const adopted = line ? all(line, 'ADOP').some(event => adoptedBy(event, family, tag)) : false
  const stated = sorts.filter(sort => sort !== null).filter(sort => !(adopted && sort === 'birth'))
  return [...new Set(adopted ? [...stated, 'adoptive' as const] : stated)].map(sort => ({ parent, child, sort }))
}

const PEDIGREES: Readonly<Record<string, LinkSort | null>> = {
  '': 'birth',
  BIRTH: 'birth',
  ADOPTED: 'adoptive',
  FOSTER: 'foster',
  // A rite, and what only words say: neither makes anybody a parent.
  SEALING: null,
  OTHER: null,
}

function sortOf(childOf: GedcomLine): LinkSort | null {
  const pedigree = PEDIGREES[(one(childOf, 'PEDI')?.value ?? '').trim().toUpperCase()] ?? null
  const status = (one(childOf, 'STAT')?.value ?? '').trim().toUpperCase()
  return pedigree === 'birth' && (status === 'CHALLENGED' || status === 'DISPROVEN') ? 'disputed' : pedigree
}

function adoptedBy(event: GedcomLine, family: string, tag: string): boolean {
  const childOf = one(event, 'FAMC')
  if (childOf?.to !== family) return false
  const by = (one(childOf, 'ADOP')?.value ?? 'BOTH').trim().toUpperCase()
  return by === 'BOTH' || by === tag
}

/** Children of whom the file knows no parent are still brothers and sisters: each to each, or of many each to the first. */
function siblings(children: readonly string[]): FamilyTie[] {
  const tie = (from: string, to: string): FamilyTie => ({ kind: 'sibling-of', code: 'full', from, to })
  const [eldest, ...others] = children
  if (!eldest) return []
  if (children.length > 12) return others.map(other => tie(eldest, other))
  return children.flatMap((from, place) => children.slice(place + 1).map(to => tie(from, to)))
}
