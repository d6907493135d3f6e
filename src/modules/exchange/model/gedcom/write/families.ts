import type { FamilyCouple, FamilyLink, GedcomFamily, LinkSort } from '../family.ts'

/** One FAM of the file: one or two partners, and each child with all that it is to them. */
export interface Unit {
  readonly pointer: string
  readonly partners: readonly (string | null)[]
  readonly couple: FamilyCouple | null
  readonly children: Map<string, LinkSort[]>
}

/** The families of a file: every couple, every two who are parents of a child in the same way, and parents alone. */
export function unitsOf({ couples, links }: GedcomFamily): Unit[] {
  const units = new Map<string, Unit>()
  const unit = (key: string, partners: Unit['partners'], couple: FamilyCouple | null): Unit => {
    const there = units.get(key) ?? { pointer: `F${units.size + 1}`, partners, couple, children: new Map() }
    units.set(key, there)
    return there
  }
  for (const [number, couple] of couples.entries())
    unit(couple.partners[1] === null ? `alone ${number}` : keyOf(couple.partners), couple.partners, couple)
  const alike = Map.groupBy(links, ({ child, sort }) => `${child} ${sort}`)
  for (const parents of alike.values())
    for (const together of inPairs(parents, key => units.has(key))) {
      const partners = together.map(({ parent }) => parent)
      const { children } = unit(keyOf(partners), partners, null)
      const [{ child, sort } = { child: '', sort: 'birth' as const }] = together
      children.set(child, [...(children.get(child) ?? []), sort])
    }
  return [...units.values()]
}

const keyOf = (partners: readonly (string | null)[]): string => partners.toSorted().join(' ')

/** Of more than two, those who are a couple stay together; the others stand alone. Of two, they are parents together. */
function inPairs(parents: readonly FamilyLink[], isCouple: (key: string) => boolean): (readonly FamilyLink[])[] {
  if (parents.length <= 2) return [parents]
  const pairs: (readonly FamilyLink[])[] = []
  const left = [...parents]
  while (left.length > 0) {
    const first = left.shift()
    if (!first) break
    const at = left.findIndex(({ parent }) => isCouple(keyOf([first.parent, parent])))
    pairs.push([first, ...(at < 0 ? [] : left.splice(at, 1))])
  }
  return pairs
}
